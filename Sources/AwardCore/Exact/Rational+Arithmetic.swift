internal import BigInt

extension Rational {
    /// The exact sum.
    public static func + (left: Rational, right: Rational) -> Rational {
        if case .small(let a, let b) = left.storage, case .small(let c, let d) = right.storage {
            if b == d {
                let (sum, overflow) = a.addingReportingOverflow(c)
                if !overflow, sum != .min, b == 1 { return Rational(storage: .small(numerator: sum, denominator: 1)) }
                return reduced(Int128(a) + Int128(c), Int128(b))
            }
            // Two products of 64 bits and their sum fit 128 bits, since no numerator is the least number.
            return reduced(product(a, d) + product(c, b), product(b, d))
        }
        let (a, b) = left.wide
        let (c, d) = right.wide
        return reduced(a * d + c * b, b * d)
    }

    /// The exact difference.
    public static func - (left: Rational, right: Rational) -> Rational {
        left + (-right)
    }

    /// The value with its sign turned.
    public static prefix func - (value: Rational) -> Rational {
        switch value.storage {
        case .small(let numerator, let denominator):
            return Rational(storage: .small(numerator: -numerator, denominator: denominator))
        case .large(let wide):
            return reduced(-wide.numerator, wide.denominator)
        }
    }

    /// The exact product.
    public static func * (left: Rational, right: Rational) -> Rational {
        if case .small(let a, let b) = left.storage, case .small(let c, let d) = right.storage {
            return reduced(product(a, c), product(b, d))
        }
        let (a, b) = left.wide
        let (c, d) = right.wide
        return reduced(a * c, b * d)
    }

    /// The exact quotient.
    ///
    /// - Precondition: `right` is not zero.
    public static func / (left: Rational, right: Rational) -> Rational {
        precondition(!right.isZero, "division by zero")
        if case .small(let a, let b) = left.storage, case .small(let c, let d) = right.storage {
            return reduced(product(a, d), product(b, c))
        }
        let (a, b) = left.wide
        let (c, d) = right.wide
        return reduced(a * d, b * c)
    }

    /// Adds in place.
    public static func += (left: inout Rational, right: Rational) {
        left = left + right
    }

    /// The product in 128 bits, which hold it.
    private static func product(_ left: Int64, _ right: Int64) -> Int128 {
        let (high, low) = left.multipliedFullWidth(by: right)
        return Int128(truncatingIfNeeded: high) << 64 | Int128(truncatingIfNeeded: low)
    }
}

extension Rational: Comparable {
    /// Exact order, by cross-multiplication.
    public static func < (left: Rational, right: Rational) -> Bool {
        if case .small(let a, let b) = left.storage, case .small(let c, let d) = right.storage {
            return b == d ? a < c : product(a, d) < product(c, b)
        }
        let (a, b) = left.wide
        let (c, d) = right.wide
        return a * d < c * b
    }
}
