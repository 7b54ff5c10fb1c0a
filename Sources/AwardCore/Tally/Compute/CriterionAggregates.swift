/// The aggregate of single criteria, which minimums and tie-breaks look at.
///
/// It is the stage's function applied to the points on that criterion by themselves, whatever the unit of the score:
/// dropping the criterion's points together with a dropped total would depend on which of two equal totals is dropped.
struct CriterionAggregates {
    let rules: StageRules
    let table: SheetTable
    /// What is asked for every tied candidate again, taken out of the rules once: each step and each function.
    private let steps: [Rational]
    private let aggregations: [Aggregation]

    init(rules: StageRules, table: SheetTable) {
        self.rules = rules
        self.table = table
        steps = rules.stage.rubric.criteria.map(\.step)
        aggregations = rules.components.map(\.aggregation)
    }

    /// The aggregate in points of the criterion at `position`; `nil` when no valid sheet has it. Where several components
    /// score the criterion, their aggregates are averaged by the components' weights.
    func points(of candidate: Int, position: Int) -> Rational? {
        if rules.components.count == 1 { return points(of: candidate, position: position, component: 0) }
        var sum = Rational.zero
        var weights = Rational.zero
        for (index, component) in rules.components.enumerated() where component.positions.contains(position) {
            guard let points = points(of: candidate, position: position, component: index) else { return nil }
            sum += component.weight * points
            weights += component.weight
        }
        guard !weights.isZero else { return nil }
        return sum / weights
    }

    private func points(of candidate: Int, position: Int, component: Int) -> Rational? {
        let bit = UInt64(1) << component
        let aggregation = aggregations[component]
        let rows = table.rows(of: candidate)
        var marks: [Int64] = []
        marks.reserveCapacity(rows.count)
        for row in rows where table.membership[Int(row)] & bit != 0 {
            marks.append(Int64(table.sheets.marks[Int(row) * table.sheets.criteria + position]))
        }
        guard !marks.isEmpty else { return nil }
        let result = Aggregate(&marks, by: aggregation)
        let points = Int64.fraction(result.numerator, over: Int64(result.divisor)) * steps[position]
        guard aggregation.unit == .criterion, let rounding = aggregation.criterionRounding else { return points }
        return points.rounded(rounding)
    }
}
