extension Policy {
    /// Decides a move of a stage: who asks, a reason where one is needed, then every gate at once.
    ///
    /// A confirmation is given in the first role that is still missing and that the caller holds; the grant's role says
    /// which. ``Confirmation/completes(_:adding:)`` tells whether it is the second one.
    ///
    /// - Throws: `notIdentified`, `notPermitted`, `sameConfirmer`, `alreadyConfirmed`, `invalid` (no reason), `blocked`
    ///   with all blockers.
    public static func decide(
        _ move: StageMove, by principal: Principal, given facts: StageFacts, reason: String = ""
    ) throws(Refusal) -> Grant {
        var role = try role(for: move.action, of: principal)
        if move.needsReason { try demandReason(reason) }
        if move == .confirm, facts.state == .tallied { role = try confirmingRole(of: principal, facts) }
        let blockers = move.blockers(given: facts)
        if !blockers.isEmpty { throw Refusal(.blocked(move.action, blockers)) }
        return Grant(move.action, principal, as: role)
    }

    private static func confirmingRole(of principal: Principal, _ facts: StageFacts) throws(Refusal) -> Role {
        if facts.confirmations.contains(where: { $0.person == principal.id }) {
            throw Refusal(.sameConfirmer(stage: facts.stage, person: principal.id))
        }
        for role in Confirmation.missing(in: facts.confirmations) where principal.has(role) { return role }
        for given in facts.confirmations where principal.has(given.role) {
            throw Refusal(.alreadyConfirmed(stage: facts.stage, role: given.role, person: given.person))
        }
        throw Refusal(.notPermitted(.stageConfirm, needs: Confirmation.missing(in: facts.confirmations)))
    }
}
