/// Joint maximum likelihood by Newton sweeps: each element in turn, then the thresholds, until no score is left over.
struct RaschEstimation {
    /// Measures by facet: θ, δ, β.
    var measures: [[Double]]
    var scale: RatingScale
    /// Sweeps it took.
    private(set) var sweeps = 0
    /// The greatest |Σ(y − E)| left at any element or step.
    private(set) var greatestResidual = Double.infinity

    private let marks: [RaschMarks.Mark]

    /// - Throws: `notConverged`.
    init(_ data: RaschMarks) throws(StatisticsError) {
        marks = data.kept
        scale = RatingScale(values: data.values)
        measures = data.keys.map { Array(repeating: 0, count: $0.count) }
        while greatestResidual > 1e-9 {
            guard sweeps < 20_000 else { throw .notConverged(method: "JML", iterations: sweeps) }
            sweeps += 1
            greatestResidual = 0
            for facet in RaschMarks.Facet.allCases { sweep(facet) }
            sweepThresholds()
            centre()
        }
    }

    /// η of a mark.
    func measure(of mark: RaschMarks.Mark) -> Double {
        measures[0][mark.element(.candidate)] - measures[1][mark.element(.reviewer)]
            - measures[2][mark.element(.criterion)]
    }

    private mutating func sweep(_ facet: RaschMarks.Facet) {
        let place = facet.rawValue
        var left = Array(repeating: 0.0, count: measures[place].count)
        var information = left
        var chances = Array(repeating: 0.0, count: scale.steps + 1)
        for mark in marks {
            scale.chances(at: measure(of: mark), into: &chances)
            let moments = scale.moments(chances)
            left[mark.element(facet)] += Double(mark.category) - moments.expected
            information[mark.element(facet)] += moments.variance
        }
        for element in left.indices where information[element] > 0 {
            greatestResidual = max(greatestResidual, abs(left[element]))
            // A step of more than one logit overshoots where the curve is flat.
            measures[place][element] += facet.sign * max(-1, min(1, left[element] / information[element]))
        }
    }

    /// P(category ≥ k) falls with τ_k at the rate ΣP(1 − P).
    private mutating func sweepThresholds() {
        var left = Array(repeating: 0.0, count: scale.steps)
        var information = left
        var chances = Array(repeating: 0.0, count: scale.steps + 1)
        for mark in marks {
            scale.chances(at: measure(of: mark), into: &chances)
            var reaching = 0.0
            for step in stride(from: scale.steps - 1, through: 0, by: -1) {
                reaching += chances[step + 1]
                left[step] += reaching - (mark.category > step ? 1 : 0)
                information[step] += reaching * (1 - reaching)
            }
        }
        var thresholds = scale.thresholds
        for step in left.indices where information[step] > 0 {
            greatestResidual = max(greatestResidual, abs(left[step]))
            thresholds[step] += max(-1, min(1, left[step] / information[step]))
        }
        scale.thresholds = thresholds
    }

    /// Thresholds, candidates and criteria about 0; what they lose goes to the reviewers, so that no η changes.
    private mutating func centre() {
        let shift = scale.thresholds.isEmpty ? 0 : scale.thresholds.mean
        scale.thresholds = scale.thresholds.map { $0 - shift }
        let candidate = meanOfMeasured(.candidate)
        let criterion = meanOfMeasured(.criterion)
        for element in measures[0].indices { measures[0][element] -= candidate }
        for element in measures[2].indices { measures[2][element] -= criterion }
        for element in measures[1].indices { measures[1][element] += shift - candidate + criterion }
    }

    /// The mean measure of those elements of a facet that take part.
    func meanOfMeasured(_ facet: RaschMarks.Facet) -> Double {
        var takesPart = Array(repeating: false, count: measures[facet.rawValue].count)
        for mark in marks { takesPart[mark.element(facet)] = true }
        let own = zip(measures[facet.rawValue], takesPart).filter(\.1).map(\.0)
        return own.isEmpty ? 0 : own.mean
    }
}
