import ArgumentParser
import AwardCore
import AwardUseCases

/// `simsa decide override`
struct DecideOverrideCommand: SessionCommand {
    static let configuration = CommandConfiguration(
        commandName: "override",
        abstract: "Give one candidate another outcome than the rules, as the chair; it takes effect with a recount.",
        discussion: """
            Example: simsa decide override final 43150 --outcome goes_on --prize grand --reason "unanimous vote" --as chair:C01
                     simsa decide override main 41190 --outcome stops --reason "found to be copied" --as chair:C01
            """)

    @OptionGroup var options: GlobalOptions
    @Argument(help: "The stage.") var stage: String
    @Argument(help: "The candidate.") var candidate: String
    @Option(help: "What shall happen instead: goes_on or stops.") var outcome: OverrideDecision.Outcome
    @Option(help: "On the last stage, the prize given by hand.") var prize: String?
    @Option(help: "Why.") var reason: String

    func run(_ session: Session) async throws {
        try session.print(
            try await session.perform(
                DecideOverride(stage: stage, candidate: candidate, outcome: outcome, prize: prize, reason: reason)))
    }
}

extension OverrideDecision.Outcome: ExpressibleByArgument {}
