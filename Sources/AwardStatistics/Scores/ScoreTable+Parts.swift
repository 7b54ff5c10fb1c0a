extension ScoreTable {
    /// The same table with only the rows that `keep` accepts; candidates and reviewers keep their positions.
    public func filtered(_ keep: (Row) throws -> Bool) rethrows -> ScoreTable {
        ScoreTable(candidates: candidates, reviewers: reviewers, sorted: try rows.filter(keep))
    }

    /// The same table without one reviewer's scores; the reviewer keeps the position, with no row.
    public func without(reviewer: Int) -> ScoreTable { filtered { $0.reviewer != reviewer } }

    /// The same table with other values, in the order of `rows`.
    ///
    /// - Throws: `wrongCount` unless there is one value per row; `notFinite`.
    public func replacing(values: [Double]) throws(StatisticsError) -> ScoreTable {
        guard values.count == rows.count else { throw .wrongCount(found: values.count, expected: rows.count) }
        var changed: [Row] = []
        changed.reserveCapacity(rows.count)
        for (row, value) in zip(rows, values) {
            guard value.isFinite else {
                throw .notFinite(candidate: candidates[row.candidate], reviewer: reviewers[row.reviewer])
            }
            changed.append(Row(candidate: row.candidate, reviewer: row.reviewer, value: value))
        }
        return ScoreTable(candidates: candidates, reviewers: reviewers, sorted: changed)
    }

    /// A table of only some candidates and reviewers, renumbered, with the scores among them.
    public func part(candidates keptCandidates: [Int], reviewers keptReviewers: [Int]) -> ScoreTable {
        let candidateOrder = Set(keptCandidates).sorted()
        let reviewerOrder = Set(keptReviewers).sorted()
        let newCandidate = Dictionary(uniqueKeysWithValues: candidateOrder.enumerated().map { ($1, $0) })
        let newReviewer = Dictionary(uniqueKeysWithValues: reviewerOrder.enumerated().map { ($1, $0) })
        let kept = rows.compactMap { row -> Row? in
            guard let candidate = newCandidate[row.candidate], let reviewer = newReviewer[row.reviewer] else {
                return nil
            }
            return Row(candidate: candidate, reviewer: reviewer, value: row.value)
        }
        return ScoreTable(
            candidates: candidateOrder.map { candidates[$0] }, reviewers: reviewerOrder.map { reviewers[$0] },
            sorted: kept)
    }
}
