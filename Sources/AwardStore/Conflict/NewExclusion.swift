/// An exclusion to be stored.
public struct NewExclusion: Sendable, Hashable {
    /// The reviewer.
    public var reviewer: Int32
    /// The candidate.
    public var candidate: Int32
    /// The rule it rests on.
    public var ground: String
    /// The reviewer's organisation that the rule found, with the last year of an engagement: `41110:2017`.
    public var reason: String

    /// `reviewer` is excluded from `candidate`.
    public init(reviewer: Int32, candidate: Int32, ground: String, reason: String) {
        self.reviewer = reviewer
        self.candidate = candidate
        self.ground = ground
        self.reason = reason
    }
}
