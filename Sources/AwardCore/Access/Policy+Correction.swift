extension Policy {
    /// Decides the correction of a name: in any state, also of a published result, but never without a reason.
    ///
    /// - Throws: `notIdentified`, `notPermitted`, `invalid` (no reason, nothing to correct, a value that is none).
    public static func decideCorrection(
        _ action: Action, by principal: Principal, of corrections: [Correction], reason: String
    ) throws(Refusal) -> Grant {
        let role = try role(for: action, of: principal)
        var problems = corrections.compactMap(\.problem)
        if corrections.isEmpty { problems.append(.nothingToCorrect) }
        if reason.allSatisfy(\.isWhitespace) { problems.append(.reasonMissing) }
        if !problems.isEmpty { throw Refusal(.invalid(problems)) }
        return Grant(action, principal, as: role)
    }
}
