extension Rubric {
    /// The most a sheet can reach: the sum of the maxima, or of the weights when criteria are weighted.
    public var maximumTotal: Rational {
        maximumTotal(of: Array(criteria.indices))
    }

    /// The most a sheet can reach on the criteria at these positions.
    public func maximumTotal(of positions: [Int]) -> Rational {
        positions.reduce(.zero) { $0 + share(of: criteria[$1]) }
    }

    /// A sheet's total: `Σ points`, or `Σ weight · points / maximum` when criteria are weighted; `nil` while a mark is
    /// unset, since unset is not zero.
    public func total(of marks: [Mark?]) -> Rational? {
        total(of: marks, on: Array(criteria.indices))
    }

    /// A sheet's total on the criteria at these positions; `nil` while one of them is unset.
    public func total(of marks: [Mark?], on positions: [Int]) -> Rational? {
        var total = Rational.zero
        for position in positions {
            guard position < marks.count, let mark = marks[position] else { return nil }
            total += value(of: mark.points(on: criteria[position]), at: position)
        }
        return total
    }

    /// The sum of the marks given so far, for showing while a sheet is filled in.
    public func runningTotal(of marks: [Mark?]) -> Rational {
        var total = Rational.zero
        for (position, mark) in marks.enumerated() where position < criteria.count {
            if let mark { total += value(of: mark.points(on: criteria[position]), at: position) }
        }
        return total
    }

    /// What so many points on the criterion at `position` bring into the total.
    func value(of points: Rational, at position: Int) -> Rational {
        let criterion = criteria[position]
        guard isWeighted else { return points }
        guard criterion.maximum.sign > 0 else { return .zero }
        return (criterion.weight ?? .zero) * points / criterion.maximum
    }

    /// What the criterion's maximum brings into the total.
    func share(of criterion: Criterion) -> Rational {
        isWeighted ? criterion.weight ?? .zero : criterion.maximum
    }
}
