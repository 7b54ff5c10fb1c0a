import ArgumentParser
import Terminal

/// The command line of Simsa.
@main
struct Simsa: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "simsa",
        abstract: "심사 — judging, from the call for entries to a ranking that explains itself.",
        discussion: """
            Every command takes --award (or SIMSA_AWARD), --lang ko|en and --format table|json|csv.
            Without --database or DATABASE_URL a private PostgreSQL is brought up.

            Example: simsa ranking show final --award local-government-policy-award
            """,
        version: "0.1.0",
        subcommands: [
            AwardCommands.self, CandidateCommands.self, ReviewerCommands.self, ConflictCommands.self,
            AssignCommands.self, StageCommands.self, ScoreCommands.self, AdjustCommands.self, RankingCommands.self,
            DecideCommands.self, ResultCommands.self, PlanCommand.self, LedgerCommands.self, AccountCommands.self,
            MailCommands.self, DatabaseCommands.self, DemoCommand.self, DoctorCommand.self, ServeCommand.self,
        ])

    static func main() async {
        StandardStreams.occupy()
        Console.surviveBrokenPipes()
        do {
            var command = try parseAsRoot()
            if var command = command as? any AsyncParsableCommand {
                try await command.run()
            } else {
                try command.run()
            }
        } catch {
            Failure.end(error)
        }
    }
}
