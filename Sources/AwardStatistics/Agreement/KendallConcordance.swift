/// Kendall's coefficient of concordance W of a complete table, corrected for ties.
public struct KendallConcordance: Sendable, Hashable, Codable {
    /// n.
    public let candidateCount: Int
    /// m.
    public let reviewerCount: Int
    /// The sum of each candidate's midranks, by position in the table; 1 is best.
    public let rankSums: [Double]
    /// Σ(t³ − t) over every reviewer's groups of equal scores.
    public let tieTerm: Double
    /// W between 0 (no agreement) and 1 (the same order by all).
    public let w: Double
    /// W without the correction for ties.
    public let uncorrected: Double
    /// m(n − 1)W.
    public let chiSquare: Double
    /// n − 1.
    public let degreesOfFreedom: Int
    /// P(a larger χ²) if the reviewers ordered at random.
    public let p: Double
    /// The mean of Spearman's ρ over all pairs of reviewers: (mW − 1)/(m − 1).
    public let meanSpearman: Double

    /// W = (12ΣS² − 3m²n(n + 1)²) / (m²n(n² − 1) − mΣ(t³ − t)).
    ///
    /// - Throws: `empty`, `incomplete`, `tooFewReviewers` or `tooFewCandidates` (two of each are needed), or
    ///   `noVariation` where every reviewer scored all candidates the same.
    public init(_ table: ScoreTable, direction: Direction = .higherIsBetter) throws(StatisticsError) {
        guard !table.rows.isEmpty else { throw .empty }
        guard table.isComplete else {
            throw .incomplete(missing: table.candidates.count * table.reviewers.count - table.count)
        }
        let n = table.candidates.count
        let m = table.reviewers.count
        guard n >= 2 else { throw .tooFewCandidates(found: n, needed: 2) }
        guard m >= 2 else { throw .tooFewReviewers(found: m, needed: 2) }
        var sums = Array(repeating: 0.0, count: n)
        var ties = 0.0
        for reviewer in 0..<m {
            let ranks = Ranks(table.rows(ofReviewer: reviewer).map(\.value), direction)
            ties += ranks.tieTerm
            for (candidate, rank) in ranks.values.enumerated() { sums[candidate] += rank }
        }
        let (countN, countM) = (Double(n), Double(m))
        let above = 12 * sums.sumOfSquares - 3 * countM * countM * countN * (countN + 1) * (countN + 1)
        let most = countM * countM * countN * (countN * countN - 1)
        guard most - countM * ties > 0 else { throw .noVariation }
        candidateCount = n
        reviewerCount = m
        rankSums = sums
        tieTerm = ties
        w = above / (most - countM * ties)
        uncorrected = above / most
        chiSquare = countM * (countN - 1) * w
        degreesOfFreedom = n - 1
        p = Distribution.chiSquareUpper(max(0, chiSquare), df: countN - 1)
        meanSpearman = (countM * w - 1) / (countM - 1)
    }
}
