extension Tally {
    /// What a reader of the whole ranking has to know of how it came about; nothing for an ordinary one.
    public var notes: [LocalizedText] {
        var notes: [LocalizedText] = []
        let ranksInstead = flags.contains(.normalisationFellBackToRank)
        if let method = ranksInstead ? .rank : normalisation {
            notes.append(
                LocalizedText(
                    ko: "점수는 위원별 점수 차이를 없앤 \(method.title.ko)이며, 원점수를 함께 적었습니다.",
                    en: "Scores are normalised by reviewer (\(method.title.en)); scores as given stand beside them."))
        }
        for flag in flags {
            switch flag {
            case .normalisationFellBackToRank:
                notes.append(
                    LocalizedText(
                        ko: "심사 건수가 기준에 못 미치는 위원이 있어, 공고한 규칙에 따라 순위 점수로 바꾸었습니다.",
                        en: "Some reviewer had too few sheets, so by the announced rule ranks took the place of the "
                            + "method."))
            case .reviewersWithoutInformation(let count):
                notes.append(
                    LocalizedText(
                        ko: "점수가 모두 같거나 심사 건수가 적어 평균으로 본 위원이 \(count)명 있습니다.",
                        en: "Reviewers whose totals tell nobody apart and count as average: \(count)."))
            case .calibrationExcluded(let count):
                notes.append(
                    LocalizedText(
                        ko: "사전 조정 후보 \(count)건은 집계와 순위에서 제외했습니다.",
                        en: "Calibration candidates excluded from the results: \(count)."))
            case .incompleteSheetsExcluded, .sheetsOutsideComponents, .candidatesBelowMinimumSheets,
                .decisionWithoutEffect:
                continue
            }
        }
        return notes
    }
}
