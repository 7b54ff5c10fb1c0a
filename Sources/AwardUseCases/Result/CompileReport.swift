public import AwardCore
import AwardStore
public import Postgres

/// The report of the whole award: every sheet with its revisions, summaries, rankings with their stories, prizes, remarks,
/// minutes, decisions, adjustments, conflicts, appeals, tallies, the seals of the ledger, and how sure the places are.
public struct CompileReport: Query {
    public static let action = Action.resultReport

    /// Asks for the report.
    public init() {}

    public func answer(in tx: borrowing Transaction, _ context: CommandContext) throws -> ReportContent {
        try context.permit(.resultReport)
        var stages: [StageReport] = []
        for loaded in try context.stages(in: tx) {
            stages.append(try StageReport(.resultReport, loaded, in: tx, context))
        }
        var content = ReportContent()
        content.tables = try AwardReport(stages, in: tx, context).tables(in: tx, context)
        let organisations = try tx.organisations(of: context.awardID)
        for stage in stages {
            content.tables += [stage.ranking(), stage.summary()].compactMap { $0 }
            content.tables.append(try stage.sheets(in: tx, context))
            content.documents += try stage.documents(in: tx, context)
            guard let analysis = try StageAnalysis(stage, organisations: organisations) else { continue }
            content.tables += analysis.tables
            content.documents += analysis.pictures
        }
        return content
    }
}
