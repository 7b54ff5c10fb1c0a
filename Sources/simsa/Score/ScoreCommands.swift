import ArgumentParser

/// `simsa score …`
struct ScoreCommands: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "score", abstract: "심사표 — a reviewer's sheets: template, import, entry, submit, show.",
        subcommands: [
            ScoreSheet.self, ScoreImport.self, ScoreEnter.self, ScoreSubmit.self, ScoreAbstain.self, ScoreShow.self,
            ScoreMine.self, ScoreCalibration.self, ScoreReference.self,
        ])
}
