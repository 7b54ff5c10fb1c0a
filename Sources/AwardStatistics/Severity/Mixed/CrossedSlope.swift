/// How the deviance changes with the two variance ratios.
///
/// ∂dev/∂γ_a = tr(Z_aᵀP Z_a) − (N − 1)·|Z_aᵀP y|²/yᵀP y. For the second derivatives the average information is taken
/// (Gilmore, Thompson and Cullis 1995): with v_a = Z_a Z_aᵀP y, H_ab = (v_aᵀP v_b − v_aᵀP y · v_bᵀP y / yᵀP y)/σ̂².
struct CrossedSlope {
    /// By γ_c and γ_s.
    let gradient: (candidate: Double, reviewer: Double)
    /// H for (c, c), (c, s) and (s, s).
    let information: (candidate: Double, both: Double, reviewer: Double)

    /// - Parameter solution: At ratios above 0.
    init?(_ solution: CrossedSolution) {
        let equations = solution.equations
        let incidence = equations.incidence
        let ratios = equations.ratios
        guard let inverse = equations.factor?.inverse(), ratios.candidate > 0 else { return nil }
        let link = equations.linkSolution
        let counts = incidence.candidateWeight
        var candidateTrace = 0.0
        let linkSums = incidence.perCandidate(link)
        for candidate in 0..<incidence.candidateCount {
            let left = equations.remainder[candidate]
            let slack = linkSums[candidate] - counts[candidate]
            let shared =
                incidence.quadratic(inverse, candidate: candidate) + slack * slack / equations.meanInformation
            candidateTrace += left * (counts[candidate] - left * shared)
        }
        let covariance = inverse.trace + link.squaredLength / equations.meanInformation
        let reviewerTrace = (Double(incidence.reviewerCount) - covariance / ratios.reviewer) / ratios.reviewer

        let sums = solution.residualSums()
        let (candidateSums, reviewerSums) = (sums.candidates, sums.reviewers)
        let candidateSquares = candidateSums.squaredLength
        let reviewerSquares = reviewerSums.squaredLength
        let residual = solution.penalisedResidual
        let variance = solution.residualVariance
        gradient = (
            candidateTrace - candidateSquares / variance, reviewerTrace - reviewerSquares / variance
        )

        let candidateRight = CrossedVector(
            candidates: zip(counts, candidateSums).map { $0 * $1 },
            reviewers: incidence.perReviewer(candidateSums), mean: counts.dot(candidateSums))
        let reviewerRight = CrossedVector(
            candidates: incidence.perCandidate(reviewerSums),
            reviewers: zip(incidence.reviewerWeight, reviewerSums).map { $0 * $1 },
            mean: incidence.reviewerWeight.dot(reviewerSums))
        let candidateSolved = equations.solve(candidateRight)
        let reviewerSolved = equations.solve(reviewerRight)
        let own = candidateRight.candidates.dot(candidateSums) - candidateRight.dot(candidateSolved)
        let both = candidateRight.reviewers.dot(reviewerSums) - candidateRight.dot(reviewerSolved)
        let other = reviewerRight.reviewers.dot(reviewerSums) - reviewerRight.dot(reviewerSolved)
        information = (
            (own - candidateSquares * candidateSquares / residual) / variance,
            (both - candidateSquares * reviewerSquares / residual) / variance,
            (other - reviewerSquares * reviewerSquares / residual) / variance
        )
    }

    /// The Newton step −H⁻¹g and the decrement gᵀH⁻¹g; `nil` where H is not positive definite.
    var step: (candidate: Double, reviewer: Double, decrement: Double)? {
        let determinant = information.candidate * information.reviewer - information.both * information.both
        guard information.candidate > 0, determinant > 1e-12 * information.candidate * information.reviewer else {
            return nil
        }
        let candidate =
            -(information.reviewer * gradient.candidate - information.both * gradient.reviewer) / determinant
        let reviewer =
            -(information.candidate * gradient.reviewer - information.both * gradient.candidate) / determinant
        return (candidate, reviewer, -(candidate * gradient.candidate + reviewer * gradient.reviewer))
    }
}
