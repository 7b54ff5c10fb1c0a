/// What one other way would have changed.
public struct SensitivityRow: Sendable, Hashable, Codable {
    /// The other way.
    public let variant: SensitivityVariant
    /// What becomes of the ranking.
    public let outcome: RankingOutcome

    /// Whether the first stay first and nobody drops below the cut line; `nil` where there is no ranking.
    public var keepsResult: Bool? {
        guard case .ranked(let change) = outcome else { return nil }
        return change.keepsResult
    }
}
