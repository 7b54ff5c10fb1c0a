import AwardCore
import AwardStore
import Postgres

extension Environment {
    /// What the chairs are told if this sheet is the stage's last; `nil` for a draft, and where no mail is written.
    func sheetsComplete(
        after sheet: SheetWrite, _ row: ScoringRow, _ stage: StageDefinition, award title: LocalizedText
    ) -> SheetsCompleteMail? {
        // A sheet that was finished before and is superseded completes nothing.
        guard let site, !row.isSimulated, sheet.state != .draft,
            (row.sheetState ?? .draft) == .draft
        else { return nil }
        let name = LocalizedText(ko: SheetsCompleteMail.namePlaceholder, en: SheetsCompleteMail.namePlaceholder)
        func text(_ language: Language) -> MailText {
            MailText.sheetsComplete(award: title, name: name, stage: stage.title, site: site, language)
        }
        return SheetsCompleteMail(
            award: sheet.award, stage: sheet.stage, reviewer: sheet.reviewer,
            pools: (stage.panel.pools + stage.components.flatMap(\.pools)), korean: text(.korean),
            english: text(.english))
    }
}
