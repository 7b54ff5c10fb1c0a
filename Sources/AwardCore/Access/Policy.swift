/// Who may do what, decided from facts alone: no clock, no database, no memory.
///
/// Each family of actions has its `decide` beside its facts. The first condition that fails is the reason, except where
/// gates are listed: those come all at once as ``Refusal/Reason/blocked(_:_:)``.
public enum Policy {
    /// Decides an action that depends on nothing but who asks.
    ///
    /// - Throws: `notIdentified` or `notPermitted`.
    public static func decide(_ action: Action, by principal: Principal) throws(Refusal) -> Grant {
        Grant(action, principal, as: try role(for: action, of: principal))
    }

    /// The first of the action's roles the caller holds.
    ///
    /// - Throws: `notIdentified` when nobody asks, `notPermitted` when the caller holds none of them, `outsideScope` when
    ///   the caller's token is not for it.
    static func role(for action: Action, of principal: Principal) throws(Refusal) -> Role {
        try checkScope(of: principal, for: action)
        let roles = action.roles
        for role in roles where principal.has(role) { return role }
        throw Refusal(principal.isAnonymous ? .notIdentified(action) : .notPermitted(action, needs: roles))
    }

    /// Refuses what the caller's token is not for; everybody without a token passes.
    ///
    /// - Throws: `outsideScope`.
    static func checkScope(of principal: Principal, for action: Action) throws(Refusal) {
        if let scopes = principal.scopes, !(action.scope.map(scopes.contains) ?? false) {
            throw Refusal(.outsideScope(action, needs: action.scope))
        }
    }

    /// Refuses a reason that says nothing.
    ///
    /// - Throws: `invalid` with one problem at `--reason`.
    static func demandReason(_ reason: String) throws(Refusal) {
        if reason.allSatisfy(\.isWhitespace) { throw Refusal(.invalid([.reasonMissing])) }
    }
}

extension Problem {
    /// A reason was asked for and none was given.
    public static let reasonMissing = Problem(
        at: "--reason",
        LocalizedText(ko: "사유를 적어야 합니다.", en: "A reason must be given."))
}
