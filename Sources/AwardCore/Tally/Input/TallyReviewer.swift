/// A reviewer as a tally sees one.
public struct TallyReviewer: Sendable, Hashable, Codable {
    /// Number within the award.
    public var number: Int32
    /// Code within the award.
    public var code: String
    /// The name people read; it never reaches the stored tally.
    public var name: LocalizedText
    /// The pool the reviewer belongs to; components are made of pools.
    public var pool: String
    /// Whether the reviewer presides.
    public var isChair: Bool

    /// A reviewer.
    public init(number: Int32, code: String, name: LocalizedText, pool: String, isChair: Bool = false) {
        self.number = number
        self.code = code
        self.name = name
        self.pool = pool
        self.isChair = isChair
    }
}

/// A reviewer's refusal to score one candidate, with a reason. It is no sheet: unset is not zero.
public struct TallyAbstention: Sendable, Hashable, Codable {
    /// The candidate not scored.
    public var candidate: Int32
    /// Who abstained.
    public var reviewer: Int32
    /// The reason as recorded.
    public var reason: String

    /// An abstention.
    public init(candidate: Int32, reviewer: Int32, reason: String) {
        self.candidate = candidate
        self.reviewer = reviewer
        self.reason = reason
    }
}
