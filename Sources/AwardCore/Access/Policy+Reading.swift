extension Policy {
    /// Decides a read. The grant's view says which rows and columns may be read; the store filters by it where rows are
    /// read, never afterwards.
    ///
    /// * Admin, secretary and auditor read everything. So does the chair, but a chair is a reviewer too: while a blind
    ///   stage is judged, the chair sees codes, not names.
    /// * A reviewer reads their own sheets, assignments and conflicts, and a ranking once its stage is confirmed.
    /// * A candidate's contact reads what belongs to their candidate, and the result from the preliminary one on.
    /// * Anybody reads a published result.
    ///
    /// What belongs to somebody else is refused as if it did not exist.
    ///
    /// - Throws: `notIdentified`, `notPermitted`, `notYours`, `wrongState`, `blocked` (no result yet).
    public static func decide(
        _ action: Action, by principal: Principal, given facts: ReadFacts
    ) throws(Refusal) -> Grant {
        let role = try reader(action, principal)
        let items = facts.publication.visibleItems(for: role, in: facts.awardState)
        let isBlind = isMasked(principal, facts)
        switch role {
        case .admin, .secretary, .auditor: return Grant(action, principal, as: role)
        case .chair: return Grant(action, principal, as: role, view: Grant.View(isBlind: isBlind, items: items))
        case .reviewer:
            let own = action == .candidateRead || action == .rankingRead ? nil : principal.reviewer
            try checkReviewer(action, principal, facts)
            return Grant(
                action, principal, as: role,
                view: Grant.View(
                    isBlind: isBlind, showsReviewers: items.contains(.reviewerNames), reviewer: own, items: items))
        case .candidateContact:
            try checkContact(action, principal, facts)
            return Grant(
                action, principal, as: role,
                view: Grant.View(
                    showsReviewers: items.contains(.reviewerNames), candidate: principal.candidate, items: items))
        case .anonymous:
            try checkPublic(action, facts, items)
            return Grant(
                action, principal, as: role,
                view: Grant.View(showsReviewers: items.contains(.reviewerNames), items: items))
        }
    }

    /// The widest role in which the caller may read.
    private static func reader(_ action: Action, _ principal: Principal) throws(Refusal) -> Role {
        try checkScope(of: principal, for: action)
        if action == .awardRead || action == .resultRead {
            for role in Role.allCases where principal.has(role) && role != .anonymous { return role }
            return .anonymous
        }
        let order: [Role] = [.admin, .auditor, .secretary, .chair, .reviewer, .candidateContact, .anonymous]
        let allowed = action.roles
        for role in order where principal.has(role) && allowed.contains(role) { return role }
        throw Refusal(principal.isAnonymous ? .notIdentified(action) : .notPermitted(action, needs: allowed))
    }

    /// Whether names are withheld from this caller: from everybody who may score in a blind stage, until the preliminary
    /// result tells them anyway.
    private static func isMasked(_ principal: Principal, _ facts: ReadFacts) -> Bool {
        if !facts.isBlind || principal.has(.admin) || principal.has(.secretary) || principal.has(.auditor) {
            return false
        }
        return facts.awardState == .draft || facts.awardState == .running
    }

    private static func checkReviewer(
        _ action: Action, _ principal: Principal, _ facts: ReadFacts
    ) throws(Refusal) {
        if action == .rankingRead {
            let isConfirmed = facts.stageState == .confirmed || facts.stageState == nil
            if isConfirmed { return }
            throw Refusal(
                .wrongState(
                    .stage, name: facts.stage, state: (facts.stageState ?? .planned).title, action: action,
                    allowed: [StageState.confirmed.title]))
        }
        if let owner = facts.reviewer, owner != principal.reviewer {
            let subject = action == .scoreRead ? Subject.scoresheet : .reviewer
            throw Refusal(.notYours(subject, name: facts.name), disclosure: .hidden(subject, name: facts.name))
        }
    }

    private static func checkContact(
        _ action: Action, _ principal: Principal, _ facts: ReadFacts
    ) throws(Refusal) {
        if let owner = facts.candidate, owner != principal.candidate {
            throw Refusal(
                .notYours(.candidate, name: facts.name), disclosure: .hidden(.candidate, name: facts.name))
        }
        if action == .rankingRead, facts.awardState == .draft || facts.awardState == .running {
            throw Refusal(
                .blocked(
                    action,
                    [.awardState(state: facts.awardState, allowed: [.preliminary, .final, .published])]))
        }
    }

    private static func checkPublic(
        _ action: Action, _ facts: ReadFacts, _ items: Set<PublicationRules.Item>
    ) throws(Refusal) {
        if action == .awardRead { return }
        if action == .resultRead {
            if !items.isEmpty { return }
            throw Refusal(.blocked(action, [.awardState(state: facts.awardState, allowed: [.published])]))
        }
        if facts.awardState != .published { throw Refusal(.notIdentified(action)) }
    }
}
