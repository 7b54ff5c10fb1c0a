/// A candidate's state with what belongs to it.
public struct CandidateStatus: Sendable, Hashable, Codable {
    /// The state.
    public var state: CandidateState
    /// The number of the stage, counted from 1, for `inStage`, `stopped`, and for who left from a stage.
    public var stage: Int?
    /// The reason of a rejection, withdrawal or cancellation, or what a supplement has to bring.
    public var reason: String?

    /// A state with what belongs to it.
    public init(_ state: CandidateState, stage: Int? = nil, reason: String? = nil) {
        self.state = state
        self.stage = stage
        self.reason = reason
    }

    /// Whether the candidate competes in stage number `stage` now.
    public func isIn(stage: Int) -> Bool {
        state == .inStage && self.stage == stage
    }
}
