/// What a form carries to show that it came from our own page: it follows from the session, so nothing is stored.
public struct CSRFToken: Sendable, Hashable {
    /// The text for the form or header.
    public let text: String

    /// The token of a session.
    public init(of session: SecretToken) {
        text = Base64URL.text(session.derived(for: "simsa csrf 1"))
    }

    /// Whether `given` is this token, in constant time.
    public func accepts(_ given: String?) -> Bool {
        guard let given else { return false }
        return ConstantTime.areEqual(Array(text.utf8), Array(given.utf8))
    }
}
