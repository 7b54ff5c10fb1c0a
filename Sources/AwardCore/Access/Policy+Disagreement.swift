extension Policy {
    /// Decides whether what each reviewer gave is shown side by side: to chair and office, once the stage takes no sheets
    /// any more.
    ///
    /// - Throws: `notIdentified`, `notPermitted`, `wrongState`.
    public static func decideDisagreement(
        by principal: Principal, given facts: ReadFacts
    ) throws(Refusal) -> Grant {
        let grant = try decide(.rankingAnalyse, by: principal, given: facts)
        try checkStage(
            facts.stage, facts.stageState ?? .planned, for: .rankingAnalyse, in: [.closed, .tallied, .confirmed])
        return grant
    }
}
