public import AwardCore

extension Invariant {
    /// What must hold, one sentence.
    public var title: LocalizedText {
        switch self {
        case .definitionHash:
            return LocalizedText(ko: "시상 정의와 그 이력의 해시가 맞습니다", en: "Definitions have their hashes")
        case .pinnedDefinition:
            return LocalizedText(ko: "시작된 단계의 규칙이 보관되어 있습니다", en: "Rules of opened stages are kept")
        case .stageOrder:
            return LocalizedText(ko: "앞 단계가 확정된 뒤에만 다음 단계가 있습니다", en: "Stages follow one another")
        case .candidateOrganisation:
            return LocalizedText(ko: "후보의 기관이 모두 있습니다", en: "Candidates' organisations exist")
        case .candidateCategory:
            return LocalizedText(ko: "후보의 부문이 시상에 있습니다", en: "Candidates' categories exist")
        case .blobHash:
            return LocalizedText(ko: "첨부 파일의 해시가 맞습니다", en: "Stored files have their hashes")
        case .sheetIsLastRevision:
            return LocalizedText(ko: "제출된 심사표가 마지막 판과 같습니다", en: "Sheets equal their last revision")
        case .revisionsGapless:
            return LocalizedText(ko: "심사표의 판이 빠짐없이 이어집니다", en: "Revisions have no gap")
        case .talliesGapless:
            return LocalizedText(ko: "집계 번호가 빠짐없이 이어집니다", en: "Tallies have no gap")
        case .tallyHash:
            return LocalizedText(ko: "집계의 해시가 맞습니다", en: "Tallies have their hashes")
        case .standingsMatchTally:
            return LocalizedText(ko: "순위 목록이 집계와 같습니다", en: "Standings match their tally")
        case .confirmedByTwo:
            return LocalizedText(ko: "확정은 서로 다른 두 사람이 했습니다", en: "Two people confirmed each stage")
        case .confirmedTallyCountsValidSheets:
            return LocalizedText(
                ko: "확정된 집계에 제척·회피된 심사표가 없습니다", en: "Confirmed tallies count valid sheets only")
        case .selectedAreEntered:
            return LocalizedText(ko: "선정된 후보가 다음 단계에 있습니다", en: "Selected candidates are entered")
        case .prizesFromConfirmedTally:
            return LocalizedText(ko: "수상은 확정된 집계에서 나왔습니다", en: "Prizes come from confirmed tallies")
        case .onePrizeEach:
            return LocalizedText(ko: "한 후보가 두 등급을 받지 않았습니다", en: "No candidate holds two prizes")
        case .finalIsSettled:
            return LocalizedText(ko: "최종 결과에 남은 일이 없습니다", en: "A final result is settled")
        }
    }
}
