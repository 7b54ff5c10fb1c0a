/// How alike each two reviewers order the candidates both of them scored.
///
/// The summary for an incomplete design, where Kendall's W is not defined, and the matrix one draws.
public struct PairwiseSpearman: Sendable, Hashable, Codable {
    /// Two reviewers, the former of the lower position.
    public struct Pair: Sendable, Hashable, Codable {
        /// A position in `reviewers`.
        public let first: Int
        /// A position in `reviewers`.
        public let second: Int
        /// How many candidates both scored.
        public let common: Int
        /// Spearman's ρ over them, or `nil` where one of the two gave all of them the same score.
        public let correlation: Double?
    }

    /// The reviewers' keys, in the table's order.
    public let reviewers: [String]
    /// Every pair with enough common candidates.
    public let pairs: [Pair]
    /// The mean of all correlations there are, or `nil` where there is none.
    public let mean: Double?

    /// - Parameter minimumCommon: How many candidates a pair must share to be counted; at least 3.
    /// - Throws: `outOfRange` for a smaller minimum; `tooFewReviewers` for fewer than two.
    public init(_ table: ScoreTable, minimumCommon: Int = 5) throws(StatisticsError) {
        guard minimumCommon >= 3 else {
            throw .outOfRange(setting: "minimumCommon", found: Double(minimumCommon), allowed: "≥ 3")
        }
        guard table.reviewers.count >= 2 else { throw .tooFewReviewers(found: table.reviewers.count, needed: 2) }
        reviewers = table.reviewers
        var found: [Pair] = []
        for first in table.reviewers.indices {
            for second in (first + 1)..<max(first + 1, table.reviewers.count) {
                let common = table.commonScores(first, second)
                guard common.count >= minimumCommon else { continue }
                found.append(
                    Pair(
                        first: first, second: second, common: common.count,
                        correlation: Correlation.spearman(common.map(\.0), common.map(\.1))))
            }
        }
        pairs = found
        let known = found.compactMap(\.correlation)
        mean = known.isEmpty ? nil : known.mean
    }

    /// The correlation of two reviewers, whichever is named first.
    public func correlation(_ one: Int, _ other: Int) -> Double? {
        pairs.first { $0.first == min(one, other) && $0.second == max(one, other) }?.correlation
    }
}

extension ScoreTable {
    /// What two reviewers gave to each candidate both scored, by candidate.
    func commonScores(_ first: Int, _ second: Int) -> [(Double, Double)] {
        var common: [(Double, Double)] = []
        var (a, b) = (reviewerStarts[first], reviewerStarts[second])
        while a < reviewerStarts[first + 1], b < reviewerStarts[second + 1] {
            let (left, right) = (rows[reviewerOrder[a]], rows[reviewerOrder[b]])
            if left.candidate == right.candidate { common.append((left.value, right.value)) }
            if left.candidate <= right.candidate { a += 1 }
            if right.candidate <= left.candidate { b += 1 }
        }
        return common
    }
}
