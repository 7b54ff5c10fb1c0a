import AwardCore

/// One parameter of a route: in the path, the query or a header.
public struct Parameter: Sendable {
    /// Where it is sent.
    public enum Place: String, Sendable {
        /// In the path.
        case path
        /// After the question mark.
        case query
        /// As a header.
        case header
    }

    /// Its name.
    public let name: String
    /// Where it is sent.
    public let place: Place
    /// What it may be.
    public let schema: Schema
    /// Whether it must be sent.
    public let isRequired: Bool
    /// What it is.
    public let summary: String
    /// A further restriction of texts, for the document.
    public var pattern: String?

    init(
        _ name: String, _ place: Place, _ schema: Schema, isRequired: Bool = false, _ summary: String = "",
        pattern: String? = nil
    ) {
        self.name = name
        self.place = place
        self.schema = schema
        self.isRequired = isRequired
        self.summary = summary
        self.pattern = pattern
    }

    /// What a text in a path or query stands for, by the schema.
    func value(_ text: String) -> JSONValue {
        switch schema {
        case .integer: return Int64(text).map { .number("\($0)") } ?? .string(text)
        case .number:
            let isDecimal = text.allSatisfy { $0.isASCII && $0.isNumber || "+-.eE".contains($0) }
            guard isDecimal, let number = Double(text), number.isFinite else { return .string(text) }
            return .number("\(number)")
        case .flag: return text == "true" ? true : (text == "false" ? false : .string(text))
        default: return .string(text)
        }
    }

    /// The language of what is answered.
    static let language = Parameter(
        "lang", .query, .choice(Language.allCases.map(\.rawValue)), "The language of sentences; else Accept-Language.")
    /// Only find out what a write would come to.
    static let dryRun = Parameter(
        "dryRun", .query, .flag, "Do everything but keep nothing: the answer says what would come of it.")
    /// The key by which a write may be sent again.
    static let idempotencyKey = Parameter(
        "Idempotency-Key", .header, .text(.plain),
        "The same key with the same request changes nothing more and gets the same answer.",
        pattern: "^[A-Za-z0-9._-]{1,128}$")
    /// How many lines a page holds.
    static let limit = Parameter("limit", .query, .integer(1...1000), "Lines of a page, 100 unless said.")
    /// Where the page begins.
    static let cursor = Parameter(
        "cursor", .query, .text(.plain), "Where the page begins: `next` of the page before.",
        pattern: "^[0-9]{1,9}-[0-9a-f]{0,16}$")
}
