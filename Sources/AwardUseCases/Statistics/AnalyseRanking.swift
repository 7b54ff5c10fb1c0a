public import AwardCore
import AwardStore
public import Postgres

/// Everything that is said of how sure a stage's places are, as the report has it: sentences, tables and pictures.
public struct AnalyseRanking: Query {
    public static let action = Action.rankingAnalyse

    /// The stage; `nil` is the latest that was tallied.
    public var stage: String?

    /// Asks how sure the places of a stage are.
    public init(stage: String? = nil) {
        self.stage = stage
    }

    public func answer(in tx: borrowing Transaction, _ context: CommandContext) throws -> ReportContent {
        let scores = try context.scores(stage, in: tx)
        let organisations = try tx.organisations(of: context.awardID)
        var content = ReportContent()
        guard let analysis = try StageAnalysis(scores.report, organisations: organisations) else { return content }
        content.tables = analysis.tables
        content.documents = analysis.pictures
        return content
    }
}
