import AwardCore
import AwardFiles
import AwardUseCases

/// A table on its way into the award.
struct TableImport {
    /// What it holds.
    let kind: TableKind
    /// The file.
    let file: NamedFile
    /// What was sent with it.
    let form: Form
    /// The award's rules.
    let definition: AwardDefinition

    /// One thing that came of it.
    typealias Fact = (title: LocalizedText, text: String)

    /// Imports the table, or only finds out what that would come to.
    ///
    /// - Throws: `Refusal` (`invalid`) with every bad line.
    func run(_ visit: Visit, isDryRun: Bool) async throws -> (facts: [Fact], warnings: [Diagnostic]) {
        switch kind {
        case .candidates: return try await candidates(visit, isDryRun)
        case .reviewers: return try await reviewers(visit, isDryRun)
        case .sheets: return try await sheets(visit, isDryRun)
        }
    }

    private func candidates(_ visit: Visit, _ isDryRun: Bool) async throws -> ([Fact], [Diagnostic]) {
        let (batch, warnings) = try CandidateBatch.read(file, for: definition)
        let done =
            isDryRun
            ? try await visit.ask(PreviewCandidateImport(batch))
            : try await visit.perform(ImportCandidates(batch), form)
        var facts: [Fact] = [
            (LocalizedText(ko: "새 후보", en: "New candidates"), "\(done.candidates)"),
            (LocalizedText(ko: "그중 제출 완료", en: "Of them submitted"), "\(done.submitted)"),
            (LocalizedText(ko: "새 기관", en: "New organisations"), "\(done.organisations)"),
        ]
        facts += done.categories.map { ($0.title, "\($0.candidates)") }
        return (facts, warnings)
    }

    private func reviewers(_ visit: Visit, _ isDryRun: Bool) async throws -> ([Fact], [Diagnostic]) {
        let (batch, warnings) = try ReviewerBatch.read(file, for: definition)
        let done =
            isDryRun
            ? try await visit.ask(PreviewReviewerImport(batch))
            : try await visit.perform(ImportReviewers(batch), form)
        var facts: [Fact] = [
            (LocalizedText(ko: "새 심사위원", en: "New reviewers"), "\(done.reviewers)"),
            (LocalizedText(ko: "새 제척", en: "New exclusions"), "\(done.exclusions)"),
        ]
        facts += done.pools.filter { !$0.pool.isEmpty }.map {
            (LocalizedText(ko: "심사위원 풀 \($0.pool)", en: "Pool \($0.pool)"), "\($0.reviewers)")
        }
        return (facts, warnings)
    }

    private func sheets(_ visit: Visit, _ isDryRun: Bool) async throws -> ([Fact], [Diagnostic]) {
        let (command, warnings) = try ImportSheets.read(
            file, of: try definition.stage(called: form["stage"] ?? ""), submits: form["submits"] == "yes",
            reason: form["reason"] ?? "")
        let done =
            isDryRun
            ? try await visit.parts.service.rehearse(command, award: visit.slug, as: visit.claim).output
            : try await visit.perform(command, form)
        return (
            [
                (LocalizedText(ko: "기록할 심사표", en: "Sheets to record"), "\(done.receipts.count)"),
                (LocalizedText(ko: "그대로인 심사표", en: "Sheets unchanged"), "\(done.unchanged)"),
            ], warnings
        )
    }
}
