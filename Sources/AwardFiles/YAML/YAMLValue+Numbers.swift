import AwardCore
import Yams

extension YAMLValue {
    /// The largest number of points anything can have.
    static let mostPoints = Rational(1_000_000)

    /// A whole number within `range`.
    func integer(in range: ClosedRange<Int>) -> Int? {
        guard let digits = plainNumber() else { return nil }
        guard !digits.contains("."), let number = Int(digits), range.contains(number) else {
            reportRange(digits, "\(range.lowerBound)", "\(range.upperBound)", whole: true)
            return nil
        }
        return number
    }

    /// A decimal with at most four decimals between `low` and `high`, read from its digits and never through binary.
    func decimal(from low: Rational = .zero, to high: Rational = mostPoints) -> Rational? {
        guard let digits = plainNumber() else { return nil }
        return decimal(digits, from: low, to: high)
    }

    /// A percentage from 0 to 100, written as a number.
    func percentage() -> Rational? {
        decimal(from: .zero, to: .hundred)
    }

    /// A share in percent; as `400/7` where it has no decimal.
    func share() -> Rational? {
        if let scalar = node.scalar, scalar.style == .plain, scalar.string.contains("/") {
            let parts = scalar.string.split(separator: "/", omittingEmptySubsequences: false)
            let isShort = parts.count == 2 && parts.allSatisfy { (1...7).contains($0.utf8.count) && Int($0) != nil }
            guard isShort, let value = Rational(scalar.string), value >= .zero, value <= .hundred else {
                report(
                    ko: "“\(YAMLValue.shown(scalar.string))”: 분수는 400/7처럼 적고 0과 100 사이여야 합니다.",
                    en:
                        "“\(YAMLValue.shown(scalar.string))”: a fraction is written like 400/7 and lies between 0 and 100"
                )
                return nil
            }
            return value
        }
        return percentage()
    }

    /// A score to reach: points (`12`) or a percentage of the maximum (`85%`).
    func minimumScore() -> MinimumScore? {
        if let scalar = node.scalar, scalar.style == .plain, scalar.string.hasSuffix("%") {
            let digits = YAMLValue.trimmed(String(scalar.string.dropLast()))
            guard let digits = checked(digits), let value = decimal(digits, from: .zero, to: .hundred) else {
                return nil
            }
            return .percent(value)
        }
        return decimal().map { .points($0) }
    }

    /// A size such as `20 MB`, in bytes.
    func byteSize() -> Int? {
        let units = [("KB", 1_000), ("MB", 1_000_000), ("GB", 1_000_000_000)]
        let text = node.scalar?.string ?? ""
        for (unit, factor) in units where text.hasSuffix(unit) {
            let digits = YAMLValue.trimmed(String(text.dropLast(2)))
            if let number = Int(digits), number > 0, digits.first != "+", number <= 10_000_000_000 / factor {
                return number * factor
            }
        }
        report(
            ko: "“20 MB”처럼 KB, MB, GB로 10 GB까지 적어야 하는데 \(kind.ko)입니다.",
            en: "this must be a size such as 20 MB (KB, MB, GB; up to 10 GB), but is \(kind.en)")
        return nil
    }

    private func decimal(_ digits: String, from low: Rational, to high: Rational) -> Rational? {
        let decimals = digits.firstIndex(of: ".").map { digits[$0...].utf8.count - 1 } ?? 0
        guard decimals <= 4 else {
            report(
                ko: "\(YAMLValue.shown(digits)): 소수점 아래 네 자리까지 쓸 수 있습니다.",
                en: "\(YAMLValue.shown(digits)) has more than four decimals")
            return nil
        }
        guard let value = Rational(digits), value >= low, value <= high else {
            reportRange(digits, low.exactText, high.exactText, whole: false)
            return nil
        }
        return value
    }

    private func reportRange(_ digits: String, _ low: String, _ high: String, whole: Bool) {
        let shown = YAMLValue.shown(digits)
        report(
            ko: "\(low)부터 \(high)까지의 \(whole ? "정수" : "수")여야 하는데 \(shown)입니다.",
            en: "this must be a \(whole ? "whole number" : "number") from \(low) to \(high), but is \(shown)")
    }

    /// The digits of a number written without quotes.
    private func plainNumber() -> String? {
        guard let scalar = node.scalar, !isNull else {
            report(ko: "수여야 하는데 \(kind.ko)입니다.", en: "this must be a number, but is \(kind.en)")
            return nil
        }
        guard scalar.style == .plain else {
            report(
                ko: "수는 따옴표 없이 적어야 합니다(\(kind.ko)).", en: "a number is written without quotes (\(kind.en))")
            return nil
        }
        return checked(scalar.string)
    }

    /// `text` if it is a plain decimal; else what is wrong with it is reported.
    private func checked(_ text: String) -> String? {
        let shown = YAMLValue.shown(text)
        let bytes = Array(text.utf8)
        let unsigned = bytes.first == UInt8(ascii: "-") ? bytes.dropFirst() : bytes[...]
        let isDigit = { (byte: UInt8) in (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) }
        let parts = unsigned.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
        if parts.count <= 2, parts.allSatisfy({ !$0.isEmpty && $0.allSatisfy(isDigit) }), bytes.count <= 40 {
            guard parts[0].count == 1 || parts[0].first != UInt8(ascii: "0") else {
                report(
                    ko: "“\(shown)”: 수 앞에 0을 붙이지 마십시오.", en: "“\(shown)”: write the number without the leading 0")
                return nil
            }
            return text
        }
        if text.contains(",") {
            report(
                ko: "“\(shown)”: 쉼표를 쓸 수 없습니다. 소수점은 “.”으로, 천 단위는 붙여 적으십시오.",
                en: "“\(shown)”: a number has no comma; write the decimal point as “.” and thousands without a mark")
        } else if unsigned.first.map(isDigit) == true, unsigned.contains(where: { $0 | 0x20 == UInt8(ascii: "e") }),
            unsigned.allSatisfy({ isDigit($0) || [UInt8]("eE+-.".utf8).contains($0) })
        {
            report(
                ko: "“\(shown)”: 지수(e) 표기는 쓸 수 없습니다. 풀어 적으십시오.",
                en: "“\(shown)”: write the number out, without an exponent")
        } else if !bytes.isEmpty, unsigned.allSatisfy({ isDigit($0) || $0 == UInt8(ascii: ".") }), bytes.count > 40 {
            report(ko: "“\(shown)”: 수가 너무 깁니다.", en: "“\(shown)”: this number is too long")
        } else {
            report(ko: "수여야 하는데 “\(shown)”입니다.", en: "this must be a number, but is “\(shown)”")
        }
        return nil
    }
}
