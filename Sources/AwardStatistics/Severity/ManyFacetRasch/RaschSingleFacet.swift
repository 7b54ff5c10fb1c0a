/// One element's measure with everything else held: the root of Σ(y − E) over its own marks.
struct RaschSingleFacet {
    /// In logits, of merit (what one subtracts for severity and difficulty).
    let measure: Double
    let standardError: Double

    /// - Parameters:
    ///   - marks: η without the element itself, and the category, of each of its marks.
    ///   - scale: The categories and their thresholds.
    ///
    /// A score at either end of the scale is taken 0.3 steps inside it.
    init?(_ marks: [(rest: Double, category: Int)], _ scale: RatingScale) {
        guard !marks.isEmpty, scale.steps > 0 else { return nil }
        let highest = Double(marks.count * scale.steps)
        let score = min(highest - 0.3, max(0.3, Double(marks.reduce(0) { $0 + $1.category })))
        var chances = Array(repeating: 0.0, count: scale.steps + 1)
        var measure = 0.0
        for _ in 0..<200 {
            var expected = 0.0
            var information = 0.0
            for mark in marks {
                scale.chances(at: measure + mark.rest, into: &chances)
                let moments = scale.moments(chances)
                expected += moments.expected
                information += moments.variance
            }
            guard information > 0 else { return nil }
            let step = max(-1, min(1, (score - expected) / information))
            measure += step
            if abs(step) < 1e-12 {
                self.measure = measure
                standardError = (1 / information).squareRoot()
                return
            }
        }
        return nil
    }
}
