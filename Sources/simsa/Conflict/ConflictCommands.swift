import ArgumentParser

/// `simsa conflict …`
struct ConflictCommands: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "conflict",
        abstract: "제척·기피·회피 — exclusion by rule, challenge by a party, recusal by the reviewer.",
        subcommands: [
            ConflictCheckCommand.self, ConflictDeclare.self, ConflictChallenge.self, ConflictDecide.self,
            ConflictList.self,
        ])
}
