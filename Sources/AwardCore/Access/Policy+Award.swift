extension Policy {
    /// Decides whether an award file is applied: never over what a stage under way has pinned.
    ///
    /// - Throws: `notIdentified`, `notPermitted`, `pinned` with every stage and part.
    public static func decideApplying(
        _ new: AwardDefinition, over old: AwardDefinition?, states: [String: StageState], by principal: Principal
    ) throws(Refusal) -> Grant {
        let role = try role(for: .awardApply, of: principal)
        let changes = old?.pinnedChanges(in: new, states: states) ?? []
        if !changes.isEmpty { throw Refusal(.pinned(changes)) }
        return Grant(.awardApply, principal, as: role)
    }
}
