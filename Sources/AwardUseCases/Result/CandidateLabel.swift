public import AwardCore

/// A candidate as its reader may know it.
public struct CandidateLabel: Codable, Sendable, Hashable {
    /// The code, or the blind code.
    public let code: String
    /// The name with its parent's; `nil` when withheld.
    public let name: LocalizedText?
    /// The category.
    public let category: String
}
