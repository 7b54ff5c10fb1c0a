public import AwardCore

/// A conflict that was recorded or decided, with what it does to work done.
public struct ConflictReceipt: Codable, Sendable {
    /// Its number within the award.
    public let number: Int32
    /// Exclusion, challenge or recusal.
    public let kind: ConflictKind
    /// Where it stands.
    public let state: ConflictState
    /// The reviewer's code.
    public let reviewer: String
    /// The candidate's code as the caller may know it.
    public let candidate: String
    /// Stages in which a submitted sheet does not count because of it.
    public let uncounted: [String]
    /// Stages in which a submitted sheet counts again.
    public let countedAgain: [String]
    /// Stages whose tally knows nothing of it yet, so that they have to be counted again.
    public let needsRecount: [String]
    /// Stages in which the assignment, not finished yet, was taken back.
    public let released: [String]
}
