extension Normalisation.Method {
    /// The method as people call it.
    public var title: LocalizedText {
        switch self {
        case .zScore: return LocalizedText(ko: "표준점수(z)", en: "z-score")
        case .tScore: return LocalizedText(ko: "T점수", en: "T-score")
        case .rank: return LocalizedText(ko: "순위 점수", en: "rank score (Borda)")
        case .minMax: return LocalizedText(ko: "최소·최대 변환 점수", en: "min–max score")
        }
    }

    /// How it comes about, in one sentence without its end.
    var formula: LocalizedText {
        switch self {
        case .zScore:
            return LocalizedText(
                ko: "표준점수 = (총점 − 그 위원의 평균) ÷ 그 위원의 표준편차",
                en: "z = (total − the reviewer's mean) / the reviewer's spread")
        case .tScore:
            return LocalizedText(
                ko: "T점수 = 50 + 10 × (총점 − 그 위원의 평균) ÷ 그 위원의 표준편차",
                en: "T = 50 + 10 × (total − the reviewer's mean) / the reviewer's spread")
        case .rank:
            return LocalizedText(
                ko: "순위 점수 = 100 × (심사 건수 − 순위) ÷ (심사 건수 − 1), 동점은 평균 순위",
                en: "rank score = 100 × (sheets − rank) / (sheets − 1), equal totals sharing their mean rank")
        case .minMax:
            return LocalizedText(
                ko: "변환 점수 = 100 × (총점 − 최저점) ÷ (최고점 − 최저점)",
                en: "score = 100 × (total − lowest) / (highest − lowest)")
        }
    }

    /// A value of the method in a sentence.
    func value(_ value: Rational) -> LocalizedText {
        switch self {
        case .zScore: return LocalizedText(ko: "z \(value.shown)", en: "z \(value.shown)")
        case .tScore: return LocalizedText(ko: "T \(value.shown)", en: "T \(value.shown)")
        case .rank, .minMax: return LocalizedText(ko: "\(value.shown)점", en: value.shown)
        }
    }
}

extension SeverityModel {
    /// The model as people call it.
    public var title: LocalizedText {
        switch self {
        case .additive: return LocalizedText(ko: "가산 모형(최소제곱)", en: "additive least squares")
        case .reviewerRandom: return LocalizedText(ko: "위원 임의효과 모형", en: "random reviewers (REML)")
        case .rasch: return LocalizedText(ko: "다국면 라쉬 모형", en: "many-facet Rasch")
        }
    }
}
