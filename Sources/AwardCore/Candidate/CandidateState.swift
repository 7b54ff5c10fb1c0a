/// Where a candidate is between the call for entries and the prize.
public enum CandidateState: String, Sendable, Hashable, Codable, CaseIterable {
    /// Belongs to those who may enter.
    case eligible
    /// Was asked to enter.
    case invited
    /// Handed in a complete submission.
    case submitted
    /// Handed in something that lacks parts; a supplement is due.
    case incomplete
    /// Was turned away, with a reason.
    case rejected
    /// Stepped back, or was taken back, with a reason.
    case withdrawn
    /// Competes in a stage.
    case inStage = "in_stage"
    /// Competed in a stage and did not go on.
    case stopped
    /// Was selected by the last stage; the prize is not final yet.
    case finalist
    /// Has a prize.
    case awarded
    /// Had a prize, which was cancelled with a reason.
    case cancelled

    /// Whether the candidate takes no further part, whatever stage it was in. Finalists and stopped candidates do while
    /// an appeal has their last stage judged again.
    public var hasLeft: Bool {
        self == .rejected || self == .withdrawn || self == .cancelled
    }
}
