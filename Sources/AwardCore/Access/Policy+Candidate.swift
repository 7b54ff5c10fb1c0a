extension Policy {
    /// Decides a move of one candidate that a person asks for: invite, submit, ask for a supplement, reject, withdraw.
    ///
    /// A contact acts only for their own candidate. Submissions change until the first stage opens.
    ///
    /// - Throws: `notIdentified`, `notPermitted`, `notYours`, `blocked`, `wrongState`, `invalid` (no reason),
    ///   `staleRevision`.
    public static func decide(
        _ move: CandidateMove, by principal: Principal, given facts: CandidateFacts, reason: String = ""
    ) throws(Refusal) -> Grant {
        var role = try role(for: move.action, of: principal)
        if role == .candidateContact, principal.candidate != facts.candidate {
            role = try clerk(principal, for: move.action, about: .candidate, named: facts.code)
        }
        try checkNotFinal(facts.awardState, for: move.action)
        if move.applied(to: facts.status) == nil {
            throw Refusal(
                .wrongState(
                    .candidate, name: facts.code, state: facts.status.state.title, action: move.action,
                    allowed: move.from.map(\.title)))
        }
        if move.changesSubmission, facts.firstStageState != .planned {
            throw Refusal(
                .wrongState(
                    .stage, name: "1", state: facts.firstStageState.title, action: move.action,
                    allowed: [StageState.planned.title]))
        }
        if move.needsReason { try demandReason(reason) }
        try checkRevision(facts)
        return Grant(move.action, principal, as: role)
    }

    /// Decides whether a rejected or withdrawn candidate comes back, and to where.
    ///
    /// - Throws: `notIdentified`, `notPermitted`, `blocked`, `wrongState` (also when its stage has closed), `invalid` (no
    ///   reason), `staleRevision`.
    public static func decideReinstatement(
        by principal: Principal, given facts: CandidateFacts, reason: String
    ) throws(Refusal) -> (grant: Grant, status: CandidateStatus) {
        guard let target = facts.reinstatement else {
            _ = try decide(.reinstate(to: facts.status), by: principal, given: facts, reason: reason)
            throw Refusal(
                .wrongState(
                    .stage, name: facts.status.stage.map(String.init) ?? "1",
                    state: (facts.stageState ?? facts.firstStageState).title, action: .candidateReinstate,
                    allowed: facts.status.stage == nil
                        ? [StageState.planned.title] : [StageState.planned.title, StageState.open.title]))
        }
        let grant = try decide(.reinstate(to: target), by: principal, given: facts, reason: reason)
        return (grant, target)
    }

    private static func checkRevision(_ facts: CandidateFacts) throws(Refusal) {
        guard let seen = facts.seenRevision, seen != facts.currentRevision else { return }
        throw Refusal(
            .staleRevision(
                .candidate, name: facts.code, seen: Int(seen), current: Int(facts.currentRevision), changes: []))
    }
}

extension CandidateMove {
    /// Whether the move rests on submissions still being open.
    var changesSubmission: Bool {
        switch self {
        case .submit, .askSupplement, .invite: return true
        default: return false
        }
    }
}

extension Policy {
    /// Decides whether fields or files may be added to a submission: before the first stage opens, and between stages
    /// while the stage the candidate is in is still planned, e.g. slides for a presentation.
    ///
    /// - Throws: `notIdentified`, `notPermitted`, `notYours`, `wrongState`, `staleRevision`.
    public static func decideAttachment(
        by principal: Principal, given facts: CandidateFacts
    ) throws(Refusal) -> Grant {
        var role = try role(for: .candidateAttach, of: principal)
        if role == .candidateContact, principal.candidate != facts.candidate {
            role = try clerk(principal, for: .candidateAttach, about: .candidate, named: facts.code)
        }
        let before: [CandidateState] = [.eligible, .invited, .submitted, .incomplete]
        if !before.contains(facts.status.state) && facts.status.state != .inStage {
            throw Refusal(
                .wrongState(
                    .candidate, name: facts.code, state: facts.status.state.title, action: .candidateAttach,
                    allowed: (before + [.inStage]).map(\.title)))
        }
        let stage = facts.status.state == .inStage ? facts.stageState ?? .planned : facts.firstStageState
        try checkStage(
            facts.status.stage.map(String.init) ?? "1", stage, for: .candidateAttach, in: [.planned])
        try checkRevision(facts)
        return Grant(.candidateAttach, principal, as: role, view: Grant.View(candidate: facts.candidate))
    }
}
