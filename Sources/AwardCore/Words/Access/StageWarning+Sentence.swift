extension StageWarning {
    /// The warning as one sentence; times are local, `offset` ahead of UTC.
    public func sentence(_ language: Language, offset: UTCOffset = .korea) -> String {
        text(offset)(language)
    }

    private func text(_ offset: UTCOffset) -> LocalizedText {
        switch self {
        case .notPledged(let reviewers):
            let list = Listing.text(reviewers)
            return LocalizedText(
                ko: "서약하지 않은 심사위원이 \(reviewers.count)명 있습니다: \(list.ko).",
                en: "Reviewers without a pledge (\(reviewers.count)): \(list.en).")
        case .draftsLeft(let counts):
            let list = Listing.text(counts, \.words)
            return LocalizedText(
                ko: "제출하지 않은 임시 저장 심사표는 반영되지 않습니다: \(list.ko).",
                en: "Drafts that are not submitted will not count: \(list.en).")
        case .assignmentsOpen(let counts):
            let list = Listing.text(counts, \.words)
            return LocalizedText(
                ko: "아직 시작하지 않은 배정이 있습니다: \(list.ko).", en: "Assignments nobody has begun: \(list.en).")
        case .excused(let candidates):
            let list = Listing.text(candidates)
            return LocalizedText(
                ko: "최소 심사표 수의 예외를 인정받은 후보: \(list.ko).",
                en: "Candidates excused from the minimum of scoresheets: \(list.en).")
        case .closesEarly(let closes):
            let time = closes.text(offset)
            return LocalizedText(
                ko: "심사 기간은 \(time.ko)까지입니다. 그 전에 마감하게 됩니다.",
                en: "The window runs until \(time.en); this closes it earlier.")
        case .opensEarly(let opens):
            let time = opens.text(offset)
            return LocalizedText(
                ko: "심사표는 \(time.ko)부터 받습니다.", en: "Scoresheets are taken only from \(time.en).")
        case .noWindow:
            return LocalizedText(
                ko: "심사 기간이 정해져 있지 않아, 마감할 때까지 심사표를 받습니다.",
                en: "There is no window; scoresheets are taken until the stage is closed.")
        case .trimFallsBack(let candidates):
            let list = Listing.text(candidates)
            return LocalizedText(
                ko: "심사표 수가 모자라 최고·최저 제외 대신 산술평균을 적용한 후보: \(list.ko).",
                en: "Too few scoresheets to trim; the plain mean was taken for: \(list.en).")
        case .fewToNormalise(let shortages, let rule):
            let list = Listing.text(shortages, \.words)
            return rule == .rank
                ? LocalizedText(
                    ko: "심사 건수가 모자라는 심사위원이 있어 모든 점수를 순위 점수로 바꾸게 됩니다: \(list.ko).",
                    en: "With too few candidates of some reviewers all scores turn to ranks: \(list.en).")
                : LocalizedText(
                    ko: "심사 건수가 모자라 점수를 평균으로 보게 되는 심사위원: \(list.ko).",
                    en: "With too few candidates these reviewers' scores count as average: \(list.en).")
        case .placesEmpty(let quotas):
            let list = Listing.text(quotas) {
                LocalizedText(ko: "\($0.category) \($0.places)자리", en: "\($0.category) \($0.places)")
            }
            return LocalizedText(ko: "비어 있는 자리: \(list.ko).", en: "Places that stay empty: \(list.en).")
        case .noMinutes:
            return LocalizedText(
                ko: "이 단계의 회의록이 없습니다.", en: "No minutes are recorded for this stage.")
        }
    }
}

extension StageWarning.ReviewerCount {
    /// `R03 (2)`.
    var words: LocalizedText {
        LocalizedText(ko: "\(reviewer) (\(count)건)", en: "\(reviewer) (\(count))")
    }
}
