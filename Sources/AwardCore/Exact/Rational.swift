internal import BigInt

/// An exact fraction, always in lowest terms with a positive denominator.
///
/// Scores, weights and means are rationals so that no official number ever passes through binary floating point
/// (promise 1). Numerators and denominators of 64 bits are kept in place and computed through 128 bits; anything larger
/// moves to arbitrary precision, so no operation can overflow.
public struct Rational: Sendable, Hashable {
    enum Storage: Sendable, Hashable {
        /// Both fit 64 bits, and the numerator's sign can be turned.
        case small(numerator: Int64, denominator: Int64)
        /// At least one does not.
        case large(Wide)
    }

    /// A fraction of any size, kept outside so that the usual ones stay small.
    final class Wide: Sendable, Hashable {
        let numerator: BigInt
        let denominator: BigInt

        init(numerator: BigInt, denominator: BigInt) {
            self.numerator = numerator
            self.denominator = denominator
        }

        static func == (left: Wide, right: Wide) -> Bool {
            left.numerator == right.numerator && left.denominator == right.denominator
        }

        func hash(into hasher: inout Hasher) {
            hasher.combine(numerator)
            hasher.combine(denominator)
        }
    }

    let storage: Storage

    init(storage: Storage) {
        self.storage = storage
    }

    /// The whole number `value`.
    public init(_ value: Int) {
        self.init(Int64(value))
    }

    /// The whole number `value`.
    public init(_ value: Int64) {
        if value == .min {
            self = Rational.reduced(BigInt(value), 1)
        } else {
            storage = .small(numerator: value, denominator: 1)
        }
    }

    /// The fraction `numerator / denominator`, reduced.
    ///
    /// - Precondition: `denominator` is not zero.
    public init(_ numerator: Int128, over denominator: Int128) {
        precondition(denominator != 0, "a fraction needs a denominator other than zero")
        self = Rational.reduced(numerator, denominator)
    }

    /// Zero.
    public static let zero = Rational(0)
    /// One.
    public static let one = Rational(1)
    /// One hundred, the scale on which components and stages are combined.
    public static let hundred = Rational(100)

    /// Whether the value is exactly zero.
    public var isZero: Bool { sign == 0 }

    /// -1, 0 or 1.
    public var sign: Int {
        switch storage {
        case .small(let numerator, _): return numerator == 0 ? 0 : (numerator < 0 ? -1 : 1)
        case .large(let wide): return wide.numerator.signum() < 0 ? -1 : (wide.numerator.isZero ? 0 : 1)
        }
    }

    /// The value when it is a whole number that 64 bits hold.
    public var wholeNumber: Int64? {
        guard case .small(let numerator, 1) = storage else { return nil }
        return numerator
    }

    /// The value without its sign.
    public var magnitude: Rational { sign < 0 ? -self : self }
}

extension Rational {
    static func reduced(_ numerator: Int128, _ denominator: Int128) -> Rational {
        let negative = (numerator < 0) != (denominator < 0)
        var top = numerator.magnitude
        var bottom = denominator.magnitude
        let divisor = greatestCommonDivisor(top, bottom)
        if divisor != 1 {
            top /= divisor
            bottom /= divisor
        }
        guard let smallTop = Int64(exactly: top), let smallBottom = Int64(exactly: bottom) else {
            let signed = BigInt(sign: negative ? .minus : .plus, magnitude: BigUInt(top))
            return Rational(storage: .large(Wide(numerator: signed, denominator: BigInt(bottom))))
        }
        return Rational(storage: .small(numerator: negative ? -smallTop : smallTop, denominator: smallBottom))
    }

    static func reduced(_ numerator: BigInt, _ denominator: BigInt) -> Rational {
        let divisor = numerator.greatestCommonDivisor(with: denominator)
        var top = numerator / divisor
        var bottom = denominator / divisor
        if bottom.signum() < 0 {
            top.negate()
            bottom.negate()
        }
        if let smallTop = Int64(exactly: top), let smallBottom = Int64(exactly: bottom), smallTop != .min {
            return Rational(storage: .small(numerator: smallTop, denominator: smallBottom))
        }
        return Rational(storage: .large(Wide(numerator: top, denominator: bottom)))
    }

    private static func greatestCommonDivisor(_ left: UInt128, _ right: UInt128) -> UInt128 {
        if right == 1 { return 1 }
        // Nearly every value of a real award fits 64 bits, where division is one instruction.
        if let narrowLeft = UInt64(exactly: left), let narrowRight = UInt64(exactly: right) {
            return UInt128(greatestCommonDivisor(narrowLeft, narrowRight))
        }
        var (a, b) = (left, right)
        while b != 0 { (a, b) = (b, a % b) }
        return a == 0 ? 1 : a
    }

    private static func greatestCommonDivisor(_ left: UInt64, _ right: UInt64) -> UInt64 {
        var (a, b) = (left, right)
        while b != 0 { (a, b) = (b, a % b) }
        return a == 0 ? 1 : a
    }

    /// Numerator and denominator in arbitrary precision.
    var wide: (numerator: BigInt, denominator: BigInt) {
        switch storage {
        case .small(let numerator, let denominator): return (BigInt(numerator), BigInt(denominator))
        case .large(let wide): return (wide.numerator, wide.denominator)
        }
    }
}
