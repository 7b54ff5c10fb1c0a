/// Reads the pieces of an ISO 8601 moment one after the other.
struct DigitReader {
    private let text: UnsafeRawBufferPointer
    private var position = 0

    init(_ text: UnsafeRawBufferPointer) {
        self.text = text
    }

    var isAtEnd: Bool { position == text.count }

    mutating func take(_ character: Unicode.Scalar) -> Bool {
        guard position < text.count, text[position] == UInt8(ascii: character) else { return false }
        position += 1
        return true
    }

    /// A number with as many digits as allowed; `nil` when there are too few.
    mutating func number(digits allowed: ClosedRange<Int>) -> Int64? {
        var value: Int64 = 0
        var count = 0
        while count < allowed.upperBound, position < text.count {
            let digit = text[position] &- UInt8(ascii: "0")
            guard digit <= 9 else { break }
            value = value * 10 + Int64(digit)
            position += 1
            count += 1
        }
        return count >= allowed.lowerBound ? value : nil
    }

    /// Up to six digits after the point, in microseconds.
    mutating func fraction() -> Int64? {
        let start = position
        guard var value = number(digits: 1...6) else { return nil }
        for _ in (position - start)..<6 { value *= 10 }
        return value
    }

    /// Seconds east of UTC: `Z`, `+09`, `+09:00`, `-0330` or, for old dates, `+08:27:52`.
    mutating func offset() -> Int64? {
        if take("Z") { return 0 }
        let sign: Int64
        if take("+") { sign = 1 } else if take("-") { sign = -1 } else { return nil }
        guard let hours = number(digits: 2...2), hours <= 24 else { return nil }
        var seconds = hours * 3600
        let separated = take(":")
        if separated || !isAtEnd {
            guard let minutes = number(digits: 2...2), minutes < 60 else { return nil }
            seconds += minutes * 60
            if take(":") {
                guard let rest = number(digits: 2...2), rest < 60 else { return nil }
                seconds += rest
            }
        }
        return sign * seconds
    }
}
