extension Policy {
    /// Decides whether an award file is applied: never over what a stage under way has pinned, and never so that
    /// candidates, assignments or minutes lose the stage or category they are in.
    ///
    /// - Parameter used: the categories and the stages still planned, with what is in them.
    /// - Throws: `notIdentified`, `notPermitted`, `pinned` with every stage and part, `inUse` with every part.
    public static func decideApplying(
        _ new: AwardDefinition, over old: AwardDefinition?, states: [String: StageState], used: [PartInUse] = [],
        by principal: Principal
    ) throws(Refusal) -> Grant {
        let role = try role(for: .awardApply, of: principal)
        let changes = old?.pinnedChanges(in: new, states: states) ?? []
        if !changes.isEmpty { throw Refusal(.pinned(changes)) }
        let lost = new.partsLost(of: used)
        if !lost.isEmpty { throw Refusal(.inUse(lost)) }
        return Grant(.awardApply, principal, as: role)
    }
}
