extension PublicationRules.Item {
    /// What people call it.
    public var title: LocalizedText {
        switch self {
        case .winners: return LocalizedText(ko: "수상 후보", en: "winners")
        case .finalists: return LocalizedText(ko: "최종 후보", en: "finalists")
        case .places: return LocalizedText(ko: "순위", en: "places")
        case .scores: return LocalizedText(ko: "점수", en: "scores")
        case .criterionMeans: return LocalizedText(ko: "항목별 평균", en: "means of each criterion")
        case .reviewerNames: return LocalizedText(ko: "심사위원 이름", en: "reviewers' names")
        case .marks: return LocalizedText(ko: "심사위원을 밝히지 않은 평점", en: "marks without the reviewer")
        case .remarks: return LocalizedText(ko: "심사평", en: "remarks")
        }
    }
}
