extension Policy {
    /// Decides whether a plan may be made or applied at all: while the stage is planned or open. Pairs that exist with
    /// started work are the planner's to keep.
    ///
    /// - Throws: `notIdentified`, `notPermitted`, `wrongState`.
    public static func decideAssigning(
        _ action: Action, by principal: Principal, stage: String, state: StageState
    ) throws(Refusal) -> Grant {
        let role = try role(for: action, of: principal)
        try checkStage(stage, state, for: action, in: [.planned, .open])
        return Grant(action, principal, as: role)
    }

    /// Decides one more assignment by hand.
    ///
    /// - Throws: `notIdentified`, `notPermitted`, `wrongState`, `candidateNotInStage`, `reviewerInactive`,
    ///   `alreadyExists`, `conflicted`, `invalid` with every limit it breaks.
    public static func decideAssignment(
        by principal: Principal, given facts: AssignmentFacts
    ) throws(Refusal) -> Grant {
        let grant = try decideAssigning(.assignAdd, by: principal, stage: facts.stage, state: facts.stageState)
        if !facts.isInStage || facts.candidateState.hasLeft {
            throw Refusal(
                .candidateNotInStage(
                    candidate: facts.candidate, stage: facts.stage, state: facts.candidateState))
        }
        if facts.reviewerState != .active {
            throw Refusal(.reviewerInactive(reviewer: facts.reviewer, state: facts.reviewerState))
        }
        if facts.isAssigned {
            throw Refusal(.alreadyExists(.assignment, name: "\(facts.reviewer)–\(facts.candidate)"))
        }
        if let kind = facts.conflict {
            throw Refusal(.conflicted(candidate: facts.candidate, kind: kind, ground: facts.conflictGround))
        }
        let problems = facts.limitProblems
        if !problems.isEmpty { throw Refusal(.invalid(problems)) }
        return grant
    }

    /// Decides the removal of an assignment: only work that has not begun, so that no draft or sheet is lost.
    ///
    /// - Throws: `notIdentified`, `notPermitted`, `wrongState`, `notAssigned`, `invalid` (begun, or no reason).
    public static func decideUnassignment(
        by principal: Principal, given facts: AssignmentFacts, reason: String
    ) throws(Refusal) -> Grant {
        let grant = try decideAssigning(.assignRemove, by: principal, stage: facts.stage, state: facts.stageState)
        if !facts.isAssigned { throw Refusal(.notAssigned(candidate: facts.candidate, stage: facts.stage)) }
        var problems: [Problem] = []
        if facts.sheet != .absent {
            problems.append(
                Problem(
                    at: facts.candidate,
                    LocalizedText(
                        ko: "심사위원 \(facts.reviewer.with(.subject)) 이미 심사를 시작한 배정은 옮길 수 없습니다. 심사위원 교체나 회피로 처리하십시오.",
                        en: "Reviewer \(facts.reviewer) has begun this sheet, and started work is not moved; "
                            + "replace the reviewer or record a recusal.")))
        }
        if reason.allSatisfy(\.isWhitespace) { problems.append(.reasonMissing) }
        if !problems.isEmpty { throw Refusal(.invalid(problems)) }
        return grant
    }
}

extension AssignmentFacts {
    /// Every limit that one more assignment would break.
    var limitProblems: [Problem] {
        var found: [Problem] = []
        if !isOnPanel {
            found.append(
                Problem(
                    at: reviewer,
                    LocalizedText(
                        ko: "심사위원 \(reviewer.with(.topic)) 이 단계의 심사위원회에 속하지 않습니다.",
                        en: "Reviewer \(reviewer) does not belong to the panel of this stage.")))
        }
        if let limit = maximumLoad, load >= limit {
            found.append(
                Problem(
                    at: reviewer,
                    LocalizedText(
                        ko: "심사위원 \(reviewer)에게 이미 \(load)건이 배정되어 있습니다. 한도는 \(limit)건입니다.",
                        en: "Reviewer \(reviewer) has \(load) candidates already; the limit is \(limit).")))
        }
        if let limit = maximumPerAffiliation, ofAffiliation >= limit {
            found.append(
                Problem(
                    at: candidate,
                    LocalizedText(
                        ko: "후보 \(candidate)에게 같은 소속의 심사위원이 이미 \(ofAffiliation)명 있습니다. 한도는 \(limit)명입니다.",
                        en: "Candidate \(candidate) has \(ofAffiliation) reviewers of this affiliation already; "
                            + "the limit is \(limit).")))
        }
        return found
    }
}
