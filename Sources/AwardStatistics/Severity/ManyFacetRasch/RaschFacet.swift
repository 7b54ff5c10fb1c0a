/// All candidates, all reviewers or all criteria of a many-facet Rasch analysis, and how well they are told apart.
public struct RaschFacet: Sendable, Hashable {
    /// In the table's order.
    public let elements: [RaschElement]
    /// √ of the mean squared standard error, over the elements that are not extreme.
    public let rootMeanSquareError: Double
    /// Measures taken as all there are (divisor n).
    public let population: Spread
    /// Measures taken as a sample (divisor n − 1).
    public let sample: Spread

    /// How far measures spread, beside their error.
    public struct Spread: Sendable, Hashable {
        /// S, in logits.
        public let deviation: Double
        /// G = √((S² − RMSE²)/RMSE²).
        public let separation: Double
        /// (S² − RMSE²)/S².
        public let reliability: Double
        /// Levels that can be told apart: (4G + 1)/3.
        public let strata: Double

        init(deviation: Double, error: Double) {
            let square = max(0, deviation * deviation - error * error)
            self.deviation = deviation
            separation = error > 0 ? (square / (error * error)).squareRoot() : 0
            reliability = deviation > 0 ? square / (deviation * deviation) : 0
            strata = (4 * separation + 1) / 3
        }
    }

    init(_ elements: [RaschElement]) {
        self.elements = elements
        let usual = elements.filter { !$0.isExtreme }
        let measures = usual.compactMap(\.measure)
        let errors = usual.compactMap(\.standardError)
        let error = errors.isEmpty ? 0 : (errors.sumOfSquares / Double(errors.count)).squareRoot()
        rootMeanSquareError = error
        population = Spread(deviation: measures.populationDeviation, error: error)
        sample = Spread(deviation: measures.standardDeviation, error: error)
    }
}
