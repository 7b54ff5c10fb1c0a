import AwardCore
import AwardUseCases

/// What a move of a stage would come to.
struct StageMovePreview {
    /// Figures.
    private(set) var facts: [(title: LocalizedText, text: String)] = []
    /// What should be known.
    private(set) var sentences: [LocalizedText] = []
    /// Who goes on, by category.
    private(set) var lists: [[String: Any]] = []
    /// The tally that is confirmed.
    private(set) var tallyNo: Int?

    init(_ move: StageMove, _ status: StageStatus.Answer, _ visit: Visit) async throws {
        let stage = status.stage.stageID
        switch move {
        case .open:
            sentences.append(
                LocalizedText(
                    ko: "규칙이 이 시점으로 고정되고, 추첨 시드의 확약이 기록되며, 심사위원이 심사를 시작할 수 있습니다.",
                    en: "The rules are pinned as they are now, the seed for draws is committed, "
                        + "and reviewers can score."))
        case .close:
            let drafts = status.reviewers.reduce(0) { $0 + $1.drafts }
            facts += StageMovePreview.progress(status)
            sentences.append(
                LocalizedText(
                    ko: "마감하면 심사표를 더 받지 않습니다. 작성 중인 심사표 \(drafts)건은 점수로 인정되지 않습니다.",
                    en: "After closing no scoresheet is taken. The \(drafts) drafts do not count."))
        case .reopen: facts += StageMovePreview.progress(status)
        case .tally, .recount: try await count(stage, status, move, visit)
        case .confirm: try await confirm(stage, status, visit)
        case .advance, .reevaluate: break
        }
    }

    private static func progress(_ status: StageStatus.Answer) -> [(title: LocalizedText, text: String)] {
        let assigned = status.candidates.reduce(0) { $0 + $1.assigned }
        let done = status.candidates.reduce(0) { $0 + $1.submitted + $1.abstained }
        return [(LocalizedText(ko: "완료한 심사표", en: "Scoresheets done"), "\(done) / \(assigned)")]
    }

    private mutating func count(
        _ stage: String, _ status: StageStatus.Answer, _ move: StageMove, _ visit: Visit
    ) async throws {
        // What is held back cannot always be counted, and who may not count learns nothing of it before.
        let isFree = status.moves.first { $0.move == move }?.blockers.isEmpty ?? false
        guard isFree, visit.may(move.action) else { return }
        let found = try await visit.ask(PreviewTally(stage: stage))
        let standings = found.tally.categories.flatMap(\.standings)
        facts += [
            (LocalizedText(ko: "집계할 심사표", en: "Scoresheets counted"), "\(found.sheets)"),
            (LocalizedText(ko: "후보", en: "Candidates"), "\(standings.count)"),
            (
                LocalizedText(ko: "진출 또는 수상", en: "Going on or winning"),
                "\(standings.count(where: \.effective.goesOn))"
            ),
            (LocalizedText(ko: "결정할 동점", en: "Ties to decide"), "\(found.tally.blockingDecisions.count)"),
        ]
        guard move == .recount, status.stage.tallyNo != nil else { return }
        let before = try await visit.ask(ShowRanking(stage: stage))
        let isSame = before.tally.inputsDigest == found.tally.inputsDigest
        sentences.append(
            isSame
                ? LocalizedText(
                    ko: "집계 \(before.row.tallyNo)호와 입력이 같으므로 결과도 같습니다. 앞 집계는 그대로 남습니다.",
                    en: "Nothing changed since tally \(before.row.tallyNo), so the result is the same. "
                        + "That tally stays on record.")
                : LocalizedText(
                    ko: "집계 \(before.row.tallyNo)호 뒤에 바뀐 것이 있어 결과가 달라질 수 있습니다. 앞 집계는 그대로 남습니다.",
                    en: "Something changed since tally \(before.row.tallyNo), so the result may differ. "
                        + "That tally stays on record."))
    }

    private mutating func confirm(_ stage: String, _ status: StageStatus.Answer, _ visit: Visit) async throws {
        let ranking = try await visit.ask(ShowRanking(stage: stage))
        tallyNo = ranking.row.tallyNo
        lists = ConfirmationLists(ranking, visit.language).values
        let missing = Confirmation.roles.filter { !status.confirmedBy.contains($0) }
        for role in status.confirmedBy {
            sentences.append(
                LocalizedText(
                    ko: "\(role.title.ko)의 확정이 기록되어 있습니다.", en: "The \(role.title.en) has confirmed already."))
        }
        let names = missing.map(\.title)
        sentences.append(
            LocalizedText(
                ko: "확정에는 서로 다른 두 사람이 필요합니다. 남은 확정: \(names.map(\.ko).joined(separator: ", "))",
                en: "Two different people have to confirm. Still to come: \(names.map(\.en).joined(separator: ", "))"))
    }
}
