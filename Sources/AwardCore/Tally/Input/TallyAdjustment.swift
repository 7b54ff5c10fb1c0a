/// A bonus or penalty in force for one candidate, with its reason (가점·감점).
public struct TallyAdjustment: Sendable, Hashable, Codable {
    /// Number within the stage; unique.
    public var number: Int32
    /// The candidate.
    public var candidate: Int32
    /// Points of the stage score: above zero is a bonus, below zero a penalty.
    public var points: Rational
    /// The reason as recorded.
    public var reason: String

    /// An adjustment.
    public init(number: Int32, candidate: Int32, points: Rational, reason: String) {
        self.number = number
        self.candidate = candidate
        self.points = points
        self.reason = reason
    }
}

/// A candidate's official score in an earlier stage, as announced there.
public struct EarlierResult: Sendable, Hashable, Codable {
    /// The earlier stage.
    public var stageID: String
    /// The candidate.
    public var candidate: Int32
    /// The official score, rounded as that stage's rules say.
    public var official: Rational
    /// The most that could be reached there (``Tally/maximum``).
    public var maximum: Rational

    /// An earlier result.
    public init(stageID: String, candidate: Int32, official: Rational, maximum: Rational) {
        self.stageID = stageID
        self.candidate = candidate
        self.official = official
        self.maximum = maximum
    }
}
