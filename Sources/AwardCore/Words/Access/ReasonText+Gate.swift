extension ReasonText {
    static func stageNotOpen(_ stage: String, _ state: StageState) -> LocalizedText {
        LocalizedText(
            ko: "단계 ‘\(stage)’의 상태가 ‘\(state.title.ko)’이므로 심사표를 받지 않습니다.",
            en: "Stage “\(stage)” is \(state.title.en) and takes no scoresheets.")
    }

    static func windowNotOpenYet(_ stage: String, _ opens: LocalizedText) -> LocalizedText {
        LocalizedText(
            ko: "단계 ‘\(stage)’의 심사는 \(opens.ko)에 시작합니다.", en: "Scoring of stage “\(stage)” begins at \(opens.en).")
    }

    static func windowPassed(_ stage: String, _ closed: LocalizedText) -> LocalizedText {
        LocalizedText(
            ko: "단계 ‘\(stage)’의 심사 기간이 \(closed.ko)에 끝났습니다.",
            en: "Scoring of stage “\(stage)” ended at \(closed.en).")
    }

    static func notAssigned(_ candidate: String, _ stage: String) -> LocalizedText {
        LocalizedText(
            ko: "단계 ‘\(stage)’에서 후보 \(candidate)의 심사를 배정받지 않았습니다.",
            en: "Candidate \(candidate) is not assigned to this reviewer in stage “\(stage)”.")
    }

    static func conflicted(_ candidate: String, _ kind: ConflictKind, _ ground: ConflictGround) -> LocalizedText {
        let title = ground.title
        let ko = title.ko.isEmpty ? kind.title.ko : "\(kind.title.ko), 사유: \(title.ko)"
        let en = title.en.isEmpty ? kind.title.en : "\(kind.title.en): \(title.en)"
        return LocalizedText(
            ko: "후보 \(candidate)의 심사에서 제외되었습니다(\(ko)).",
            en: "A conflict bars this reviewer from candidate \(candidate) (\(en)).")
    }

    static func notPledged(_ reviewer: String) -> LocalizedText {
        LocalizedText(
            ko: "심사위원 \(reviewer)의 보안·청렴 서약이 아직 없습니다. 서약한 뒤에 심사할 수 있습니다.",
            en: "Reviewer \(reviewer) has not signed the pledge; scoring begins after it.")
    }

    static func reviewerInactive(_ reviewer: String, _ state: ReviewerState) -> LocalizedText {
        LocalizedText(
            ko: "심사위원 \(reviewer)의 상태가 ‘\(state.title.ko)’입니다. 활동 중인 심사위원만 할 수 있습니다.",
            en: "Reviewer \(reviewer) was \(state.title.en); only active reviewers take part.")
    }

    static func candidateNotInStage(_ candidate: String, _ stage: String, _ state: CandidateState) -> LocalizedText {
        LocalizedText(
            ko: "후보 \(candidate)의 상태가 ‘\(state.title.ko)’이므로 단계 ‘\(stage)’의 심사 대상이 아닙니다.",
            en: "Candidate \(candidate) does not compete in stage “\(stage)”; its state is: \(state.title.en).")
    }

    static func alreadySubmitted(_ candidate: String, _ revision: Int) -> LocalizedText {
        LocalizedText(
            ko: "후보 \(candidate)의 심사표는 이미 제출되었습니다(\(revision)판). 고치려면 사유를 적어 수정 제출해야 합니다.",
            en: "The scoresheet for candidate \(candidate) was submitted (revision \(revision)); "
                + "it can be superseded, with a reason.")
    }

    static func notSubmitted(_ candidate: String) -> LocalizedText {
        LocalizedText(
            ko: "후보 \(candidate)의 심사표가 아직 제출되지 않아 수정 제출할 수 없습니다.",
            en: "There is no submitted scoresheet for candidate \(candidate) to supersede.")
    }

    static func appealsClosed(_ opened: LocalizedText?, _ closed: LocalizedText?) -> LocalizedText {
        guard let opened, let closed else {
            return LocalizedText(ko: "이 시상은 이의신청을 받지 않습니다.", en: "This award takes no appeals.")
        }
        return LocalizedText(
            ko: "이의신청은 \(opened.ko)부터 \(closed.ko)까지만 받습니다.",
            en: "Appeals are taken only from \(opened.en) until \(closed.en).")
    }
}
