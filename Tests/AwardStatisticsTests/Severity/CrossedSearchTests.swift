import Glibc
import Testing

@testable import AwardStatistics

/// The search for variances against looking everywhere.
@Suite struct CrossedSearchTests {
    @Test(arguments: Array(1...24).map { UInt64($0) })
    func nowhereIsTheDevianceLower(seed: UInt64) throws {
        var generator = SeededGenerator(seed: seed)
        let reviewers = 3 + generator.next(below: 3)
        let scores = DrawnScores.scores(
            seed: seed, candidates: 6 + generator.next(below: 6), reviewers: reviewers,
            perCandidate: 2 + generator.next(below: reviewers - 1), noise: 0.3 + 2 * generator.uniform())
        let incidence = try Incidence(ScoreTable(scores))
        let found = try CrossedSearch(incidence).minimum()
        var lowest = Double.infinity
        let grid = [0] + stride(from: -7.0, through: 5, by: 0.5).map { exp($0) }
        for candidate in grid {
            for reviewer in grid {
                let ratios = VarianceRatios(candidate: candidate, reviewer: reviewer)
                if let solution = CrossedSolution(incidence, at: ratios) { lowest = min(lowest, solution.deviance) }
            }
        }
        #expect(found.deviance <= lowest + 1e-8, "seed \(seed)")
    }

    @Test(arguments: Array(1...6).map { UInt64($0) })
    func withFixedCandidatesNowhereIsItLowerEither(seed: UInt64) throws {
        let scores = DrawnScores.scores(
            seed: seed, candidates: 9, reviewers: 5, perCandidate: 3, noise: Double(seed) / 3)
        let incidence = try Incidence(ScoreTable(scores))
        let fit = try FixedCandidateFit(incidence)
        // The same deviance another way: by the determinant and the solution of the reviewers' equations.
        let inverse = incidence.candidateWeight.map { 1 / $0 }
        let means = zip(incidence.candidateSum, inverse).map { $0 * $1 }
        let right = zip(incidence.reviewerSum, incidence.perReviewer(means)).map { $0 - $1 }
        let within = incidence.squares - incidence.candidateSum.dot(means)
        let freedom = Double(incidence.count - incidence.candidateCount)
        func deviance(_ ratio: Double) throws -> Double {
            var matrix = incidence.reduced(by: inverse)
            matrix.addToDiagonal(1 / ratio)
            let factor = try #require(CholeskyFactor(matrix))
            let residual = within - right.dot(factor.solve(right))
            return incidence.candidateWeight.reduce(0) { $0 + log($1) } + factor.logDeterminant
                + Double(incidence.reviewerCount) * log(ratio)
                + freedom * (1 + log(2 * .pi * residual / freedom))
        }
        for place in stride(from: -8.0, through: 6, by: 0.25) {
            #expect(fit.deviance <= (try deviance(exp(place))) + 1e-8, "seed \(seed)")
        }
        if fit.ratio > 0 { #expect(abs(try deviance(fit.ratio) - fit.deviance) < 1e-9) }
    }
}
