/// One composite score by the names of those concerned.
public struct Score: Sendable, Hashable {
    /// The candidate's key.
    public let candidate: String
    /// The reviewer's key.
    public let reviewer: String
    /// In points.
    public let value: Double

    /// One score.
    public init(candidate: String, reviewer: String, value: Double) {
        self.candidate = candidate
        self.reviewer = reviewer
        self.value = value
    }
}

extension ScoreTable {
    /// A table of these scores, with the candidates and reviewers they name.
    ///
    /// - Throws: `notFinite`, or `duplicateScore` where a pair has two scores.
    public init(_ scores: some Sequence<Score>) throws(StatisticsError) {
        var candidates = Numbering()
        var reviewers = Numbering()
        let rows = scores.map { score in
            Row(candidate: candidates[score.candidate], reviewer: reviewers[score.reviewer], value: score.value)
        }
        try self.init(candidates: candidates.keys, reviewers: reviewers.keys, rows: rows)
    }
}
