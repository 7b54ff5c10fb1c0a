extension Policy {
    /// Decides a recusal (회피): a reviewer declares it for themselves; admin and secretary record one made on paper.
    ///
    /// It is possible until the result is final. Marks already submitted are kept, but no longer count.
    ///
    /// - Throws: `notIdentified`, `notPermitted`, `notYours`, `wrongState`, `alreadyExists`, `invalid` (no reason).
    public static func decideRecusal(
        by principal: Principal, given facts: ConflictFacts, reason: String
    ) throws(Refusal) -> Grant {
        var role = try role(for: .conflictDeclare, of: principal)
        if principal.reviewer != facts.reviewer {
            role = try clerk(principal, for: .conflictDeclare, about: .reviewer, named: facts.reviewerCode)
        }
        try checkConflict(facts, for: .conflictDeclare, kind: .recusal)
        try demandReason(reason)
        return Grant(.conflictDeclare, principal, as: role)
    }

    /// Decides whether a challenge (기피) is entered: a candidate's contact for their own candidate; admin and secretary
    /// record one made on paper. From then on the reviewer is barred until the challenge is decided.
    ///
    /// - Throws: `notIdentified`, `notPermitted`, `notYours`, `wrongState`, `alreadyExists`, `invalid` (no reason).
    public static func decideChallenge(
        by principal: Principal, given facts: ConflictFacts, reason: String
    ) throws(Refusal) -> Grant {
        var role = try role(for: .conflictChallenge, of: principal)
        if principal.candidate != facts.candidate {
            role = try clerk(principal, for: .conflictChallenge, about: .candidate, named: facts.candidateCode)
        }
        try checkConflict(facts, for: .conflictChallenge, kind: .challenge)
        try demandReason(reason)
        return Grant(.conflictChallenge, principal, as: role)
    }

    /// Decides a challenge that was entered: the chair, or an admin who records what the committee decided, but never
    /// the challenged reviewer (decree 32628 art. 8(3)).
    ///
    /// - Throws: `notIdentified`, `notPermitted`, `ownChallenge`, `wrongState`, `invalid` (no reason).
    public static func decideOnChallenge(
        by principal: Principal, given facts: ConflictFacts, state: ConflictState, reason: String
    ) throws(Refusal) -> Grant {
        let role = try role(for: .conflictDecide, of: principal)
        if principal.reviewer == facts.reviewer { throw Refusal(.ownChallenge(reviewer: facts.reviewerCode)) }
        try checkNotFinal(facts.awardState, for: .conflictDecide)
        if state != .entered {
            throw Refusal(
                .wrongState(
                    .conflict, name: "\(facts.reviewerCode)–\(facts.candidateCode)", state: state.title,
                    action: .conflictDecide, allowed: [ConflictState.entered.title]))
        }
        try demandReason(reason)
        return Grant(.conflictDecide, principal, as: role)
    }

    /// Whoever acts for somebody else has to be admin or secretary.
    static func clerk(
        _ principal: Principal, for action: Action, about subject: Subject, named name: String
    ) throws(Refusal) -> Role {
        for role in [Role.admin, .secretary] where principal.has(role) && action.roles.contains(role) { return role }
        throw Refusal(.notYours(subject, name: name), disclosure: .hidden(subject, name: name))
    }

    static func checkNotFinal(_ state: AwardState, for action: Action) throws(Refusal) {
        if state != .final && state != .published { return }
        throw Refusal(
            .blocked(action, [.awardState(state: state, allowed: [.draft, .running, .preliminary])]))
    }

    private static func checkConflict(
        _ facts: ConflictFacts, for action: Action, kind: ConflictKind
    ) throws(Refusal) {
        try checkNotFinal(facts.awardState, for: action)
        if facts.existing.contains(where: { $0.kind == kind && $0.state.bars }) {
            throw Refusal(.alreadyExists(.conflict, name: "\(facts.reviewerCode)–\(facts.candidateCode)"))
        }
    }
}
