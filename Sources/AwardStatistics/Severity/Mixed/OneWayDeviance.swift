/// The REML deviance of a model with one random grouping and a mean: where the other grouping has no variance.
struct OneWayDeviance {
    private let counts: [Double]
    private let sums: [Double]
    private let squares: Double
    private let freedom: Double

    /// - Parameters:
    ///   - counts: Scores of each group.
    ///   - sums: Sums of each group, of scores whose total is 0.
    ///   - squares: The sum of their squares.
    init(counts: [Double], sums: [Double], squares: Double) {
        self.counts = counts
        self.sums = sums
        self.squares = squares
        freedom = counts.total - 1
    }

    /// −2 log of the restricted likelihood, the residual variance profiled out.
    ///
    /// - Parameter ratio: The groups' variance by the residual one, 0 or more.
    func callAsFunction(_ ratio: Double) -> Double {
        var logarithms = 0.0
        var information = 0.0
        var mean = 0.0
        var explained = 0.0
        for (count, sum) in zip(counts, sums) {
            let scale = 1 + ratio * count
            logarithms += logarithm(scale)
            information += count / scale
            mean += sum / scale
            explained += ratio * sum * sum / scale
        }
        let residual = squares - explained - mean * mean / information
        return logarithms + logarithm(information) + freedom * (1 + logarithm(2 * .pi * residual / freedom))
    }

    /// The least deviance over ratios of 0 and more.
    func minimum() -> (ratio: Double, deviance: Double) {
        LogarithmicSearch.minimum(of: callAsFunction)
    }
}
