/// The default adjusted score: candidates fixed, reviewers drawn from a normal distribution, y_ij = c_i + s_j + e_ij,
/// s_j ~ N(0, σ²_s), variances by REML (recovery of the information between reviewers).
///
/// Candidates are not shrunk, so a small panel does not pull anybody to the middle; severity is corrected as far as the
/// scores show that reviewers differ at all. With σ²_s = 0 it is the plain mean, in a complete design its order is
/// the plain mean's.
public struct CandidateFixedReviewerRandom: Sendable {
    /// Per candidate, in the table's order.
    public let candidates: [AdjustedScore]
    /// Per reviewer with a score, in the table's order: predictions, shrunk towards 0, with the standard error of the
    /// prediction.
    public let reviewers: [ReviewerEffect]
    /// σ̂²_s.
    public let reviewerVariance: Double
    /// σ̂²_e.
    public let residualVariance: Double
    /// −2 log of the restricted likelihood, as lme4 gives it.
    public let deviance: Double
    /// σ̂²_s/σ̂²_e.
    let ratio: Double

    /// - Parameters:
    ///   - table: One connected design.
    ///   - trustsRandomAssignment: Accepts a disconnected design, on the trust that reviewers were given to candidates
    ///     by chance; a fallback that has to be labelled as one.
    /// - Throws: `empty`; `disconnected`; `noDegreesOfFreedom` where no candidate has a second score; `noResidual` where
    ///   nothing is left to measure the error by.
    public init(_ table: ScoreTable, trustsRandomAssignment: Bool = false) throws(StatisticsError) {
        let incidence = try Incidence(table)
        if trustsRandomAssignment {
            guard table.candidates.indices.allSatisfy({ table.reviewerCount(ofCandidate: $0) > 0 }) else {
                try DesignReport.requireConnected(table)
                throw .empty
            }
        } else {
            try DesignReport.requireConnected(table)
        }
        let fit = try FixedCandidateFit(incidence)
        let errors = fit.errors()
        let raw = incidence.plainMeans
        reviewerVariance = fit.ratio * fit.residualVariance
        residualVariance = fit.residualVariance
        deviance = fit.deviance
        ratio = fit.ratio
        candidates = table.candidates.indices.map {
            AdjustedScore(
                candidate: table.candidates[$0], scores: table.reviewerCount(ofCandidate: $0), raw: raw[$0],
                adjusted: incidence.centre + fit.candidates[$0], standardError: errors.candidates[$0].squareRoot())
        }
        reviewers = incidence.reviewers.enumerated().map { number, place in
            ReviewerEffect(
                reviewer: table.reviewers[place], scores: table.candidateCount(ofReviewer: place),
                effect: fit.reviewers[number], standardError: errors.reviewers[number].squareRoot())
        }
    }
}
