/// What differs between two rankings of the same candidates.
public struct RankingChange: Sendable, Hashable, Codable {
    /// Who is first in the new ranking, more than one where they share the place.
    public let winners: [String]
    /// Whether that is not exactly who was first.
    public let isWinnerChanged: Bool
    /// Whether all who were first still are, alone or sharing the place.
    public let keepsFirst: Bool
    /// How many are among the first k in both rankings, shared places at the cut included.
    public let overlap: Int
    /// Who comes above the cut line.
    public let entering: [String]
    /// Who falls below it.
    public let leaving: [String]
    /// Kendall's τ_b of the two lists of places; `nil` where one of them has everybody in one place.
    public let kendallTau: Double?
    /// The most places that anybody moves.
    public let largestShift: Int
    /// Whoever moves that far, in the order of the candidates.
    public let largestMovers: [String]

    /// - Parameters:
    ///   - former: Places before, 1 for the best, one per candidate.
    ///   - latter: Places after.
    ///   - cut: k, the places above the cut line.
    public init(candidates: [String], from former: [Int], to latter: [Int], cut: Int) {
        let positions = candidates.indices
        winners = positions.filter { latter[$0] == 1 }.map { candidates[$0] }
        isWinnerChanged = positions.contains { (former[$0] == 1) != (latter[$0] == 1) }
        keepsFirst = positions.allSatisfy { former[$0] != 1 || latter[$0] == 1 }
        overlap = positions.count { former[$0] <= cut && latter[$0] <= cut }
        entering = positions.filter { former[$0] > cut && latter[$0] <= cut }.map { candidates[$0] }
        leaving = positions.filter { former[$0] <= cut && latter[$0] > cut }.map { candidates[$0] }
        kendallTau = KendallTau.b(former, latter)
        let shift = positions.map { abs(former[$0] - latter[$0]) }.max() ?? 0
        largestShift = shift
        largestMovers =
            shift == 0 ? [] : positions.filter { abs(former[$0] - latter[$0]) == shift }.map { candidates[$0] }
    }

    /// Whether the first stay first and nobody drops below the cut line. A place that comes to be shared is no change: what
    /// parts ties is not walked here.
    public var keepsResult: Bool { keepsFirst && leaving.isEmpty }
}
