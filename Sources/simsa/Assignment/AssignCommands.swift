import ArgumentParser

/// `simsa assign …`
struct AssignCommands: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "assign", abstract: "배정 — who scores whom.",
        subcommands: [AssignPlan.self, AssignApply.self, AssignAdd.self, AssignRemove.self, AssignShow.self])
}

/// What planning and applying an assignment take.
struct AssignOptions: ParsableArguments {
    @Argument(help: "The stage: its short name or number.")
    var stage: String

    @Option(help: "The seed; the same seed gives the same assignment.")
    var seed: Int64?

    @Option(help: "A CSV of expertise: reviewer, candidate, affinity (a whole number, more is better).")
    var affinity: String?
}
