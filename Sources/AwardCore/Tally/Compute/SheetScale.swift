internal import BigInt

/// How one component turns the marks of a sheet into its total: whole numbers at a common denominator.
struct SheetScale<Number: ScaledInteger>: Sendable {
    /// Positions of the criteria in the rubric.
    let positions: [Int]
    /// What one step on each of these criteria brings into the total, times `denominator`.
    let coefficients: [Number]
    let denominator: Number
    /// The power of ten and the mode to which totals are rounded, where the rules say so.
    let rounding: (power: Number, mode: Rounding.Mode)?

    /// The denominator of totals.
    var totalDenominator: Number { rounding?.power ?? denominator }

    /// The total of the sheet whose marks begin at `base`, in parts of `totalDenominator`.
    @inline(__always)
    func total(_ marks: [Int32], base: Int) -> Number {
        var total: Number = 0
        for index in coefficients.indices {
            total += coefficients[index] * Number(marks[base + positions[index]])
        }
        guard let rounding else { return total }
        return (total * rounding.power).divided(by: denominator, mode: rounding.mode)
    }
}

/// The scale of a component before a number type is chosen for it.
struct WideScale {
    let positions: [Int]
    let coefficients: [BigInt]
    let denominator: BigInt
    let rounding: Rounding?
    /// Larger than any number that occurs on the way to an aggregate.
    let bound: BigInt

    init(_ component: ComponentRules, rubric: Rubric, sheets: Int) {
        positions = component.positions
        let shares = component.positions.map { rubric.value(of: rubric.criteria[$0].step, at: $0).wide }
        var common = BigInt(1)
        for share in shares {
            common = common / common.greatestCommonDivisor(with: share.denominator) * share.denominator
        }
        denominator = common
        coefficients = shares.map { $0.numerator * (common / $0.denominator) }
        rounding = component.aggregation.unit == .total ? component.aggregation.sheetRounding : nil
        let power = rounding.map { BigInt(10).power($0.digits) } ?? 1
        var largest = BigInt(1)
        for (coefficient, position) in zip(coefficients, component.positions) {
            let range = rubric.criteria[position].stepRange ?? 0...0
            largest += coefficient * BigInt(Swift.max(abs(Int64(range.lowerBound)), abs(Int64(range.upperBound))))
        }
        bound = Swift.max(largest, common) * power * BigInt(Swift.max(sheets, 1)) * 4
    }

    /// The scale in 64 bits; `nil` when some number on the way might not fit.
    func narrow() -> SheetScale<Int64>? {
        guard Int64(exactly: bound) != nil else { return nil }
        return SheetScale(
            positions: positions, coefficients: coefficients.map { Int64($0) }, denominator: Int64(denominator),
            rounding: rounding.map { (Int64(BigInt(10).power($0.digits)), $0.mode) })
    }

    /// The scale in numbers of any size.
    func wide() -> SheetScale<BigInt> {
        SheetScale(
            positions: positions, coefficients: coefficients, denominator: denominator,
            rounding: rounding.map { (BigInt(10).power($0.digits), $0.mode) })
    }
}
