internal import BigInt

/// Whole numbers at a common scale, in which the sums of a tally are exact and fast.
///
/// `Int64` holds every tally of ordinary size; where the rules' denominators would not fit, `BigInt` does the same.
protocol ScaledInteger: SignedInteger, Sendable {
    static func fraction(_ numerator: Self, over denominator: Self) -> Rational
}

extension Int64: ScaledInteger {
    static func fraction(_ numerator: Int64, over denominator: Int64) -> Rational {
        Rational(Int128(numerator), over: Int128(denominator))
    }
}

extension BigInt: ScaledInteger {
    static func fraction(_ numerator: BigInt, over denominator: BigInt) -> Rational {
        Rational.reduced(numerator, denominator)
    }
}

extension ScaledInteger {
    /// `self / divisor` rounded to a whole number; `divisor` is above zero.
    func divided(by divisor: Self, mode: Rounding.Mode) -> Self {
        let negative = self < 0
        let top = negative ? 0 - self : self
        var (quotient, remainder) = top.quotientAndRemainder(dividingBy: divisor)
        if Rational.goesUp(quotient, remainder, divisor, mode) { quotient += 1 }
        return negative ? 0 - quotient : quotient
    }
}
