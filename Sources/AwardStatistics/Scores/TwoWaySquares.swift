/// The mean squares of a complete table of n candidates × k reviewers, one score each.
public struct TwoWaySquares: Sendable, Hashable, Codable {
    /// n.
    public let candidateCount: Int
    /// k.
    public let reviewerCount: Int
    /// Between candidates, on n − 1 degrees of freedom: BMS.
    public let candidates: Double
    /// Between reviewers, on k − 1: JMS.
    public let reviewers: Double
    /// What neither explains, on (n − 1)(k − 1): EMS.
    public let residual: Double
    /// Within candidates, on n(k − 1): WMS.
    public let within: Double

    /// - Throws: `empty`, `incomplete`, `tooFewCandidates` or `tooFewReviewers` (two of each are needed), or
    ///   `noVariation` where all scores are equal.
    public init(_ table: ScoreTable) throws(StatisticsError) {
        let matrix = try table.matrix()
        let n = table.candidates.count
        let k = table.reviewers.count
        guard n >= 2 else { throw .tooFewCandidates(found: n, needed: 2) }
        guard k >= 2 else { throw .tooFewReviewers(found: k, needed: 2) }
        let first = table.rows[0].value
        guard table.rows.contains(where: { $0.value != first }) else { throw .noVariation }

        let grand = table.rows.reduce(0) { $0 + $1.value } / Double(n * k)
        let ofCandidate = matrix.map { $0.reduce(0) { $0 + ($1 - grand) } / Double(k) }
        var ofReviewer = Array(repeating: 0.0, count: k)
        for row in table.rows { ofReviewer[row.reviewer] += (row.value - grand) / Double(n) }
        var residualSum = 0.0
        for row in table.rows {
            let rest = row.value - grand - ofCandidate[row.candidate] - ofReviewer[row.reviewer]
            residualSum += rest * rest
        }
        let candidateSum = Double(k) * ofCandidate.sumOfSquares
        let reviewerSum = Double(n) * ofReviewer.sumOfSquares

        candidateCount = n
        reviewerCount = k
        candidates = candidateSum / Double(n - 1)
        reviewers = reviewerSum / Double(k - 1)
        residual = residualSum / Double((n - 1) * (k - 1))
        within = (reviewerSum + residualSum) / Double(n * (k - 1))
    }
}
