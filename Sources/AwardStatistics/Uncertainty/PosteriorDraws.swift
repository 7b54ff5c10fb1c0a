import CLAPACK

/// Draws of μ + c from the posterior of the crossed model, in antithetic pairs: with every draw m + d also m − d.
struct PosteriorDraws: Sendable {
    private let posterior: CrossedPosterior
    private let deviations: [Double]
    private static let batch = 64

    init(_ posterior: CrossedPosterior) {
        self.posterior = posterior
        let variance = posterior.solution.residualVariance
        deviations = posterior.solution.equations.shrinkage.map { (variance * $0).squareRoot() }
    }

    /// Counts the places of `draws` draws, rounded up to pairs.
    func places(draws: Int, seed: UInt64) -> PlaceCounts {
        let candidates = posterior.candidates.count
        let block = max(2 * Self.batch, min(8_192, 4_000_000 / max(1, candidates)) / 2 * 2)
        return PlaceCounts.collect(
            candidates: candidates, draws: (draws + 1) / 2 * 2, block: block, seed: seed
        ) { size, generator, recorder in
            var left = size / 2
            while left > 0 {
                let pairs = min(left, Self.batch)
                draw(pairs, &generator, &recorder)
                left -= pairs
            }
        }
    }

    private func draw(_ pairs: Int, _ generator: inout SeededGenerator, _ recorder: inout PlaceRecorder) {
        let equations = posterior.solution.equations
        let incidence = equations.incidence
        let reviewers = incidence.reviewerCount
        let spread = posterior.solution.residualVariance.squareRoot()
        var severities = Array(repeating: 0.0, count: pairs * reviewers)
        if let factor = equations.factor {
            for index in severities.indices { severities[index] = generator.normal() * spread }
            factor.backward(&severities, columns: pairs)
        }
        let meanSpread = spread / equations.meanInformation.squareRoot()
        let count = posterior.means.count
        var upper = Array(repeating: 0.0, count: count)
        var lower = upper
        for pair in 0..<pairs {
            let shift = generator.normal() * meanSpread
            for candidate in 0..<count { upper[candidate] = generator.normal() }
            severities.withUnsafeBufferPointer { severities in
                deviate(
                    shift, UnsafeBufferPointer(rebasing: severities[(pair * reviewers)..<((pair + 1) * reviewers)]),
                    &upper, &lower)
            }
            // Where candidates have no variance they are all alike, and only chance puts them in an order.
            if posterior.isDegenerate { recorder.shuffle(using: &generator) }
            upper.withUnsafeBufferPointer { recorder.record($0) }
            lower.withUnsafeBufferPointer { recorder.record($0) }
        }
    }

    /// Turns standard normal draws in `upper` into one draw of the scores, and makes its mirror image in `lower`.
    private func deviate(
        _ shift: Double, _ severities: UnsafeBufferPointer<Double>, _ upper: inout [Double], _ lower: inout [Double]
    ) {
        let equations = posterior.solution.equations
        let incidence = equations.incidence
        incidence.reviewer.withUnsafeBufferPointer { reviewer in
            incidence.weight.withUnsafeBufferPointer { weight in
                for candidate in 0..<upper.count {
                    var taken = 0.0
                    for position in incidence.scores(of: candidate) {
                        taken += weight[position] * severities[reviewer[position]]
                    }
                    // The reviewers' own move with μ is in the slope.
                    let deviation =
                        shift * (1 + posterior.slopes[candidate]) - equations.shrinkage[candidate] * taken
                        + deviations[candidate] * upper[candidate]
                    upper[candidate] = posterior.means[candidate] + deviation
                    lower[candidate] = posterior.means[candidate] - deviation
                }
            }
        }
    }
}
