public import HTTPTypes

extension HTTPField.Name {
    /// The name of a header; names here are constants of the program.
    public static func of(_ text: StaticString) -> HTTPField.Name {
        HTTPField.Name(text.description) ?? .server
    }

    /// The key under which the same write may be sent again without being done twice.
    public static let idempotencyKey = HTTPField.Name.of("Idempotency-Key")

    /// Where a page's script puts the proof that it is ours: a page of another site cannot set it.
    public static let csrfToken = HTTPField.Name.of("X-CSRF-Token")
}
