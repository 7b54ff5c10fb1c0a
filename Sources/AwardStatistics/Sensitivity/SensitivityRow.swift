/// What one other way would have changed.
public struct SensitivityRow: Sendable, Hashable {
    /// The other way.
    public let variant: SensitivityVariant
    /// What becomes of the ranking.
    public let outcome: RankingOutcome

    /// Whether the winner and everybody above the cut line stay; `nil` where there is no ranking.
    public var keepsResult: Bool? {
        guard case .ranked(let change) = outcome else { return nil }
        return change.keepsResult
    }
}
