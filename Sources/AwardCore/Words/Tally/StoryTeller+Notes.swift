extension StoryTeller {
    /// What a reader has to know besides.
    var notes: [LocalizedText] {
        standing.flags.compactMap { flag in
            switch flag {
            case .fellBackToMean, .incompleteSheetsExcluded: return nil
            case .sheetsWithoutInformation(let count, let component):
                let part = part(component)
                return LocalizedText(
                    ko: "\(part.ko)심사표 \(count)건은 후보를 가려 주는 정보가 없어(점수가 모두 같거나 심사 건수가 적음) "
                        + "평균으로 계산했습니다.",
                    en: "\(part.en)\(count) sheets count as average: their reviewers gave everybody the same or "
                        + "scored too few.")
            case .fewerSheetsThanMinimumExcused(let sheets, let needed, let component):
                let part = part(component)
                return LocalizedText(
                    ko: "\(part.ko)유효한 심사표가 \(sheets)건으로 기준 \(needed)건보다 적으나, 관리자가 사유를 적어 허용했습니다.",
                    en: "\(part.en)\(sheets) valid sheets instead of \(needed), excused by an admin with a reason.")
            case .fewerSheetsThanMinimum(let sheets, let needed, let component):
                let part = part(component)
                return LocalizedText(
                    ko: "\(part.ko)유효한 심사표가 \(sheets)건으로 기준 \(needed)건보다 적습니다.",
                    en: "\(part.en)Only \(sheets) valid sheets instead of \(needed).")
            }
        }
    }

    private func part(_ component: String?) -> LocalizedText {
        guard let component else { return LocalizedText(ko: "", en: "") }
        let title = title(ofComponent: component)
        return LocalizedText(ko: "\(title.ko): ", en: "\(title.en): ")
    }
}
