extension ReasonText {
    static func calibrationFirst(_ reviewer: String, _ candidates: [String]) -> LocalizedText {
        let list = Listing.text(candidates)
        return LocalizedText(
            ko: "심사위원 \(reviewer.with(.topic)) 사전 조정 후보(\(list.ko))의 심사표를 먼저 제출해야 합니다. 그 뒤에 다른 심사표를 받습니다.",
            en: "Reviewer \(reviewer) has to submit the calibration candidates first (\(list.en)); "
                + "other scoresheets are taken after them.")
    }

    static func calibrationOnly(_ candidate: String, _ stage: String) -> LocalizedText {
        LocalizedText(
            ko: "후보 \(candidate.with(.topic)) 단계 ‘\(stage)’의 사전 조정 후보이므로 집계와 순위에서 제외됩니다.",
            en: "Candidate \(candidate) is marked for calibration only in stage “\(stage)” and is excluded from its "
                + "results.")
    }

    static func severityNotAnnounced(_ stage: String) -> LocalizedText {
        LocalizedText(
            ko: "단계 ‘\(stage)’\(Josa.topic.after(stage)) 심사 전에 엄격도 분석(severity)을 공고하지 않았으므로 조정 점수를 보여 주지 않습니다.",
            en: "Stage “\(stage)” announced no severity analysis before scoring, so adjusted scores are not shown.")
    }
}
