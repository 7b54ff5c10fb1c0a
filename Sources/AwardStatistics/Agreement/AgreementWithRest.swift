/// How alike each reviewer orders candidates to the mean of all others who scored them.
public struct AgreementWithRest: Sendable, Hashable, Codable {
    /// One reviewer's figure.
    public struct Entry: Sendable, Hashable, Codable {
        /// A position in `reviewers`.
        public let reviewer: Int
        /// Candidates that somebody else scored too.
        public let common: Int
        /// Spearman's ρ, or `nil` for fewer than three candidates or where one side does not vary.
        public let correlation: Double?
    }

    /// The reviewers' keys, in the table's order.
    public let reviewers: [String]
    /// One for each reviewer, in the same order.
    public let entries: [Entry]

    /// Compares each reviewer with the mean of all others.
    public init(_ table: ScoreTable) {
        let sums = table.candidates.indices.map { table.rows(ofCandidate: $0).reduce(0) { $0 + $1.value } }
        reviewers = table.reviewers
        entries = table.reviewers.indices.map { reviewer in
            var own: [Double] = []
            var others: [Double] = []
            for row in table.rows(ofReviewer: reviewer) {
                let count = table.reviewerCount(ofCandidate: row.candidate) - 1
                guard count > 0 else { continue }
                own.append(row.value)
                others.append((sums[row.candidate] - row.value) / Double(count))
            }
            return Entry(
                reviewer: reviewer, common: own.count,
                correlation: own.count < 3 ? nil : Correlation.spearman(own, others))
        }
    }
}
