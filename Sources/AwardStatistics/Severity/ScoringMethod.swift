/// Ways to turn the scores of a table into one number per candidate.
///
/// In binary64 and for comparison only: an official score is computed exactly elsewhere.
public enum ScoringMethod: String, Sendable, Hashable, Codable, CaseIterable {
    /// The plain mean.
    case mean
    /// The mean without one highest and one lowest score, where there are enough; the plain mean below.
    case trimmedMean
    /// The middle score, or the mean of the two middle ones.
    case median
    /// Candidates fixed, reviewers random: the default adjusted score.
    case adjusted
    /// Candidate and reviewer effects by least squares.
    case leastSquares

    /// From how many scores on the trimmed mean is trimmed where nothing else is announced.
    public static let fewestToTrim = 5

    /// A score per candidate, in the table's order.
    ///
    /// - Parameter fewestToTrim: The fewest scores of a candidate from which its trimmed mean is trimmed.
    /// - Throws: `tooFewReviewers` where a candidate has no score; what the fits throw.
    public func scores(
        _ table: ScoreTable, fewestToTrim: Int = ScoringMethod.fewestToTrim
    ) throws(StatisticsError) -> [Double] {
        guard !table.rows.isEmpty else { throw .empty }
        let isOrphaned = table.candidates.indices.contains { table.reviewerCount(ofCandidate: $0) == 0 }
        guard !isOrphaned else { throw .tooFewReviewers(found: 0, needed: 1) }
        switch self {
        case .adjusted: return try CandidateFixedReviewerRandom(table).candidates.map(\.adjusted)
        case .leastSquares: return try AdditiveLeastSquares(table).candidates.map(\.adjusted)
        case .mean, .trimmedMean, .median:
            return table.candidates.indices.map {
                plain(table.rows(ofCandidate: $0).map(\.value).sorted(), fewestToTrim)
            }
        }
    }

    private func plain(_ sorted: [Double], _ fewestToTrim: Int) -> Double {
        let middle = sorted.count / 2
        if self == .median {
            return sorted.count.isMultiple(of: 2) ? (sorted[middle - 1] + sorted[middle]) / 2 : sorted[middle]
        }
        let isTrimmed = self == .trimmedMean && sorted.count >= max(3, fewestToTrim)
        let kept = isTrimmed ? sorted[1..<(sorted.count - 1)] : sorted[...]
        return kept.reduce(0, +) / Double(kept.count)
    }
}
