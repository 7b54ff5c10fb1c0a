extension Policy {
    /// Decides a reviewer's statement of interests in the candidates of an open stage: the reviewer for themselves; admin
    /// and secretary record one made on paper.
    ///
    /// - Throws: `notIdentified`, `notPermitted`, `notYours`, `reviewerInactive`, `notPledged`, `wrongState`.
    public static func decideStatement(
        by principal: Principal, given facts: ReviewerFacts, hasPledged: Bool, stage: String, state: StageState
    ) throws(Refusal) -> Grant {
        var role = try role(for: .conflictState, of: principal)
        if principal.reviewer != facts.reviewer {
            role = try clerk(principal, for: .conflictState, about: .reviewer, named: facts.code)
        }
        try checkActive(facts)
        if !hasPledged { throw Refusal(.notPledged(reviewer: facts.code)) }
        try checkStage(stage, state, for: .conflictState, in: [.open])
        return Grant(.conflictState, principal, as: role)
    }
}
