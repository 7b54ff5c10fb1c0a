internal import BigInt

extension Rational {
    /// The value rounded once, exactly.
    public func rounded(_ rounding: Rounding) -> Rational {
        if let power = Rational.powerOfTen(rounding.digits), let small = scaledSmall(rounding, power: power) {
            return Rational.reduced(small, power)
        }
        return Rational.reduced(scaled(rounding), BigInt(10).power(rounding.digits))
    }

    /// The value as text with exactly `rounding.digits` decimals, e.g. `87.50`.
    public func text(_ rounding: Rounding) -> String {
        if let power = Rational.powerOfTen(rounding.digits), let small = scaledSmall(rounding, power: power) {
            return Rational.decimalText(small, places: rounding.digits)
        }
        return Rational.decimalText(scaled(rounding), places: rounding.digits)
    }

    /// The value as text with exactly `digits` decimals, half up: for showing, never for deciding.
    public func text(digits: Int) -> String {
        text(Rounding(digits: digits))
    }

    /// 10 to the power `digits` where 128 bits hold it with room to spare.
    static func powerOfTen(_ digits: Int) -> Int128? {
        guard digits >= 0, digits <= 18 else { return nil }
        var power: Int128 = 1
        for _ in 0..<digits { power *= 10 }
        return power
    }

    /// The value times 10 to the power `digits` when that is a whole number of 64 bits.
    func scaledExactly(digits: Int) -> Int64? {
        guard case .small(let numerator, let denominator) = storage, let power = Rational.powerOfTen(digits),
            power % Int128(denominator) == 0
        else { return nil }
        return Int64(exactly: Int128(numerator) * (power / Int128(denominator)))
    }

    /// The value times `power`, rounded to a whole number, where it is not kept in arbitrary precision.
    private func scaledSmall(_ rounding: Rounding, power: Int128) -> Int128? {
        guard case .small(let numerator, let denominator) = storage else { return nil }
        // 63 bits times 10^18 is less than 2^123.
        let top = UInt128(numerator.magnitude) * power.magnitude
        let rounded = Rational.dividedRounding(top, by: UInt128(denominator.magnitude), mode: rounding.mode)
        return numerator < 0 ? -Int128(rounded) : Int128(rounded)
    }

    private static func dividedRounding(_ top: UInt128, by bottom: UInt128, mode: Rounding.Mode) -> UInt128 {
        // Nearly every value of a real award fits 64 bits, where division is one instruction.
        if let narrowTop = UInt64(exactly: top), let narrowBottom = UInt64(exactly: bottom), narrowBottom >> 62 == 0 {
            let (quotient, remainder) = narrowTop.quotientAndRemainder(dividingBy: narrowBottom)
            return UInt128(quotient) + (goesUp(quotient, remainder, narrowBottom, mode) ? 1 : 0)
        }
        let (quotient, remainder) = top.quotientAndRemainder(dividingBy: bottom)
        return quotient + (goesUp(quotient, remainder, bottom, mode) ? 1 : 0)
    }

    /// Whether a quotient of magnitudes with a remainder goes to its upper neighbour.
    static func goesUp<Number: BinaryInteger>(
        _ quotient: Number, _ remainder: Number, _ divisor: Number, _ mode: Rounding.Mode
    ) -> Bool {
        guard remainder != 0 else { return false }
        let twice = remainder + remainder
        switch mode {
        case .truncate: return false
        case .ceiling: return true
        case .halfUp: return twice >= divisor
        case .halfEven: return twice > divisor || (twice == divisor && quotient & 1 == 1)
        }
    }

    private func scaled(_ rounding: Rounding) -> BigInt {
        let (numerator, denominator) = wide
        let top = numerator.magnitude * BigUInt(10).power(rounding.digits)
        let bottom = denominator.magnitude
        var (quotient, remainder) = top.quotientAndRemainder(dividingBy: bottom)
        if Rational.goesUp(quotient, remainder, bottom, rounding.mode) { quotient += 1 }
        return BigInt(sign: numerator.signum() < 0 ? .minus : .plus, magnitude: quotient)
    }
}
