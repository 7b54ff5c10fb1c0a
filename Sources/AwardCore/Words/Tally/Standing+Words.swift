extension Standing {
    /// What happens to the candidate, in words; empty where it simply stops.
    public var outcomeTitle: LocalizedText {
        switch status {
        case .belowMinimum: return LocalizedText(ko: "과락", en: "below minimum")
        case .noScore: return LocalizedText(ko: "점수 없음", en: "no score")
        case .ineligible: return LocalizedText(ko: "자격 없음", en: "not eligible")
        case .ranked: break
        }
        switch effective.outcome {
        case .goesOn: return LocalizedText(ko: "선정", en: "goes on")
        case .reserve(let number): return LocalizedText(ko: "예비 \(number)", en: "reserve \(number)")
        case .stops: return LocalizedText(ko: "", en: "")
        case .undecided: return LocalizedText(ko: "동점 미결정", en: "tie to decide")
        }
    }
}
