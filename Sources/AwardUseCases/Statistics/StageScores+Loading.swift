import AwardCore
import AwardStatistics
import AwardStore
import Postgres

extension CommandContext {
    /// The counted sheets of the stage named, else of the last that was tallied, under the names the caller may know.
    ///
    /// - Throws: `Refusal` where the caller may not analyse rankings or the stage is not tallied.
    func scores(_ name: String?, in tx: borrowing Transaction) throws -> StageScores {
        try permit(.rankingAnalyse)
        let loaded = try ranked(name, in: tx)
        guard let scores = StageScores(try StageReport(.rankingAnalyse, loaded, in: tx, self)) else {
            throw Refusal.notTallied(loaded.row.stageID, loaded.row.state)
        }
        return scores
    }
}

extension StageScores {
    /// Whether a candidate belongs to the category asked for.
    ///
    /// - Throws: `Refusal` (`notFound`) when the tally has no such category.
    func filter(_ category: String?) throws -> (TallyCandidate) -> Bool {
        guard let category else { return { _ in true } }
        guard tally.category(category) != nil else {
            throw Refusal(.notFound(.category, name: category, suggestions: tally.categories.map(\.category)))
        }
        return { $0.category == category }
    }

    /// Answers from an analysis, or refuses with what is missing for it.
    ///
    /// - Throws: `Refusal` (`invalid`) naming the groups of a disconnected design, and what would join them.
    func analysing<Value>(_ category: String?, _ body: () throws -> Value) throws -> Value {
        do {
            return try body()
        } catch let error as StatisticsError {
            throw refusal(error, category)
        }
    }

    /// The refusal for an analysis of a category, or of the whole stage.
    func refusal(_ error: StatisticsError, _ category: String?) -> Refusal {
        var joining: [DesignPair] = []
        if case .disconnected = error, let table = try? totals({ category == nil || $0.category == category }) {
            joining = DesignReport.joiningAssignments(table)
        }
        return Refusal(error, at: category ?? analysed.stage, joining: joining)
    }
}
