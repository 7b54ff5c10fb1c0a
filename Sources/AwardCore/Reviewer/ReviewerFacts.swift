/// What actions on one reviewer look at.
public struct ReviewerFacts: Sendable, Hashable {
    /// The reviewer.
    public var reviewer: Int32
    /// The reviewer's code.
    public var code: String
    /// Whether the reviewer takes part.
    public var state: ReviewerState
    /// The award's state.
    public var awardState: AwardState

    /// Facts of one reviewer.
    public init(reviewer: Int32, code: String, state: ReviewerState = .active, awardState: AwardState = .running) {
        self.reviewer = reviewer
        self.code = code
        self.state = state
        self.awardState = awardState
    }
}
