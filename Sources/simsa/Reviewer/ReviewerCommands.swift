import ArgumentParser

/// `simsa reviewer …`
struct ReviewerCommands: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "reviewer", abstract: "심사위원 — those who score.",
        subcommands: [
            ReviewerImportCommand.self, ReviewerList.self, ReviewerShow.self, ReviewerPledge.self, ReviewerReplace.self,
            ReviewerRemove.self, ReviewerCorrect.self, ReviewerInvite.self, ReviewerRemind.self,
        ])
}
