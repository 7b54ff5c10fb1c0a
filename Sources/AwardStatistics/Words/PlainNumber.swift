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

    /// A chance: what is nearly sure is not said to be sure, nor what hardly happens to be impossible.
    static func chance(_ share: Double) -> Sentence {
        if share >= 0.995 { return Sentence(ko: "99% 이상", en: "over 99%") }
        if share < 0.005 { return Sentence(ko: "1% 미만", en: "under 1%") }
        return Sentence(ko: percent(share), en: percent(share))
    }

    /// So many of something, in English.
    static func count(_ number: Int, _ noun: String) -> String { "\(number) \(noun)\(number == 1 ? "" : "s")" }

    /// As whole percent.
    static func percent(_ share: Double) -> String { text(share * 100, 0) + "%" }
}
