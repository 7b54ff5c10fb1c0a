/// Whether the winner or the cut hang on one reviewer, one criterion or the way of counting: a row for each other way,
/// compared with the official places, which are the caller's and only compared here.
public struct SensitivityTable: Sendable, Hashable, Codable {
    /// k, the places above the cut line.
    public let cut: Int
    /// Methods first, then reviewers, then criteria, each in the table's order.
    public let rows: [SensitivityRow]

    /// - Parameters:
    ///   - marks: Every mark of the stage.
    ///   - weights: Of the criteria, by key.
    ///   - official: The announced place of each candidate, by key; 1 is the best.
    ///   - methods: The other ways of making scores that are tried.
    ///   - basis: The way in which scores are made where a reviewer or a criterion is left out.
    ///   - fewestToTrim: From how many scores on the trimmed mean is trimmed.
    ///   - cut: k.
    /// - Throws: `empty` without a complete sheet; `wrongCount` where a candidate has no official place; `outOfRange`.
    public init(
        marks: CriterionTable, weights: [String: Double], official: [String: Int],
        methods: [ScoringMethod] = [.mean, .trimmedMean, .median, .adjusted], basis: ScoringMethod = .mean,
        fewestToTrim: Int = ScoringMethod.fewestToTrim, cut: Int
    ) throws(StatisticsError) {
        let totals = try marks.composite(weights: weights)
        guard !totals.rows.isEmpty else { throw .empty }
        let places = totals.candidates.compactMap { official[$0] }
        guard places.count == totals.candidates.count else {
            throw .wrongCount(found: places.count, expected: totals.candidates.count)
        }
        guard (1...totals.candidates.count).contains(cut) else {
            throw .outOfRange(setting: "cut", found: Double(cut), allowed: "1 … \(totals.candidates.count)")
        }
        let comparison = RankingComparison(places: places, fewestToTrim: fewestToTrim, cut: cut)
        var rows: [SensitivityRow] = []
        for method in methods {
            rows.append(SensitivityRow(variant: .method(method), outcome: comparison.outcome(totals, method)))
        }
        for reviewer in totals.reviewers.indices where totals.candidateCount(ofReviewer: reviewer) > 0 {
            rows.append(
                SensitivityRow(
                    variant: .withoutReviewer(totals.reviewers[reviewer]),
                    outcome: comparison.outcome(totals.without(reviewer: reviewer), basis)))
        }
        for criterion in marks.criteria where weights[criterion] != nil && weights.count > 1 {
            var rest = weights
            rest[criterion] = nil
            rows.append(
                SensitivityRow(
                    variant: .withoutCriterion(criterion),
                    outcome: comparison.outcome(try marks.composite(weights: rest), basis)))
        }
        self.cut = cut
        self.rows = rows
    }

    /// How many rows give a ranking.
    public var compared: Int { rows.count { $0.keepsResult != nil } }

    /// The rows in which the winner or the cut changes.
    public var changes: [SensitivityRow] { rows.filter { $0.keepsResult == false } }
}
