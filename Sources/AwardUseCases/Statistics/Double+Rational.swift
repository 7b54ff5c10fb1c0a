public import AwardCore

extension Double {
    /// The nearest binary number to an exact one: for what has an error bar, never for what decides a place.
    public init(_ exact: Rational) {
        let text = exact.exactText
        guard let slash = text.firstIndex(of: "/") else {
            self = Double(text) ?? .nan
            return
        }
        self = (Double(text[..<slash]) ?? .nan) / (Double(text[text.index(after: slash)...]) ?? .nan)
    }

    /// With so many decimals, half away from zero; `nil` where there is no number.
    public func decimalText(digits: Int) -> String? {
        guard isFinite, abs(self) < 1e12 else { return nil }
        let power = (0..<digits).reduce(Int64(1)) { product, _ in product * 10 }
        let scaled = Int64((self * Double(power)).rounded())
        return Rational(Int128(scaled), over: Int128(power)).text(digits: digits)
    }

    /// As whole percent, e.g. `87%`; what is nearly sure is not said to be sure.
    public var percentText: String {
        guard let text = (self * 100).decimalText(digits: 0) else { return "–" }
        if text == "100", self < 1 { return ">99%" }
        return text == "0" && self > 0 ? "<1%" : text + "%"
    }
}
