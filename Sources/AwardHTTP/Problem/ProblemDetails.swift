/// What a request that failed is answered, after RFC 9457: `application/problem+json`.
public struct ProblemDetails: Codable, Sendable, Hashable {
    /// One thing that is wrong with what was sent.
    public struct Fault: Codable, Sendable, Hashable {
        /// Where: a JSON Pointer into the body, the name of a parameter or header, or a place in a file; empty for the
        /// whole.
        public var pointer: String
        /// What was found and what is allowed.
        public var detail: String

        /// One fault at a place.
        public init(pointer: String, detail: String) {
            self.pointer = ProblemDetails.printable(pointer)
            self.detail = ProblemDetails.printable(detail)
        }
    }

    /// What kind of problem it is, as a URI reference that ends in ``code``.
    public var type: String
    /// The kind in a few words.
    public var title: String
    /// The HTTP status.
    public var status: Int
    /// What happened this time, one sentence.
    public var detail: String
    /// A stable name of the kind for programs, e.g. `stage_not_open`.
    public var code: String
    /// The number of the request.
    public var request: String
    /// Every fault, one entry each; everything that holds an action back, likewise.
    public var errors: [Fault]?

    /// A problem of a kind.
    public init(
        code: String, status: Int, title: String, detail: String, request: String, errors: [Fault]? = nil
    ) {
        type = "/problems/\(code)"
        self.title = title
        self.status = status
        self.detail = ProblemDetails.printable(detail)
        self.code = code
        self.request = request
        self.errors = errors
    }

    /// The text with signs in place of control characters that came with what was sent.
    private static func printable(_ text: String) -> String {
        guard text.utf8.contains(0) else { return text }
        return String(String.UnicodeScalarView(text.unicodeScalars.map { $0 == "\0" ? "\u{2400}" : $0 }))
    }
}
