/// Linacre's many-facet Rasch model for ordinal marks: log(P_k/P_{k−1}) = θ − δ − β − τ_k.
///
/// θ is a candidate's merit, δ a reviewer's severity, β a criterion's difficulty, τ_k the step into category k; candidates,
/// criteria and steps are centred at 0, reviewers float. All criteria share one scale of categories, which are the values
/// in use. Joint maximum likelihood, which with L marks an element overstates by about L/(L − 1). A report for experts:
/// totals and prizes do not rest on it.
public struct ManyFacetRasch: Sendable {
    /// θ.
    public let candidates: RaschFacet
    /// δ.
    public let reviewers: RaschFacet
    /// β.
    public let criteria: RaschFacet
    /// The values of the categories, ascending.
    public let categories: [Double]
    /// τ_k by step, for `categories[1]` and on.
    public let thresholds: [Double]
    /// Over the marks of elements that are not extreme.
    public let logLikelihood: Double
    /// Newton sweeps it took.
    public let sweeps: Int
    /// The greatest score left over at any element or step, in categories.
    public let greatestResidual: Double
    /// The most surprising first.
    public let unexpected: [UnexpectedMark]

    private let data: RaschMarks
    private let scale: RatingScale
    private let measures: [[Double?]]

    /// - Throws: `empty`; `noVariation` where every element is extreme; `disconnected` where reviewers do not link the
    ///   candidates (or the criteria); `notConverged`.
    public init(_ table: CriterionTable) throws(StatisticsError) {
        let data = try RaschMarks(table)
        try Self.requireConnected(data)
        let estimation = try RaschEstimation(data)
        let report = RaschReport(data, estimation)
        candidates = RaschFacet(report.elements(.candidate))
        reviewers = RaschFacet(report.elements(.reviewer))
        criteria = RaschFacet(report.elements(.criterion))
        categories = data.values
        thresholds = estimation.scale.thresholds
        logLikelihood = report.logLikelihood
        sweeps = estimation.sweeps
        greatestResidual = estimation.greatestResidual
        unexpected = report.unexpected
        self.data = data
        scale = estimation.scale
        measures = report.measures
    }

    /// What a candidate's measure would be by one reviewer's marks alone, all else as estimated.
    ///
    /// - Returns: `nil` where the two did not meet, or where what they met in has no measure.
    public func localMeasure(candidate: String, reviewer: String) -> (measure: Double, standardError: Double)? {
        guard let own = data.keys[0].firstIndex(of: candidate), let other = data.keys[1].firstIndex(of: reviewer)
        else { return nil }
        var marks: [(rest: Double, category: Int)] = []
        for mark in data.all where mark.element(.candidate) == own && mark.element(.reviewer) == other {
            guard let severity = measures[1][other], let difficulty = measures[2][mark.element(.criterion)] else {
                continue
            }
            marks.append((-severity - difficulty, mark.category))
        }
        return RaschSingleFacet(marks, scale).map { ($0.measure, $0.standardError) }
    }

    private static func requireConnected(_ data: RaschMarks) throws(StatisticsError) {
        for (facet, keys) in [(RaschMarks.Facet.candidate, data.keys[0]), (.criterion, data.keys[2])] {
            var met: Set<SIMD2<Int>> = []
            for mark in data.kept { met.insert(SIMD2(mark.element(facet), mark.element(.reviewer))) }
            let present = Set(met.map(\.x)).sorted()
            let table = try ScoreTable(
                candidates: keys, reviewers: data.keys[1],
                rows: met.map { ScoreTable.Row(candidate: $0.x, reviewer: $0.y, value: 0) })
            try DesignReport.requireConnected(table.part(candidates: present, reviewers: Array(data.keys[1].indices)))
        }
    }
}
