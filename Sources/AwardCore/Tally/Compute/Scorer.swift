internal import BigInt

/// From the sheets of one candidate to the value of each component.
struct Scorer<Number: ScaledInteger>: SheetTotals {
    let rules: StageRules
    let table: SheetTable
    let scales: [SheetScale<Number>]
    /// The normalised totals, where the stage normalises.
    private(set) var normalised: NormalisedTotals?

    /// - Throws: ``TallyError`` when the totals cannot be normalised as the rules say.
    init(rules: StageRules, table: SheetTable, scales: [SheetScale<Number>]) throws(TallyError) {
        self.rules = rules
        self.table = table
        self.scales = scales
        guard let normalisation = rules.stage.normalisation else { return }
        normalised = try NormalisedTotals(
            normalisation, table: table, components: rules.components.count, totals: self)
    }

    /// What a component gives for a candidate.
    struct Value {
        /// In points of the component's criteria; normalised where the stage normalises.
        var points: Rational
        var sheets: Int
        var fellBack: Bool
        /// Where the stage normalises: the value without it, and the sheets whose reviewer has no information.
        var raw: (points: Rational, flat: Int)?
    }

    /// The value of one component for one candidate; `nil` without a valid sheet. `buffer` is only a place to work in.
    func value(of candidate: Int, component: Int, buffer: inout [Number]) -> Value? {
        guard var value = rawValue(of: candidate, component: component, buffer: &buffer) else { return nil }
        guard let normalised else { return value }
        let rows = table.rows(of: candidate).map(Int.init).filter { table.counts($0, in: component) }
        let flat = rows.count { normalised.isFlat(row: $0, component: component) }
        value.raw = (value.points, flat)
        value.points = SheetStatistics.aggregate(
            rows.map { normalised.value(row: $0, component: component) }, by: rules.components[component].aggregation)
        return value
    }

    /// The value of the totals as they were given.
    private func rawValue(of candidate: Int, component: Int, buffer: inout [Number]) -> Value? {
        let component = (rules: rules.components[component], scale: scales[component], bit: UInt64(1) << component)
        let rows = table.rows(of: candidate)
        if component.rules.aggregation.unit == .criterion {
            return valueByCriterion(component.rules, component.scale, rows, component.bit, &buffer)
        }
        buffer.removeAll(keepingCapacity: true)
        for row in rows where table.membership[Int(row)] & component.bit != 0 {
            buffer.append(component.scale.total(table.sheets.marks, base: Int(row) * table.sheets.criteria))
        }
        guard !buffer.isEmpty else { return nil }
        let sheets = buffer.count
        let result = Aggregate(&buffer, by: component.rules.aggregation)
        let points = Number.fraction(
            result.numerator, over: component.scale.totalDenominator * Number(result.divisor))
        return Value(points: points, sheets: sheets, fellBack: result.fellBack)
    }

    /// Aggregates criterion by criterion, rounds there if the rules say so, then weights and adds.
    private func valueByCriterion(
        _ component: ComponentRules, _ scale: SheetScale<Number>, _ rows: ArraySlice<Int32>, _ bit: UInt64,
        _ buffer: inout [Number]
    ) -> Value? {
        var sum: Number = 0
        var points = Rational.zero
        var last: (divisor: Int, sheets: Int, fellBack: Bool)?
        for (index, position) in component.positions.enumerated() {
            buffer.removeAll(keepingCapacity: true)
            for row in rows where table.membership[Int(row)] & bit != 0 {
                buffer.append(Number(table.sheets.marks[Int(row) * table.sheets.criteria + position]))
            }
            guard !buffer.isEmpty else { return nil }
            let sheets = buffer.count
            let result = Aggregate(&buffer, by: component.aggregation)
            last = (result.divisor, sheets, result.fellBack)
            if let rounding = component.aggregation.criterionRounding {
                let criterion = rules.stage.rubric.criteria[position]
                let mean = Number.fraction(result.numerator, over: Number(result.divisor)) * criterion.step
                points += rules.stage.rubric.value(of: mean.rounded(rounding), at: position)
            } else {
                sum += scale.coefficients[index] * result.numerator
            }
        }
        guard let last else { return nil }
        if component.aggregation.criterionRounding == nil {
            points = Number.fraction(sum, over: scale.denominator * Number(last.divisor))
        }
        return Value(points: points, sheets: last.sheets, fellBack: last.fellBack)
    }

    func values(of candidate: Int, component: Int) -> [Rational] {
        guard let normalised else { return totals(of: candidate, component: component).map(\.total) }
        return table.rows(of: candidate).filter { table.counts(Int($0), in: component) }
            .map { normalised.value(row: Int($0), component: component) }
    }

    func totals(of candidate: Int, component: Int) -> [(reviewer: Int32, total: Rational)] {
        let bit = UInt64(1) << component
        let scale = scales[component]
        return table.rows(of: candidate).compactMap { row in
            guard table.membership[Int(row)] & bit != 0 else { return nil }
            let total = scale.total(table.sheets.marks, base: Int(row) * table.sheets.criteria)
            return (table.sheets.reviewers[Int(row)], Number.fraction(total, over: scale.totalDenominator))
        }
    }
}

/// Where the tie-break chain gets the totals of a candidate's sheets from.
protocol SheetTotals {
    /// The totals of the valid sheets of a component as they were given, by reviewer's number.
    func totals(of candidate: Int, component: Int) -> [(reviewer: Int32, total: Rational)]
    /// What is aggregated of them: the totals, or the normalised totals.
    func values(of candidate: Int, component: Int) -> [Rational]
}
