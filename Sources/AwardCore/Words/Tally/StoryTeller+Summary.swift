extension StoryTeller {
    /// Place, score and outcome in two sentences.
    var summary: [LocalizedText] {
        [placeLine, outcomeLine(standing.effective)]
    }

    private var placeLine: LocalizedText {
        let category = title(ofCategory: standing.category)
        switch standing.status {
        case .ranked:
            let ranked = self.category?.standings.count { $0.place != nil } ?? 0
            let place = standing.place ?? 0
            return LocalizedText(
                ko: "\(category.ko) \(ranked)건 가운데 \(standing.isShared ? "공동 " : "")\(place)위이며, "
                    + "점수는 \(standing.officialText)점입니다.",
                en: "Place \(place)\(standing.isShared ? " (shared)" : "") of \(ranked) in category \(category.en), "
                    + "with \(standing.officialText) points.")
        case .belowMinimum:
            return LocalizedText(
                ko: "점수는 \(standing.officialText)점이나 최저 기준에 미치지 못하여(과락) 순위에서 제외되었습니다.",
                en: "The score is \(standing.officialText), but a minimum was missed, so there is no place.")
        case .noScore:
            return LocalizedText(
                ko: "유효한 심사표가 없어 점수와 순위가 없습니다.",
                en: "No valid sheet was submitted, so there is no score and no place.")
        case .ineligible(let ineligibility):
            let reason = ineligibility.reason.isEmpty ? "-" : ineligibility.reason
            return LocalizedText(
                ko: "\(ineligibility.kind.words.ko) 순위에서 제외되었습니다. 사유: \(reason)",
                en: "Not ranked: \(ineligibility.kind.words.en). Reason: \(reason)")
        }
    }

    /// What happens to the candidate.
    func outcomeLine(_ selection: Selection) -> LocalizedText {
        switch selection.outcome {
        case .goesOn:
            if let prize = selection.prize {
                let title = title(ofPrize: prize)
                return LocalizedText(ko: "시상 등급은 ‘\(title.ko)’입니다.", en: "The prize is “\(title.en)”.")
            }
            return tally.isLastStage
                ? LocalizedText(ko: "최종 선정되었습니다.", en: "The candidate is among those selected in the end.")
                : LocalizedText(ko: "다음 단계에 진출합니다.", en: "The candidate goes on to the next stage.")
        case .reserve(let position):
            return LocalizedText(ko: "예비 \(position)순위입니다.", en: "The candidate is reserve number \(position).")
        case .stops:
            return LocalizedText(ko: "선정되지 않았습니다.", en: "The candidate does not go on.")
        case .undecided:
            return LocalizedText(
                ko: "동점이 가려지지 않아 결정을 기다리고 있습니다.",
                en: "The outcome waits for a decision on a tie.")
        }
    }
}

extension Ineligibility.Kind {
    fileprivate var words: LocalizedText {
        switch self {
        case .withdrawn: return LocalizedText(ko: "응모를 포기하여", en: "withdrawn")
        case .rejected: return LocalizedText(ko: "제출물이 반려되어", en: "submission rejected")
        case .disqualified: return LocalizedText(ko: "실격되어", en: "disqualified")
        }
    }
}
