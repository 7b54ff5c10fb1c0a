extension ScreeningReport {
    /// How much there is to look at, as a chair may read it aloud.
    public var sentence: Sentence {
        let close = findings.count { $0.level == .closeLook }
        let look = findings.count { $0.level == .look }
        guard close + look > 0 else {
            return Sentence(
                ko: "심사표에서 따로 살펴볼 만한 것은 나오지 않았습니다.", en: "Nothing on the sheets stands out as worth a look.")
        }
        return Sentence(
            ko: "자세히 살펴볼 것 \(close)건, 살펴볼 것 \(look)건이 있습니다.",
            en: "There are \(PlainNumber.count(close, "matter")) for a close look and \(look) for a look.")
    }
}

extension ScreeningFinding.Level {
    /// What it is called.
    public var title: Sentence {
        switch self {
        case .closeLook: return Sentence(ko: "자세히", en: "close look")
        case .look: return Sentence(ko: "살펴봄", en: "look")
        case .information: return Sentence(ko: "참고", en: "for information")
        }
    }
}
