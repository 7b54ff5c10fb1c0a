internal import BigInt

extension Rational {
    /// Reads a decimal as a person writes it: `-12`, `8.5`, `0.125`, or a fraction `1/3`.
    ///
    /// A comma, an exponent, a leading `+`, blanks and anything else are refused (`nil`) and never guessed at: a comma
    /// typed for a decimal point once changed a published result.
    public init?(_ text: some StringProtocol) {
        let bytes = Array(text.utf8)
        guard !bytes.isEmpty, bytes.count <= 64 else { return nil }
        if let slash = bytes.firstIndex(of: UInt8(ascii: "/")) {
            guard let top = Rational.decimal(bytes[..<slash]), let bottom = Rational.decimal(bytes[(slash + 1)...]),
                !bottom.isZero
            else { return nil }
            self = top / bottom
            return
        }
        guard let value = Rational.decimal(bytes[...]) else { return nil }
        self = value
    }

    private static func decimal(_ bytes: ArraySlice<UInt8>) -> Rational? {
        var digits = bytes
        let negative = digits.first == UInt8(ascii: "-")
        if negative { digits = digits.dropFirst() }
        guard let first = digits.first, let last = digits.last, first != UInt8(ascii: "."), last != UInt8(ascii: ".")
        else { return nil }
        if digits.count <= 18 { return shortDecimal(digits, negative: negative) }
        var numerator = BigInt(0)
        var denominator = BigInt(1)
        var seenPoint = false
        for byte in digits {
            if byte == UInt8(ascii: "."), !seenPoint {
                seenPoint = true
                continue
            }
            guard byte >= UInt8(ascii: "0"), byte <= UInt8(ascii: "9") else { return nil }
            numerator = numerator * 10 + BigInt(byte - UInt8(ascii: "0"))
            if seenPoint { denominator *= 10 }
        }
        return reduced(negative ? -numerator : numerator, denominator)
    }

    /// Reads at most 18 characters, which 64 bits hold.
    private static func shortDecimal(_ digits: ArraySlice<UInt8>, negative: Bool) -> Rational? {
        var numerator: Int64 = 0
        var denominator: Int64 = 1
        var seenPoint = false
        for byte in digits {
            if byte == UInt8(ascii: "."), !seenPoint {
                seenPoint = true
                continue
            }
            guard byte >= UInt8(ascii: "0"), byte <= UInt8(ascii: "9") else { return nil }
            numerator = numerator * 10 + Int64(byte - UInt8(ascii: "0"))
            if seenPoint { denominator *= 10 }
        }
        return reduced(Int128(negative ? -numerator : numerator), Int128(denominator))
    }

    /// The shortest exact text: a decimal where one exists (`8.5`), else a fraction (`1/3`).
    public var exactText: String {
        smallExactText ?? wideExactText
    }

    /// The exact text where 64 bits hold every number on the way.
    private var smallExactText: String? {
        guard case .small(let numerator, let denominator) = storage else { return nil }
        if denominator == 1 { return String(numerator) }
        var (rest, twos, fives) = (denominator, 0, 0)
        while rest % 2 == 0 { (rest, twos) = (rest / 2, twos + 1) }
        while rest % 5 == 0 { (rest, fives) = (rest / 5, fives + 1) }
        guard rest == 1 else { return "\(numerator)/\(denominator)" }
        let places = Swift.max(twos, fives)
        guard let power = Rational.powerOfTen(places) else { return nil }
        // At most 18 places and 63 bits: the product fits 128 bits.
        return Rational.decimalText(Int128(numerator) * (power / Int128(denominator)), places: places)
    }

    private var wideExactText: String {
        var (numerator, denominator) = wide
        var places = 0
        // A fraction has a finite decimal exactly when its denominator has no prime factor but 2 and 5.
        var rest = denominator
        while rest % 10 == 0 { rest /= 10 }
        while rest % 2 == 0 { rest /= 2 }
        while rest % 5 == 0 { rest /= 5 }
        guard rest == 1 else { return "\(numerator)/\(denominator)" }
        while numerator % denominator != 0 {
            numerator *= 10
            places += 1
        }
        denominator = numerator / denominator
        return Rational.decimalText(denominator, places: places)
    }

    static func decimalText(_ scaled: Int128, places: Int) -> String {
        guard let narrow = Int64(exactly: scaled), narrow != .min, places <= 18 else {
            return decimalText(BigInt(scaled), places: places)
        }
        var rest = narrow.magnitude
        // At most 20 digits, a point and a sign, written from the right.
        return withUnsafeTemporaryAllocation(of: UInt8.self, capacity: 24) { bytes in
            var start = 24
            var written = 0
            while rest > 0 || written <= places {
                if written == places, places > 0 {
                    start -= 1
                    bytes[start] = UInt8(ascii: ".")
                }
                start -= 1
                bytes[start] = UInt8(ascii: "0") + UInt8(truncatingIfNeeded: rest % 10)
                rest /= 10
                written += 1
            }
            if narrow < 0 {
                start -= 1
                bytes[start] = UInt8(ascii: "-")
            }
            return String(decoding: bytes[start...], as: UTF8.self)
        }
    }

    static func decimalText(_ scaled: BigInt, places: Int) -> String {
        let negative = scaled.signum() < 0
        var digits = String(scaled.magnitude)
        if places > 0 {
            if digits.utf8.count <= places {
                digits = String(repeating: "0", count: places + 1 - digits.utf8.count) + digits
            }
            let point = digits.index(digits.endIndex, offsetBy: -places)
            digits = digits[..<point] + "." + digits[point...]
        }
        return negative ? "-" + digits : digits
    }
}

extension Rational: CustomStringConvertible {
    /// The exact text.
    public var description: String { exactText }
}

extension Rational: Codable {
    /// Reads the exact text from a string; a bare JSON number is refused because it may have passed through binary.
    ///
    /// - Throws: `DecodingError.dataCorrupted` when the text is no decimal and no fraction.
    public init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        let text = try container.decode(String.self)
        guard let value = Rational(text) else {
            throw DecodingError.dataCorruptedError(
                in: container,
                debugDescription: "“\(text)” is not a decimal such as 12.5 and not a fraction such as 1/3")
        }
        self = value
    }

    /// Writes the exact text as a string.
    public func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(exactText)
    }
}
