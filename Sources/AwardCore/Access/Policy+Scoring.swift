extension Policy {
    /// The gate of scoring (promise 6): a sheet is accepted only while the stage is open and its window has not passed,
    /// from a reviewer who is assigned, unconflicted and pledged, on the revision that was seen (promise 5).
    ///
    /// A reviewer marks the stage's calibration set before anything else; only what was submitted already can be changed.
    ///
    /// Saving a draft, submitting and abstaining need a sheet that was not submitted yet; superseding needs one that was.
    /// Sheets are the reviewer's own; admin and secretary enter filled paper sheets by `score.import`, and by any of these
    /// actions at the command line. In a blind stage a reviewer does not learn whether a candidate exists that is not
    /// theirs to score, nor that an automatic conflict exists, since that would tell who the candidate is.
    ///
    /// - Throws: in this order `notIdentified`/`notPermitted`/`notYours`, `notAssigned`, `reviewerInactive`,
    ///   `candidateNotInStage`, `conflicted`, `notPledged`, `stageNotOpen`, `windowNotOpenYet`/`windowPassed`,
    ///   `calibrationFirst`, `alreadySubmitted`/`notSubmitted`, `staleRevision`.
    public static func decide(
        _ action: Action, by principal: Principal, given facts: borrowing ScoringFacts
    ) throws(Refusal) -> Grant {
        let role = try scorer(action, principal, facts)
        if !facts.isAssigned {
            throw Refusal(
                .notAssigned(candidate: facts.candidate, stage: facts.stage), disclosure: hidden(facts))
        }
        if facts.reviewerState != .active {
            throw Refusal(.reviewerInactive(reviewer: facts.reviewerCode, state: facts.reviewerState))
        }
        if !facts.isInStage || facts.candidateState.hasLeft {
            throw Refusal(
                .candidateNotInStage(
                    candidate: facts.candidate, stage: facts.stage, state: facts.candidateState))
        }
        if let kind = facts.conflict {
            throw Refusal(
                .conflicted(candidate: facts.candidate, kind: kind, ground: facts.conflictGround),
                disclosure: kind == .recusal ? .open : hidden(facts))
        }
        if !facts.hasPledged { throw Refusal(.notPledged(reviewer: facts.reviewerCode)) }
        try checkTime(facts)
        if !facts.isCalibration, !facts.calibrationPending.isEmpty, action != .scoreSupersede {
            throw Refusal(.calibrationFirst(reviewer: facts.reviewerCode, candidates: facts.calibrationPending))
        }
        try checkSheet(action, facts)
        return Grant(
            action, principal, as: role,
            view: Grant.View(isBlind: facts.isBlind, showsReviewers: false, reviewer: facts.reviewer))
    }

    private static func scorer(
        _ action: Action, _ principal: Principal, _ facts: borrowing ScoringFacts
    ) throws(Refusal) -> Role {
        try checkScope(of: principal, for: action)
        if principal.reviewer == facts.reviewer {
            if principal.has(.reviewer) { return .reviewer }
            if principal.has(.chair) { return .chair }
        }
        if action == .scoreImport || principal.kind == .cliOperator {
            if principal.has(.admin) { return .admin }
            if principal.has(.secretary) { return .secretary }
        }
        _ = try Policy.role(for: action, of: principal)
        throw Refusal(
            .notYours(.scoresheet, name: facts.candidate), disclosure: .hidden(.scoresheet, name: facts.candidate))
    }

    private static func hidden(_ facts: borrowing ScoringFacts) -> Refusal.Disclosure {
        facts.isBlind ? .hidden(.candidate, name: facts.candidate) : .open
    }

    private static func checkTime(_ facts: borrowing ScoringFacts) throws(Refusal) {
        if facts.stageState != .open {
            throw Refusal(.stageNotOpen(stage: facts.stage, state: facts.stageState))
        }
        guard let window = facts.window else { return }
        if facts.now < window.opens {
            throw Refusal(.windowNotOpenYet(stage: facts.stage, opens: window.opens))
        }
        if facts.now > window.lastMoment {
            throw Refusal(.windowPassed(stage: facts.stage, closed: window.lastMoment))
        }
    }

    private static func checkSheet(_ action: Action, _ facts: borrowing ScoringFacts) throws(Refusal) {
        let counts = facts.sheet.isFinished
        if action == .scoreSupersede {
            if !counts { throw Refusal(.notSubmitted(candidate: facts.candidate)) }
        } else if counts {
            throw Refusal(
                .alreadySubmitted(candidate: facts.candidate, revision: Int(facts.currentRevision)))
        }
        if facts.seenRevision != facts.currentRevision {
            throw Refusal(
                .staleRevision(
                    .scoresheet, name: facts.candidate, seen: Int(facts.seenRevision),
                    current: Int(facts.currentRevision), changes: []))
        }
    }
}
