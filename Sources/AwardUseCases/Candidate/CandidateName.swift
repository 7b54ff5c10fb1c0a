public import AwardCore

/// A candidate as its reader may know it.
public struct CandidateName: Codable, Sendable, Hashable {
    /// The code, or the blind code.
    public let code: String
    /// The name, with the parent's where it is not unique; `nil` when withheld.
    public let name: LocalizedText?
    /// The category.
    public let category: String
}
