/// Candidate and reviewer effects by least squares: y_ij = μ + a_i + b_j + e_ij with Σ a_i = Σ b_j = 0.
///
/// The adjusted score μ + a_i is what an average reviewer would be expected to give. In a complete design it is the plain
/// mean. Scores may carry weights ω (Fisher's incomplete blocks; MacKay, Kenna, Low and Parker 2017): then counts
/// become sums of ω.
public struct AdditiveLeastSquares: Sendable {
    /// μ, in points.
    public let mean: Double
    /// Per candidate in the table's order, with the standard error of μ + a_i.
    public let candidates: [AdjustedScore]
    /// a_i, in the same order.
    public let candidateEffects: [Double]
    /// Standard errors of a_i; `nil` with no degree of freedom left.
    public let candidateErrors: [Double]?
    /// Per reviewer with a score, in the table's order.
    public let reviewers: [ReviewerEffect]
    /// y − ŷ, in the order of the table's rows.
    public let residuals: [Double]
    /// h, the share of each score in its own fitted value; 1 where a score cannot be checked by any other.
    public let leverages: [Double]
    /// Σ ω(y − ŷ)².
    public let residualSumOfSquares: Double
    /// N − I − J + 1.
    public let degreesOfFreedom: Int
    /// σ̂², the residual sum of squares by degree of freedom; `nil` with none left.
    public let residualVariance: Double?

    /// - Parameters:
    ///   - table: One connected design.
    ///   - weights: ω per row of the table, above 0; `nil` for 1 each.
    /// - Throws: `empty`; `disconnected` with the candidates of each group; `wrongCount` or `outOfRange` for the weights.
    public init(_ table: ScoreTable, weights: [Double]? = nil) throws(StatisticsError) {
        let incidence = try Incidence(table, weights: weights)
        try DesignReport.requireConnected(table)
        self.init(table, try AdditiveEquations(incidence))
    }

    /// The same fit in each group of a design that falls apart; scores of different groups are not comparable.
    ///
    /// - Throws: `empty` where there is no score.
    public static func perGroup(_ table: ScoreTable) throws(StatisticsError) -> [AdditiveLeastSquares] {
        guard !table.rows.isEmpty else { throw .empty }
        var fits: [AdditiveLeastSquares] = []
        for group in ScoreGraph(table).components() where !group.reviewers.isEmpty {
            fits.append(try AdditiveLeastSquares(table.part(candidates: group.candidates, reviewers: group.reviewers)))
        }
        return fits
    }

    private init(_ table: ScoreTable, _ equations: AdditiveEquations) {
        let incidence = equations.incidence
        let (reviewerEffects, candidateScores) = equations.effects()
        let count = Double(candidateScores.count)
        let average = candidateScores.total / count
        let freedom = incidence.count - incidence.candidateCount - incidence.reviewerCount + 1
        let errors = AdditiveErrors(equations)
        var residuals = incidence.value
        var squares = 0.0
        for candidate in candidateScores.indices {
            for position in incidence.scores(of: candidate) {
                residuals[position] -= candidateScores[candidate] + reviewerEffects[incidence.reviewer[position]]
                squares += incidence.weight[position] * residuals[position] * residuals[position]
            }
        }
        let variance = freedom > 0 ? squares / Double(freedom) : nil
        let raw = incidence.plainMeans
        mean = incidence.centre + average
        candidateEffects = candidateScores.map { $0 - average }
        candidateErrors = variance.map { variance in errors.candidateEffects.map { (variance * $0).squareRoot() } }
        candidates = table.candidates.indices.map { candidate in
            AdjustedScore(
                candidate: table.candidates[candidate], scores: table.reviewerCount(ofCandidate: candidate),
                raw: raw[candidate], adjusted: incidence.centre + candidateScores[candidate],
                standardError: variance.map { ($0 * errors.candidates[candidate]).squareRoot() })
        }
        reviewers = incidence.reviewers.enumerated().map { number, place in
            ReviewerEffect(
                reviewer: table.reviewers[place], scores: table.candidateCount(ofReviewer: place),
                effect: reviewerEffects[number],
                standardError: variance.map { ($0 * errors.reviewers[number]).squareRoot() })
        }
        self.residuals = residuals
        leverages = errors.leverages
        residualSumOfSquares = squares
        degreesOfFreedom = freedom
        residualVariance = variance
    }
}
