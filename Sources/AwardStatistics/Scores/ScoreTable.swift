/// Who gave whom how much: one composite score per reviewer and candidate that met, nothing where they did not.
///
/// Keys and rows are held in one order, ascending, whatever order they came in, so every number computed from a table
/// is the same to the last bit however its input was permuted. Candidates and reviewers are named by their position.
public struct ScoreTable: Sendable, Equatable {
    /// One score: positions in `candidates` and `reviewers`, and the points.
    public struct Row: Sendable, Hashable {
        /// A position in `candidates`.
        public let candidate: Int
        /// A position in `reviewers`.
        public let reviewer: Int
        /// In points.
        public let value: Double

        /// One score.
        public init(candidate: Int, reviewer: Int, value: Double) {
            self.candidate = candidate
            self.reviewer = reviewer
            self.value = value
        }
    }

    /// The candidates' keys, ascending.
    public let candidates: [String]
    /// The reviewers' keys, ascending.
    public let reviewers: [String]
    /// Every score, by candidate and then by reviewer.
    public let rows: [Row]
    /// The rows of candidate i are `rows[candidateStarts[i]..<candidateStarts[i + 1]]`.
    public let candidateStarts: [Int]
    /// Positions in `rows`, by reviewer and then by candidate.
    public let reviewerOrder: [Int]
    /// The rows of reviewer j are at `reviewerOrder[reviewerStarts[j]..<reviewerStarts[j + 1]]`.
    public let reviewerStarts: [Int]

    /// - Parameters:
    ///   - candidates: Every candidate's key, in any order, also of those without a score.
    ///   - reviewers: Every reviewer's key, likewise.
    ///   - rows: Scores whose positions refer to the two lists as given, in any order.
    /// - Throws: `duplicateKey`, `unknownPosition`, `notFinite`, or `duplicateScore` where a pair has two scores.
    public init(candidates: [String], reviewers: [String], rows: [Row]) throws(StatisticsError) {
        let byCandidate = try KeyOrder(candidates)
        let byReviewer = try KeyOrder(reviewers)
        var sorted: [Row] = []
        sorted.reserveCapacity(rows.count)
        for row in rows {
            guard candidates.indices.contains(row.candidate), reviewers.indices.contains(row.reviewer) else {
                throw .unknownPosition(candidate: row.candidate, reviewer: row.reviewer)
            }
            guard row.value.isFinite else {
                throw .notFinite(candidate: candidates[row.candidate], reviewer: reviewers[row.reviewer])
            }
            sorted.append(
                Row(
                    candidate: byCandidate.place[row.candidate], reviewer: byReviewer.place[row.reviewer],
                    value: row.value))
        }
        sorted.sort { ($0.candidate, $0.reviewer) < ($1.candidate, $1.reviewer) }
        for (former, latter) in zip(sorted, sorted.dropFirst())
        where former.candidate == latter.candidate && former.reviewer == latter.reviewer {
            throw .duplicateScore(
                candidate: byCandidate.keys[latter.candidate], reviewer: byReviewer.keys[latter.reviewer])
        }
        self.init(candidates: byCandidate.keys, reviewers: byReviewer.keys, sorted: sorted)
    }

    /// Takes rows that are in order, without a duplicate and within range.
    init(candidates: [String], reviewers: [String], sorted rows: [Row]) {
        self.candidates = candidates
        self.reviewers = reviewers
        self.rows = rows
        candidateStarts = Self.starts(of: rows.map(\.candidate), count: candidates.count)
        reviewerStarts = Self.starts(of: rows.map(\.reviewer), count: reviewers.count)
        var next = reviewerStarts
        var order = Array(repeating: 0, count: rows.count)
        for (position, row) in rows.enumerated() {
            order[next[row.reviewer]] = position
            next[row.reviewer] += 1
        }
        reviewerOrder = order
    }

    private static func starts(of members: [Int], count: Int) -> [Int] {
        var starts = Array(repeating: 0, count: count + 1)
        for member in members { starts[member + 1] += 1 }
        for index in 0..<count { starts[index + 1] += starts[index] }
        return starts
    }
}
