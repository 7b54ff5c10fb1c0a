/// Who gave whom how much on which criterion: points or levels, nothing where a mark is missing.
///
/// Keys and rows are in ascending order whatever order they came in, as in `ScoreTable`.
public struct CriterionTable: Sendable, Equatable {
    /// One mark: positions in `candidates`, `reviewers` and `criteria`, and the points.
    public struct Row: Sendable, Hashable {
        /// A position in `candidates`.
        public let candidate: Int
        /// A position in `reviewers`.
        public let reviewer: Int
        /// A position in `criteria`.
        public let criterion: Int
        /// Points or a level.
        public let value: Double

        /// One mark.
        public init(candidate: Int, reviewer: Int, criterion: Int, value: Double) {
            self.candidate = candidate
            self.reviewer = reviewer
            self.criterion = criterion
            self.value = value
        }
    }

    /// The candidates' keys, ascending.
    public let candidates: [String]
    /// The reviewers' keys, ascending.
    public let reviewers: [String]
    /// The criteria's keys, ascending.
    public let criteria: [String]
    /// Every mark, by candidate, reviewer and criterion.
    public let rows: [Row]

    /// - Throws: `duplicateKey`, `unknownPosition`, `notFinite`, or `duplicateScore` where a mark is there twice.
    public init(candidates: [String], reviewers: [String], criteria: [String], rows: [Row]) throws(StatisticsError) {
        let byCandidate = try KeyOrder(candidates)
        let byReviewer = try KeyOrder(reviewers)
        let byCriterion = try KeyOrder(criteria)
        var sorted: [Row] = []
        sorted.reserveCapacity(rows.count)
        for row in rows {
            guard candidates.indices.contains(row.candidate), reviewers.indices.contains(row.reviewer),
                criteria.indices.contains(row.criterion)
            else { throw .unknownPosition(candidate: row.candidate, reviewer: row.reviewer) }
            guard row.value.isFinite else {
                throw .notFinite(candidate: candidates[row.candidate], reviewer: reviewers[row.reviewer])
            }
            sorted.append(
                Row(
                    candidate: byCandidate.place[row.candidate], reviewer: byReviewer.place[row.reviewer],
                    criterion: byCriterion.place[row.criterion], value: row.value))
        }
        sorted.sort {
            ($0.candidate, $0.reviewer, $0.criterion) < ($1.candidate, $1.reviewer, $1.criterion)
        }
        for (former, latter) in zip(sorted, sorted.dropFirst())
        where former.candidate == latter.candidate && former.reviewer == latter.reviewer
            && former.criterion == latter.criterion
        {
            throw .duplicateScore(
                candidate: byCandidate.keys[latter.candidate], reviewer: byReviewer.keys[latter.reviewer])
        }
        self.init(
            candidates: byCandidate.keys, reviewers: byReviewer.keys, criteria: byCriterion.keys, sorted: sorted)
    }

    /// Takes rows that are in order, without a duplicate and within range.
    init(candidates: [String], reviewers: [String], criteria: [String], sorted rows: [Row]) {
        self.candidates = candidates
        self.reviewers = reviewers
        self.criteria = criteria
        self.rows = rows
    }
}
