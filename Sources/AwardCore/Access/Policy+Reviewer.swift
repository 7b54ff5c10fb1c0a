extension Policy {
    /// Decides a pledge (서약): the reviewer signs for themselves; admin and secretary record one signed on paper.
    ///
    /// - Throws: `notIdentified`, `notPermitted`, `notYours`, `reviewerInactive`.
    public static func decidePledge(by principal: Principal, given facts: ReviewerFacts) throws(Refusal) -> Grant {
        var role = try role(for: .reviewerPledge, of: principal)
        if principal.reviewer != facts.reviewer {
            role = try clerk(principal, for: .reviewerPledge, about: .reviewer, named: facts.code)
        }
        try checkActive(facts)
        return Grant(.reviewerPledge, principal, as: role)
    }

    /// Decides a removal: submitted sheets stay and count, so nothing is lost and nothing has to be undone.
    ///
    /// - Throws: `notIdentified`, `notPermitted`, `reviewerInactive`, `blocked` (final), `invalid` (no reason).
    public static func decideRemoval(
        by principal: Principal, given facts: ReviewerFacts, reason: String
    ) throws(Refusal) -> Grant {
        let role = try role(for: .reviewerRemove, of: principal)
        try checkNotFinal(facts.awardState, for: .reviewerRemove)
        try checkActive(facts)
        try demandReason(reason)
        return Grant(.reviewerRemove, principal, as: role)
    }

    /// Decides a replacement of `facts`' reviewer by `successor`.
    ///
    /// - Throws: `notIdentified`, `notPermitted`, `reviewerInactive` (either), `blocked` (final), `invalid` (no reason, or
    ///   somebody replacing themselves).
    public static func decideReplacement(
        by principal: Principal, given facts: ReviewerFacts, successor: ReviewerFacts, reason: String
    ) throws(Refusal) -> Grant {
        let role = try role(for: .reviewerReplace, of: principal)
        try checkNotFinal(facts.awardState, for: .reviewerReplace)
        try checkActive(facts)
        try checkActive(successor)
        var problems: [Problem] = []
        if facts.reviewer == successor.reviewer {
            problems.append(
                Problem(
                    at: "--by",
                    LocalizedText(
                        ko: "심사위원 \(facts.code.with(.object)) 자기 자신으로 교체할 수 없습니다.",
                        en: "Reviewer \(facts.code) cannot be replaced by themselves.")))
        }
        if reason.allSatisfy(\.isWhitespace) { problems.append(.reasonMissing) }
        if !problems.isEmpty { throw Refusal(.invalid(problems)) }
        return Grant(.reviewerReplace, principal, as: role)
    }

    static func checkActive(_ facts: ReviewerFacts) throws(Refusal) {
        if facts.state != .active {
            throw Refusal(.reviewerInactive(reviewer: facts.code, state: facts.state))
        }
    }
}
