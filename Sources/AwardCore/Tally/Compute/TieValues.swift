/// What the steps of the tie-break chain compare, exact: nothing is rounded here that the rules do not round.
struct TieValues {
    let rules: StageRules
    let table: SheetTable
    let earlier: EarlierScores
    let totals: any SheetTotals
    let aggregates: CriterionAggregates
    private let largest: [Int]
    /// This stage's own score and the components' points of each candidate, where the chain compares them.
    private let own: [Rational?]
    private let components: [[ComponentScore]]

    init(
        rules: StageRules, table: SheetTable, earlier: EarlierScores, standings: [Standing], totals: any SheetTotals
    ) {
        self.rules = rules
        self.table = table
        self.earlier = earlier
        self.totals = totals
        aggregates = CriterionAggregates(rules: rules, table: table)
        let rubric = rules.stage.rubric
        let most = rubric.criteria.map { rubric.share(of: $0) }.max() ?? .zero
        let chain = rules.stage.tieBreak
        own = chain.contains(.stage(rules.stage.id)) ? standings.map(\.own) : []
        let comparesComponents = chain.contains { if case .component = $0 { true } else { false } }
        components = comparesComponents ? standings.map(\.components) : []
        largest = rubric.criteria.indices.filter { rubric.share(of: rubric.criteria[$0]) == most }
    }

    /// The value of `step` for the candidate; `nil` when it has none, or when the step compares no single values.
    func value(of step: TieBreakStep, candidate: Int) -> Rational? {
        switch step {
        case .criterion(let id):
            return rules.stage.rubric.index(of: id).flatMap { aggregates.points(of: candidate, position: $0) }
        case .largestCriterion:
            var sum = Rational.zero
            for position in largest {
                guard let points = aggregates.points(of: candidate, position: position) else { return nil }
                sum += rules.stage.rubric.value(of: points, at: position)
            }
            return sum
        case .stage(let id) where id == rules.stage.id:
            return own[candidate].map {
                rules.compared(exact: $0, official: $0.rounded(rules.stage.rounding))
            }
        case .stage(let id): return earlier.result(of: candidate, in: id)?.official
        case .component(let id): return components[candidate].first { $0.component == id }?.points
        case .trimmedMean: return overComponents(candidate, power: 1, trimmedMean)
        case .median: return overComponents(candidate, power: 1) { values, _ in SheetStatistics.median(values) }
        case .lowerSpread: return overComponents(candidate, power: 2) { values, _ in SheetStatistics.variance(values) }
        case .headToHead, .chair, .draw: return nil
        }
    }

    /// Whether smaller is better in `step`.
    func isLowerBetter(_ step: TieBreakStep) -> Bool { step == .lowerSpread }

    /// What each reviewer gave the candidate: the total, or with components the weighted sum of normalised totals.
    func reviewerTotals(of candidate: Int) -> [Int32: Rational] {
        var sums: [Int32: Rational] = [:]
        for (index, component) in rules.components.enumerated() {
            for (reviewer, total) in totals.totals(of: candidate, component: index) {
                sums[reviewer, default: .zero] += total * component.weight / rawMaximum(component)
            }
        }
        return sums
    }

    private func trimmedMean(_ values: [Rational], by rules: Aggregation) -> Rational {
        var rules = rules
        rules.drop = Swift.max(rules.drop, 1)
        return SheetStatistics.trimmedMean(values, by: rules)
    }

    /// A statistic of the sheets' totals. Without components it is in points (to `power`); with components each is
    /// brought to 100 and weighted.
    private func overComponents(
        _ candidate: Int, power: Int, _ statistic: ([Rational], Aggregation) -> Rational
    ) -> Rational? {
        var sum = Rational.zero
        for (index, component) in rules.components.enumerated() {
            let values = totals.values(of: candidate, component: index)
            guard !values.isEmpty else { return nil }
            var value = statistic(values, component.aggregation)
            guard component.id != nil else { return value }
            for _ in 0..<power { value = value * .hundred / sheetMaximum(component) }
            sum += value * component.weight / .hundred
        }
        return sum
    }

    /// The scale of what is aggregated; normalised totals are on one of 100.
    private func sheetMaximum(_ component: ComponentRules) -> Rational {
        rules.stage.normalisation == nil ? rawMaximum(component) : .hundred
    }

    private func rawMaximum(_ component: ComponentRules) -> Rational {
        rules.stage.rubric.maximumTotal(of: component.positions)
    }
}

/// Exact statistics of a handful of totals.
enum SheetStatistics {
    /// What the rules' function makes of `values`, of which there is at least one.
    static func aggregate(_ values: [Rational], by rules: Aggregation) -> Rational {
        switch rules.method {
        case .sum: return values.reduce(.zero, +)
        case .mean: return mean(values)
        case .median: return median(values)
        case .trimmedMean: return trimmedMean(values, by: rules)
        }
    }

    static func mean(_ values: [Rational]) -> Rational {
        values.reduce(.zero, +) / Rational(values.count)
    }

    static func trimmedMean(_ values: [Rational], by rules: Aggregation) -> Rational {
        guard values.count >= rules.sheetsForTrim else { return mean(values) }
        return mean(Array(values.sorted().dropFirst(rules.drop).dropLast(rules.drop)))
    }

    static func median(_ values: [Rational]) -> Rational {
        let sorted = values.sorted()
        let middle = sorted.count / 2
        return sorted.count % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / Rational(2)
    }

    /// The mean square distance from the mean (divisor n), so that one sheet alone has no spread.
    static func variance(_ values: [Rational]) -> Rational {
        let centre = mean(values)
        return mean(values.map { ($0 - centre) * ($0 - centre) })
    }
}
