/// Candidate and reviewer effects by a robust fit: least squares repeated with Huber's weights
/// min(1, k·s/|e|), k = 1.345, s = median|e|/0.6745 measured anew each time (Huber 1964; as `rlm` of R's MASS).
///
/// What reviewers are screened against: a plain fit lets one wild score accuse those who sat beside it.
public struct AdditiveHuber: Sendable {
    /// k.
    public static let tuning = 1.345

    /// μ, in points.
    public let mean: Double
    /// Per candidate in the table's order; without standard errors.
    public let candidates: [AdjustedScore]
    /// a_i, in the same order.
    public let candidateEffects: [Double]
    /// Per reviewer with a score, in the table's order; without standard errors.
    public let reviewers: [ReviewerEffect]
    /// y − ŷ, in the order of the table's rows.
    public let residuals: [Double]
    /// Huber's weights, how much of each score counts, from above 0 to 1.
    public let weights: [Double]
    /// s, in points.
    public let scale: Double
    /// How often the weights were taken anew.
    public let iterations: Int

    /// - Parameters:
    ///   - table: One connected design.
    ///   - given: ω per row of the table, above 0, by which Huber's weights are multiplied; `nil` for 1 each.
    /// - Throws: `empty`; `disconnected`; `noResidual` where more than half of the scores are fitted exactly, so that
    ///   there is no scale to judge the others by (least squares then); `notConverged`.
    public init(_ table: ScoreTable, weights given: [Double]? = nil) throws(StatisticsError) {
        let incidence = try Incidence(table, weights: given)
        try DesignReport.requireConnected(table)
        var (reviewerEffects, candidateScores) = try AdditiveEquations(incidence).effects()
        var residuals = Self.residuals(incidence, candidateScores, reviewerEffects)
        let range = (incidence.value.max() ?? 0) - (incidence.value.min() ?? 0)
        var weights: [Double] = []
        var scale = 0.0
        var round = 0
        while true {
            scale = Self.median(residuals.map(abs)) / 0.6745
            guard incidence.isVaried, scale >= 1e-6 * range else { throw .noResidual }
            weights = residuals.map { abs($0) <= Self.tuning * scale ? 1 : Self.tuning * scale / abs($0) }
            round += 1
            (reviewerEffects, candidateScores) = try AdditiveEquations(
                incidence.weighted(zip(incidence.weight, weights).map { $0 * $1 })
            )
            .effects()
            let former = residuals
            residuals = Self.residuals(incidence, candidateScores, reviewerEffects)
            let change = zip(former, residuals).reduce(0) { $0 + ($1.0 - $1.1) * ($1.0 - $1.1) }
            if change.squareRoot() <= 1e-12 * max(1e-20, former.squaredLength).squareRoot() { break }
            guard round < 2_000 else { throw .notConverged(method: "Huber", iterations: round) }
        }
        let average = candidateScores.total / Double(candidateScores.count)
        let raw = incidence.plainMeans
        mean = incidence.centre + average
        candidateEffects = candidateScores.map { $0 - average }
        candidates = table.candidates.indices.map {
            AdjustedScore(
                candidate: table.candidates[$0], scores: table.reviewerCount(ofCandidate: $0), raw: raw[$0],
                adjusted: incidence.centre + candidateScores[$0], standardError: nil)
        }
        reviewers = incidence.reviewers.enumerated().map { number, place in
            ReviewerEffect(
                reviewer: table.reviewers[place], scores: table.candidateCount(ofReviewer: place),
                effect: reviewerEffects[number], standardError: nil)
        }
        self.residuals = residuals
        self.weights = weights
        self.scale = scale
        iterations = round
    }

    private static func residuals(
        _ incidence: Incidence, _ candidates: [Double], _ reviewers: [Double]
    ) -> [Double] {
        var residuals = incidence.value
        for candidate in candidates.indices {
            for position in incidence.scores(of: candidate) {
                residuals[position] -= candidates[candidate] + reviewers[incidence.reviewer[position]]
            }
        }
        return residuals
    }

    private static func median(_ values: [Double]) -> Double {
        let sorted = values.sorted()
        let middle = sorted.count / 2
        return sorted.count.isMultiple(of: 2) ? (sorted[middle - 1] + sorted[middle]) / 2 : sorted[middle]
    }
}
