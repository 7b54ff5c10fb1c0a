extension Policy {
    /// Decides a move of the award: preliminary result, final result, publication.
    ///
    /// - Throws: `notIdentified`, `notPermitted`, `blocked` with all blockers.
    public static func decide(
        _ move: AwardMove, by principal: Principal, given facts: AwardFacts
    ) throws(Refusal) -> Grant {
        let role = try role(for: move.action, of: principal)
        let blockers = move.blockers(given: facts)
        if !blockers.isEmpty { throw Refusal(.blocked(move.action, blockers)) }
        return Grant(move.action, principal, as: role)
    }

    /// Decides whether an appeal or report is taken: on a preliminary result, within its window; a contact for their own
    /// candidate, admin and secretary as a record of what came in on paper.
    ///
    /// - Throws: `notIdentified`, `notPermitted`, `notYours`, `blocked` (no preliminary result), `appealsClosed`,
    ///   `invalid` (no grounds).
    public static func decideAppeal(
        _ kind: AppealKind, by principal: Principal, given facts: AwardFacts, candidate: Int32, candidateCode: String,
        grounds: String
    ) throws(Refusal) -> Grant {
        var role = try role(for: .appealEnter, of: principal)
        if kind == .appeal, role == .candidateContact, principal.candidate != candidate {
            role = try clerk(principal, for: .appealEnter, about: .candidate, named: candidateCode)
        }
        if facts.state != .preliminary {
            throw Refusal(
                .blocked(.appealEnter, [.awardState(state: facts.state, allowed: [.preliminary])]))
        }
        guard let window = facts.window(for: kind), window.contains(facts.now) else {
            let window = facts.window(for: kind)
            let exists = (window?.days ?? 0) > 0
            throw Refusal(
                .appealsClosed(opened: exists ? window?.begins : nil, closed: exists ? window?.lastMoment : nil))
        }
        try demandReason(grounds)
        return Grant(.appealEnter, principal, as: role, view: Grant.View(candidate: candidate))
    }

    /// Decides an appeal or report that was entered.
    ///
    /// - Throws: `notIdentified`, `notPermitted`, `blocked` (no preliminary result), `wrongState`, `invalid` (no reason).
    public static func decideOnAppeal(
        by principal: Principal, award: AwardState, appeal: String, state: AppealState, reason: String
    ) throws(Refusal) -> Grant {
        let role = try role(for: .appealDecide, of: principal)
        if award != .preliminary {
            throw Refusal(.blocked(.appealDecide, [.awardState(state: award, allowed: [.preliminary])]))
        }
        if state != .entered {
            throw Refusal(
                .wrongState(
                    .appeal, name: appeal, state: state.title, action: .appealDecide,
                    allowed: [AppealState.entered.title]))
        }
        try demandReason(reason)
        return Grant(.appealDecide, principal, as: role)
    }

    /// Decides whether the cancellation of a prize is proposed: on a final or published result, with a reason. The
    /// notice period then runs for `cancellationNoticeDays` whole days.
    ///
    /// - Throws: `notIdentified`, `notPermitted`, `blocked` (result not final), `wrongState`, `invalid` (no reason).
    public static func decideCancellationProposal(
        by principal: Principal, award: AwardState, candidate: String, prize: PrizeState, reason: String
    ) throws(Refusal) -> Grant {
        let role = try role(for: .prizeProposeCancellation, of: principal)
        if award != .final && award != .published {
            throw Refusal(
                .blocked(
                    .prizeProposeCancellation, [.awardState(state: award, allowed: [.final, .published])]))
        }
        if prize.cancellationIsProposed == nil {
            throw Refusal(
                .wrongState(
                    .prize, name: candidate, state: prize.title, action: .prizeProposeCancellation,
                    allowed: [PrizeState.awarded.title, PrizeState.kept.title]))
        }
        try demandReason(reason)
        return Grant(.prizeProposeCancellation, principal, as: role)
    }

    /// Decides whether a prize is cancelled or kept: once the notice period is over; keeping it needs no waiting.
    ///
    /// - Throws: `notIdentified`, `notPermitted`, `wrongState`, `blocked` (notice still running), `invalid` (no reason).
    public static func decideCancellation(
        cancel: Bool, by principal: Principal, candidate: String, prize: PrizeState, noticeUntil: Moment?, now: Moment,
        reason: String
    ) throws(Refusal) -> Grant {
        let role = try role(for: .prizeDecideCancellation, of: principal)
        if prize != .cancellationProposed {
            throw Refusal(
                .wrongState(
                    .prize, name: candidate, state: prize.title, action: .prizeDecideCancellation,
                    allowed: [PrizeState.cancellationProposed.title]))
        }
        if cancel, let noticeUntil, now <= noticeUntil {
            throw Refusal(.blocked(.prizeDecideCancellation, [.noticeRunning(ends: noticeUntil)]))
        }
        try demandReason(reason)
        return Grant(.prizeDecideCancellation, principal, as: role)
    }
}
