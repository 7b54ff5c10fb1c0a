/// What scores vary by in a design of candidates × reviewers: p × j.
///
/// Raw: a component estimated below zero stays so here and counts as 0 in coefficients.
public struct ReviewerComponents: Sendable, Hashable, Codable {
    /// σ²p, what one wants to measure.
    public let candidate: Double
    /// σ²j, severity.
    public let reviewer: Double
    /// σ²pj,e, what is left: taste and chance.
    public let residual: Double

    /// Components known from elsewhere, such as a REML fit of an incomplete design.
    public init(candidate: Double, reviewer: Double, residual: Double) {
        self.candidate = candidate
        self.reviewer = reviewer
        self.residual = residual
    }

    /// Components of a complete table by its mean squares: σ²p = (B − E)/k, σ²j = (J − E)/n, σ²pj,e = E.
    ///
    /// - Throws: What `TwoWaySquares` throws.
    public init(_ table: ScoreTable) throws(StatisticsError) {
        let squares = try TwoWaySquares(table)
        self.init(
            candidate: (squares.candidates - squares.residual) / Double(squares.reviewerCount),
            reviewer: (squares.reviewers - squares.residual) / Double(squares.candidateCount),
            residual: squares.residual)
    }

    /// Components of any table: by mean squares where it is complete, by REML where it is not.
    ///
    /// - Throws: What the one or the other throws.
    public static func estimated(from table: ScoreTable) throws(StatisticsError) -> ReviewerComponents {
        if table.isComplete { return try ReviewerComponents(table) }
        let scored = table.candidates.indices.filter { table.reviewerCount(ofCandidate: $0) > 0 }
        let fit = try BothRandom(table.part(candidates: scored, reviewers: Array(table.reviewers.indices)))
        return ReviewerComponents(
            candidate: fit.candidateVariance, reviewer: fit.reviewerVariance, residual: fit.residualVariance)
    }

    /// The same with negative components set to 0.
    public var clipped: ReviewerComponents {
        ReviewerComponents(candidate: max(0, candidate), reviewer: max(0, reviewer), residual: max(0, residual))
    }
}
