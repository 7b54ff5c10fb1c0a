extension Policy {
    /// Decides an excuse from the minimum of sheets, or an override: both need a reason and a stage in the right state.
    ///
    /// - Throws: `notIdentified`, `notPermitted`, `wrongState`, `candidateNotInStage`, `invalid` (no reason).
    public static func decide(
        _ action: Action, by principal: Principal, given facts: EntryFacts, reason: String
    ) throws(Refusal) -> Grant {
        let role = try role(for: action, of: principal)
        try check(facts, for: action, in: action == .stageExcuse ? [.open] : [.tallied])
        try demandReason(reason)
        return Grant(action, principal, as: role)
    }

    /// Decides a bonus or penalty: possible until the stage is confirmed, with a reason, and only where the rules allow
    /// one of its kind and size. The cap on the sum of several is applied by the tally.
    ///
    /// - Throws: `notIdentified`, `notPermitted`, `wrongState`, `candidateNotInStage`, `invalid` with all problems.
    public static func decideAdjustment(
        of points: Rational, by principal: Principal, given facts: EntryFacts, rules: AdjustmentRules, reason: String
    ) throws(Refusal) -> Grant {
        let role = try role(for: .adjustAdd, of: principal)
        try check(facts, for: .adjustAdd, in: [.open, .closed, .tallied])
        var problems = rules.problems(with: points)
        if reason.allSatisfy(\.isWhitespace) { problems.append(.reasonMissing) }
        if !problems.isEmpty { throw Refusal(.invalid(problems)) }
        return Grant(.adjustAdd, principal, as: role)
    }

    /// Decides the revocation of a bonus or penalty: possible until the stage is confirmed, once, with a reason.
    ///
    /// - Throws: `notIdentified`, `notPermitted`, `wrongState`, `invalid` (no reason).
    public static func decideRevocation(
        by principal: Principal, given facts: EntryFacts, isRevoked: Bool, reason: String
    ) throws(Refusal) -> Grant {
        let role = try role(for: .adjustRevoke, of: principal)
        try check(facts, for: .adjustRevoke, in: [.open, .closed, .tallied])
        if isRevoked {
            throw Refusal(
                .wrongState(
                    .adjustment, name: facts.candidate, state: LocalizedText(ko: "취소됨", en: "revoked"),
                    action: .adjustRevoke, allowed: [LocalizedText(ko: "유효", en: "in force")]))
        }
        try demandReason(reason)
        return Grant(.adjustRevoke, principal, as: role)
    }

    /// Decides a chair's order for a tie: it must be a pending tie of the tally and name each of its candidates once.
    ///
    /// - Throws: `notIdentified`, `notPermitted`, `wrongState`, `invalid` with all problems.
    public static func decideTie(
        order: [String], by principal: Principal, stage: String, state: StageState, pending: [Blocker.PendingTie],
        reason: String
    ) throws(Refusal) -> Grant {
        let role = try role(for: .decideTie, of: principal)
        try checkStage(stage, state, for: .decideTie, in: [.tallied])
        var problems: [Problem] = []
        if Set(order).count != order.count {
            problems.append(
                Problem(
                    at: "--order",
                    LocalizedText(
                        ko: "순서에 같은 후보가 두 번 있습니다.", en: "The order names a candidate twice.")))
        } else if !pending.contains(where: { Set($0.candidates) == Set(order) }) {
            problems.append(.notAPendingTie(order, pending))
        }
        if reason.allSatisfy(\.isWhitespace) { problems.append(.reasonMissing) }
        if !problems.isEmpty { throw Refusal(.invalid(problems)) }
        return Grant(.decideTie, principal, as: role)
    }

    static func checkStage(
        _ stage: String, _ state: StageState, for action: Action, in allowed: [StageState]
    ) throws(Refusal) {
        if allowed.contains(state) { return }
        throw Refusal(
            .wrongState(.stage, name: stage, state: state.title, action: action, allowed: allowed.map(\.title)))
    }

    private static func check(
        _ facts: EntryFacts, for action: Action, in allowed: [StageState]
    ) throws(Refusal) {
        try checkStage(facts.stage, facts.stageState, for: action, in: allowed)
        if facts.isCalibration { throw Refusal(.calibrationOnly(candidate: facts.candidate, stage: facts.stage)) }
        if facts.isInStage && !facts.candidateState.hasLeft { return }
        throw Refusal(
            .candidateNotInStage(candidate: facts.candidate, stage: facts.stage, state: facts.candidateState))
    }
}
