extension Policy {
    /// Decides a change to one account: by an admin, or by whom it belongs to.
    ///
    /// - Throws: `notIdentified`, `notPermitted`, `outsideScope`, `notYours`.
    public static func decideAccount(
        _ action: Action, by principal: Principal, account email: String, owner: String
    ) throws(Refusal) -> Grant {
        let role = try role(for: action, of: principal)
        if principal.has(.admin) || principal.id == owner { return Grant(action, principal, as: role) }
        throw Refusal(.notYours(.account, name: email))
    }
}
