/// Candidates and reviewers both drawn from normal distributions: y_ij = μ + c_i + s_j + e_ij, variances by REML.
///
/// What uncertainty and reliability are read from. Candidates are shrunk towards the mean, those with few scores more,
/// so it is not the default adjusted score. A variance of 0 is a legitimate answer; then all its predictions are 0.
/// A disconnected design gets an answer too, on the trust that reviewers were given to candidates by chance.
public struct BothRandom: Sendable {
    /// μ̂, in points.
    public let mean: Double
    /// The standard error of μ̂.
    public let meanError: Double
    /// σ̂²_c.
    public let candidateVariance: Double
    /// σ̂²_s.
    public let reviewerVariance: Double
    /// σ̂²_e.
    public let residualVariance: Double
    /// −2 log of the restricted likelihood, as lme4 gives it.
    public let deviance: Double
    /// Per candidate, in the table's order.
    public let candidates: [PredictedScore]
    /// Per reviewer with a score, in the table's order; the standard error is the prediction's, given μ.
    public let reviewers: [ReviewerEffect]
    /// The joint distribution that ranks are drawn from.
    let posterior: CrossedPosterior

    /// - Throws: `empty`; `tooFewCandidates` and `tooFewReviewers` below two, and where a candidate has no score;
    ///   `noVariation` where all scores are equal; `noResidual` where nothing is left to measure the error by;
    ///   `notConverged`.
    public init(_ table: ScoreTable) throws(StatisticsError) {
        let incidence = try Incidence(table)
        guard incidence.candidateCount > 1 else { throw .tooFewCandidates(found: incidence.candidateCount, needed: 2) }
        guard incidence.reviewerCount > 1 else { throw .tooFewReviewers(found: incidence.reviewerCount, needed: 2) }
        guard incidence.candidateWeight.allSatisfy({ $0 > 0 }) else { throw .tooFewReviewers(found: 0, needed: 1) }
        guard incidence.isVaried else { throw .noVariation }
        let solution = try CrossedSearch(incidence).minimum()
        let posterior = CrossedPosterior(solution, candidates: table.candidates)
        let ratios = solution.equations.ratios
        let variance = solution.residualVariance
        let candidateVariance = variance * ratios.candidate
        let raw = incidence.plainMeans
        let spread = PredictionErrors(solution)
        mean = incidence.centre + solution.effects.mean
        meanError = (variance / solution.equations.meanInformation).squareRoot()
        self.candidateVariance = candidateVariance
        reviewerVariance = variance * ratios.reviewer
        residualVariance = variance
        deviance = solution.deviance
        candidates = table.candidates.indices.map { place in
            PredictedScore(
                candidate: table.candidates[place], scores: table.reviewerCount(ofCandidate: place), raw: raw[place],
                adjusted: incidence.centre + solution.effects.mean + solution.effects.candidates[place],
                standardError: spread.scores[place].squareRoot(), effect: solution.effects.candidates[place],
                predictionVariance: spread.candidates[place],
                conditionalDeviation: spread.candidatesGivenMean[place].squareRoot(),
                reliability: candidateVariance > 0 ? 1 - spread.candidates[place] / candidateVariance : 0)
        }
        reviewers = incidence.reviewers.enumerated().map { number, place in
            ReviewerEffect(
                reviewer: table.reviewers[place], scores: table.candidateCount(ofReviewer: place),
                effect: solution.effects.reviewers[number],
                standardError: spread.reviewersGivenMean[number].squareRoot())
        }
        self.posterior = posterior
    }

    /// The correlation of two reviewers' scores of the same candidate: σ²_c/(σ²_c + σ²_s + σ²_e).
    public var singleReliability: Double {
        candidateVariance / (candidateVariance + reviewerVariance + residualVariance)
    }

    /// The same where severity is of no matter: σ²_c/(σ²_c + σ²_e).
    public var singleConsistency: Double {
        candidateVariance / (candidateVariance + residualVariance)
    }
}
