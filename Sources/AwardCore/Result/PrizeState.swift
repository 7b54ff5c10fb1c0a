/// Where a prize of one candidate stands.
public enum PrizeState: String, Sendable, Hashable, Codable, CaseIterable {
    /// Given.
    case awarded
    /// Somebody proposed to cancel it; the candidate can comment during the notice period.
    case cancellationProposed = "cancellation_proposed"
    /// Taken back.
    case cancelled
    /// Stays with the candidate after a proposal to cancel it.
    case kept
    /// Given up for a better one, when the candidate moved up.
    case superseded

    /// Whether the candidate holds the prize.
    public var isHeld: Bool {
        self == .awarded || self == .cancellationProposed || self == .kept
    }

    /// The state after proposing to cancel, or `nil` where that is not possible.
    public var cancellationIsProposed: PrizeState? {
        self == .awarded || self == .kept ? .cancellationProposed : nil
    }

    /// The state after deciding on a proposal, or `nil` when there is none.
    public func decided(cancel: Bool) -> PrizeState? {
        self == .cancellationProposed ? (cancel ? .cancelled : .kept) : nil
    }
}
