/// Numbers as sentences write them.
enum PlainNumber {
    /// With so many decimals, half away from zero; `−` never before zero.
    static func text(_ value: Double, _ digits: Int) -> String {
        guard value.isFinite, abs(value) < 1e15 else { return value.isNaN ? "–" : value < 0 ? "−∞" : "∞" }
        var power = 1.0
        for _ in 0..<digits { power *= 10 }
        let scaled = Int64((abs(value) * power).rounded())
        let whole = scaled / Int64(power)
        let sign = value < 0 && scaled != 0 ? "-" : ""
        guard digits > 0 else { return sign + String(whole) }
        let part = String(scaled % Int64(power))
        return sign + String(whole) + "." + String(repeating: "0", count: digits - part.count) + part
    }

    /// As whole percent.
    static func percent(_ share: Double) -> String { text(share * 100, 0) + "%" }
}
