import ArgumentParser
import AwardCore
import AwardUseCases

/// `simsa ranking …`
struct RankingCommands: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "ranking", abstract: "순위 — the standings, how each came about, and how sure each is.",
        subcommands: [
            RankingShow.self, RankingExplain.self, RankingCompare.self, RankingUncertainty.self,
            RankingSensitivity.self, RankingAgreement.self, RankingSeverity.self, RankingScreen.self,
            RankingExport.self,
        ])
}

extension ShowRanking.Answer {
    /// A category's name.
    func category(_ id: String, _ language: Language) -> String {
        rules.category(id)?.title(language) ?? id
    }

    /// A prize's name.
    func prize(_ id: String, _ language: Language) -> String {
        rules.prizes.first { $0.id == id }?.title(language) ?? id
    }
}
