import ArgumentParser

/// `simsa stage …`
struct StageCommands: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "stage", abstract: "단계 — open, close, tally and confirm the steps of judging.",
        subcommands: [
            StageStatusCommand.self, StageOpen.self, StageClose.self, StageReopen.self, StageExcuse.self,
            StageTally.self, StageConfirm.self,
        ])
}
