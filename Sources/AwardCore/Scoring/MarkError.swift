/// Why a mark was refused. Nothing is recorded in its place.
public struct MarkError: Error, Sendable, Hashable {
    /// What is wrong with it.
    public enum Reason: Sendable, Hashable {
        /// A comma stands where a decimal point belongs, or between thousands.
        case comma
        /// It is not a number of points.
        case notANumber
        /// It has more decimals than the criterion's step.
        case tooManyDecimals(allowed: Int)
        /// It is no whole multiple of the step; the allowed points next to it.
        case offStep(Rational, neighbours: [Rational])
        /// It is less than the fewest points that can be given.
        case belowLowest(Rational)
        /// It is more than the most points that can be given.
        case aboveMaximum(Rational)
    }

    /// The criterion.
    public var criterion: String
    /// The criterion's name.
    public var title: LocalizedText
    /// What was typed.
    public var text: String
    /// What is wrong with it.
    public var reason: Reason

    /// A refused mark.
    public init(criterion: String, title: LocalizedText, text: String, reason: Reason) {
        self.criterion = criterion
        self.title = title
        self.text = text
        self.reason = reason
    }

    /// One sentence: which criterion, what was found, what is allowed.
    public func sentence(in language: Language) -> String {
        switch language {
        case .korean: return "\(title.ko): \(korean)"
        case .english: return "\(title.en): \(english)"
        }
    }

    private var korean: String {
        switch reason {
        case .comma: return "‘\(shown)’에 쉼표가 있습니다. 소수점은 점(.)으로 적어 주십시오(예: 8.5)."
        case .notANumber: return "\(quoted.with(.topic)) 점수가 아닙니다. 8 또는 8.5처럼 숫자로 적어 주십시오."
        case .tooManyDecimals(let allowed):
            return allowed == 0
                ? "‘\(shown)’에 소수가 있습니다. 이 항목은 소수 없이 적어 주십시오."
                : "‘\(shown)’의 소수 자릿수가 많습니다. 이 항목은 소수점 아래 \(allowed)자리까지 적을 수 있습니다."
        case .offStep(let step, let neighbours):
            return "\(quoted.with(.topic)) \(step)점 단위가 아닙니다.\(nearest(neighbours, " 가까운 점수: "))"
        case .belowLowest(let lowest): return "\(quoted.with(.topic)) 줄 수 있는 최저 점수 \(lowest)점보다 낮습니다."
        case .aboveMaximum(let maximum): return "\(quoted.with(.topic)) 배점 \(maximum)점을 넘습니다."
        }
    }

    private var english: String {
        switch reason {
        case .comma: return "“\(shown)” has a comma; write the decimal point as a point, e.g. 8.5."
        case .notANumber: return "“\(shown)” is not a number of points; write digits such as 8 or 8.5."
        case .tooManyDecimals(let allowed):
            return allowed == 0
                ? "“\(shown)” has decimals; this criterion takes whole points."
                : "“\(shown)” has too many decimals; this criterion takes \(allowed)."
        case .offStep(let step, let neighbours):
            return "“\(shown)” is not a multiple of the step \(step).\(nearest(neighbours, " Next to it: "))"
        case .belowLowest(let lowest): return "“\(shown)” is below the fewest points allowed, \(lowest)."
        case .aboveMaximum(let maximum): return "“\(shown)” is above the maximum of \(maximum) points."
        }
    }

    private func nearest(_ neighbours: [Rational], _ words: String) -> String {
        neighbours.isEmpty ? "" : words + neighbours.map(\.exactText).joined(separator: ", ") + "."
    }

    private var quoted: String { "‘\(shown)’" }

    /// What was typed, cut to a length a sentence bears and without control characters.
    private var shown: String {
        let clean = String(String.UnicodeScalarView(text.unicodeScalars.filter { !$0.properties.isControl }.prefix(24)))
        return text.unicodeScalars.count > 24 ? clean + "…" : clean
    }
}

extension Unicode.Scalar.Properties {
    fileprivate var isControl: Bool { generalCategory == .control || generalCategory == .format }
}
