import ArgumentParser

/// `simsa award …`
struct AwardCommands: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "award", abstract: "시상 — the award file: check, plan, apply, show.",
        subcommands: [AwardCheck.self, AwardPlan.self, AwardApply.self, AwardShow.self, AwardList.self])
}
