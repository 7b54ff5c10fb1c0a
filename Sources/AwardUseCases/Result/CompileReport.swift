public import AwardCore
public import Postgres

/// The report of the whole award: every sheet with its revisions, summaries, rankings with their stories, prizes, remarks,
/// minutes, decisions, adjustments, conflicts, appeals, tallies and the seals of the ledger.
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
        for stage in stages {
            content.tables += [stage.ranking(), stage.summary()].compactMap { $0 }
            content.tables.append(try stage.sheets(in: tx, context))
            content.documents += try stage.documents(in: tx, context)
        }
        return content
    }
}
