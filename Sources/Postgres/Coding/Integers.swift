/// Integers in the text form; a value that does not fit is refused, never wrapped.
extension FixedWidthInteger where Self: SignedInteger {
    init?(decimal text: UnsafeRawBufferPointer) {
        guard let first = text.first else { return nil }
        let isNegative = first == UInt8(ascii: "-")
        var value: Self = 0
        let digits = isNegative ? text.dropFirst() : text[...]
        guard !digits.isEmpty else { return nil }
        for byte in digits {
            let digit = byte &- UInt8(ascii: "0")
            guard digit <= 9 else { return nil }
            let (product, tooBig) = value.multipliedReportingOverflow(by: 10)
            // Built on the negative side, whose range is the larger one.
            let (sum, tooSmall) = product.subtractingReportingOverflow(Self(digit))
            guard !tooBig, !tooSmall else { return nil }
            value = sum
        }
        if isNegative {
            self = value
        } else {
            let (positive, overflow) = (0 as Self).subtractingReportingOverflow(value)
            guard !overflow else { return nil }
            self = positive
        }
    }
}

extension Int64: SQLValue, SQLDecodable, SQLArrayElement, RowDecodable {}
extension Int32: SQLValue, SQLDecodable, SQLArrayElement, RowDecodable {}
extension Int16: SQLValue, SQLDecodable, SQLArrayElement, RowDecodable {}
extension Int: SQLValue, SQLDecodable, SQLArrayElement, RowDecodable {}

extension SQLValue where Self: FixedWidthInteger {
    /// Writes the number.
    public func encode(into encoder: inout ValueEncoder) {
        encoder.append(integer: self)
    }
}

extension SQLDecodable where Self: FixedWidthInteger & SignedInteger {
    /// Reads the number; `nil` if it does not fit.
    public init?(sqlText: UnsafeRawBufferPointer) {
        self.init(decimal: sqlText)
    }
}

extension SQLArrayElement where Self: FixedWidthInteger {
    /// Appends the number.
    public func appendElement(to text: inout [UInt8]) {
        text.appendDecimal(Int64(self))
    }
}
