import Glibc

/// What an estimation says of each element and of each mark.
struct RaschReport {
    /// By facet; `nil` where nothing links an element to what could be measured.
    let measures: [[Double?]]
    let logLikelihood: Double
    let unexpected: [UnexpectedMark]

    private let data: RaschMarks
    private let scale: RatingScale
    private let fits: [[RaschFitSums]]
    private let extremeErrors: [[Double?]]
    private let means: [Double]

    init(_ data: RaschMarks, _ estimation: RaschEstimation) {
        self.data = data
        scale = estimation.scale
        means = RaschMarks.Facet.allCases.map { estimation.meanOfMeasured($0) }
        var fits = data.keys.map { Array(repeating: RaschFitSums(), count: $0.count) }
        var chances = Array(repeating: 0.0, count: scale.steps + 1)
        var likelihood = 0.0
        var surprises: [UnexpectedMark] = []
        for mark in data.kept {
            scale.chances(at: estimation.measure(of: mark), into: &chances)
            let moments = scale.moments(chances)
            let residual = Double(mark.category) - moments.expected
            let fourth = scale.fourthMoment(chances, about: moments.expected)
            for facet in RaschMarks.Facet.allCases {
                fits[facet.rawValue][mark.element(facet)].add(
                    value: mark.value, residual: residual, variance: moments.variance, fourthMoment: fourth)
            }
            likelihood += log(chances[mark.category])
            let deviate = residual / moments.variance.squareRoot()
            guard abs(deviate) >= UnexpectedMark.threshold else { continue }
            surprises.append(
                UnexpectedMark(
                    candidate: data.keys[0][mark.element(.candidate)],
                    reviewer: data.keys[1][mark.element(.reviewer)],
                    criterion: data.keys[2][mark.element(.criterion)], value: mark.value,
                    expected: zip(chances, scale.values).reduce(0) { $0 + $1.0 * $1.1 }, deviate: deviate))
        }
        self.fits = fits
        logLikelihood = likelihood
        unexpected = surprises.sorted { abs($0.deviate) > abs($1.deviate) }
        (measures, extremeErrors) = Self.withExtremes(data, estimation)
    }

    /// The elements of a facet, in order of their keys.
    func elements(_ facet: RaschMarks.Facet) -> [RaschElement] {
        let place = facet.rawValue
        let extreme = Set(data.extremes.filter { $0.facet == facet }.map(\.element))
        var rawScore = Array(repeating: 0.0, count: data.keys[place].count)
        var count = Array(repeating: 0, count: data.keys[place].count)
        for mark in data.all {
            rawScore[mark.element(facet)] += mark.value
            count[mark.element(facet)] += 1
        }
        return data.keys[place].indices.map { element in
            let fit = fits[place][element]
            let measure = measures[place][element]
            let isMeasured = fit.count > 0 && !extreme.contains(element)
            return RaschElement(
                key: data.keys[place][element], measure: measure,
                standardError: isMeasured ? (1 / fit.information).squareRoot() : extremeErrors[place][element],
                rawScore: rawScore[element], count: count[element],
                fairAverage: measure.map { scale.expectedScore(at: fairMeasure(facet, $0)) },
                infit: isMeasured ? fit.infit : nil, outfit: isMeasured ? fit.outfit : nil,
                isExtreme: extreme.contains(element))
        }
    }

    /// η with the other facets at their means.
    private func fairMeasure(_ facet: RaschMarks.Facet, _ measure: Double) -> Double {
        RaschMarks.Facet.allCases.reduce(0) { sum, other in
            sum + other.sign * (other == facet ? measure : means[other.rawValue])
        }
    }

    /// Measures of the elements that were set aside, the last of them first, against those that have one.
    private static func withExtremes(
        _ data: RaschMarks, _ estimation: RaschEstimation
    ) -> (measures: [[Double?]], errors: [[Double?]]) {
        var measures = data.keys.map { Array(repeating: Double?.none, count: $0.count) }
        var errors = measures
        for mark in data.kept {
            for facet in RaschMarks.Facet.allCases {
                let element = mark.element(facet)
                measures[facet.rawValue][element] = estimation.measures[facet.rawValue][element]
            }
        }
        for (facet, element) in data.extremes.reversed() {
            var marks: [(rest: Double, category: Int)] = []
            for mark in data.all where mark.element(facet) == element {
                let others = RaschMarks.Facet.allCases.filter { $0 != facet }
                let parts = others.compactMap { other in
                    measures[other.rawValue][mark.element(other)].map { other.sign * $0 }
                }
                if parts.count == others.count { marks.append((parts.sum, mark.category)) }
            }
            // For severity and difficulty the root is found as merit would have it, and turned.
            guard let single = RaschSingleFacet(marks, estimation.scale) else { continue }
            measures[facet.rawValue][element] = facet.sign * single.measure
            errors[facet.rawValue][element] = single.standardError
        }
        return (measures, errors)
    }
}
