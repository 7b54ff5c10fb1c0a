import AwardCore

extension TallyError.Problem {
    /// What does not fit, for the few a person can meet; the others would be faults of the program and say what they are.
    var text: LocalizedText {
        switch self {
        case .quotaMissing(let category):
            return LocalizedText(
                ko: "‘\(category)’ 부문의 선정 인원이 시상 파일에 없습니다.",
                en: "The award file names no quota for category “\(category)”.")
        case .earlierScoreMissing(let candidate, let stage):
            return LocalizedText(
                ko: "후보 \(candidate)의 ‘\(stage)’ 단계 점수가 없어 누적 점수를 계산할 수 없습니다.",
                en: "Candidate \(candidate) has no score of stage “\(stage)”, which counts in this one.")
        case .tooFewSheetsToNormalise(let reviewer, let sheets, let needed):
            return LocalizedText(
                ko: "심사위원 \(reviewer)번의 유효한 심사표가 \(sheets)건으로, 점수 정규화에 필요한 \(needed)건보다 적습니다.",
                en: "Reviewer number \(reviewer) has \(sheets) valid sheets, fewer than the \(needed) normalisation "
                    + "needs.")
        default:
            return LocalizedText(
                ko: "집계에 쓸 자료가 서로 맞지 않습니다: \(self)", en: "The data to tally do not fit together: \(self)")
        }
    }
}
