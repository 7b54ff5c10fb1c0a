extension ScoreTable {
    /// The number of scores.
    public var count: Int { rows.count }

    /// The rows of one candidate, by reviewer.
    public func rows(ofCandidate candidate: Int) -> ArraySlice<Row> {
        rows[candidateStarts[candidate]..<candidateStarts[candidate + 1]]
    }

    /// Positions in `rows` of one reviewer's scores, by candidate.
    public func positions(ofReviewer reviewer: Int) -> ArraySlice<Int> {
        reviewerOrder[reviewerStarts[reviewer]..<reviewerStarts[reviewer + 1]]
    }

    /// One reviewer's rows, by candidate.
    public func rows(ofReviewer reviewer: Int) -> [Row] { positions(ofReviewer: reviewer).map { rows[$0] } }

    /// How many reviewers scored a candidate: n_i.
    public func reviewerCount(ofCandidate candidate: Int) -> Int {
        candidateStarts[candidate + 1] - candidateStarts[candidate]
    }

    /// How many candidates a reviewer scored: m_j.
    public func candidateCount(ofReviewer reviewer: Int) -> Int {
        reviewerStarts[reviewer + 1] - reviewerStarts[reviewer]
    }

    /// Whether every reviewer scored every candidate.
    public var isComplete: Bool { rows.count == candidates.count * reviewers.count }

    /// The points of one pair, or `nil` where they did not meet.
    public func value(candidate: Int, reviewer: Int) -> Double? {
        var low = candidateStarts[candidate]
        var high = candidateStarts[candidate + 1]
        while low < high {
            let middle = (low + high) / 2
            if rows[middle].reviewer < reviewer { low = middle + 1 } else { high = middle }
        }
        guard low < candidateStarts[candidate + 1], rows[low].reviewer == reviewer else { return nil }
        return rows[low].value
    }

    /// The plain mean of each candidate's scores; `nil` where there are none.
    public var candidateMeans: [Double?] {
        candidates.indices.map { candidate in
            let own = rows(ofCandidate: candidate)
            return own.isEmpty ? nil : own.reduce(0) { $0 + $1.value } / Double(own.count)
        }
    }

    /// The scores as a matrix, one array per candidate with one value per reviewer.
    ///
    /// - Throws: `empty`, or `incomplete` where a pair has no score.
    public func matrix() throws(StatisticsError) -> [[Double]] {
        guard !rows.isEmpty else { throw .empty }
        guard isComplete else { throw .incomplete(missing: candidates.count * reviewers.count - rows.count) }
        return candidates.indices.map { rows(ofCandidate: $0).map(\.value) }
    }
}
