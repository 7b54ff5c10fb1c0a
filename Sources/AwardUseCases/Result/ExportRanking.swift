public import AwardCore
public import Postgres

/// The ranking of a stage, or of every stage that was tallied, with each place's story and the summary of totals.
public struct ExportRanking: Query {
    public static let action = Action.rankingExport

    /// The stage; `nil` is every stage that was tallied.
    public var stage: String?

    /// Asks for the ranking of one stage or of all.
    public init(stage: String? = nil) {
        self.stage = stage
    }

    public func answer(in tx: borrowing Transaction, _ context: CommandContext) throws -> ReportContent {
        let one = try stage.map { try context.ranked($0, in: tx) }
        var content = ReportContent()
        for loaded in try one.map({ [$0] }) ?? context.stages(in: tx) {
            let report = try StageReport(.rankingExport, loaded, in: tx, context)
            content.tables += [report.ranking(), report.summary()].compactMap { $0 }
        }
        if content.tables.isEmpty { _ = try context.ranked(nil, in: tx) }
        return content
    }
}
