import ArgumentParser
import AwardCore
import AwardUseCases

/// `simsa result appeal`
struct ResultAppeal: SessionCommand {
    static let configuration = CommandConfiguration(
        commandName: "appeal", abstract: "Enter an appeal, or with --report a report from the public check.",
        discussion: "Example: simsa result appeal 43150 --grounds \"one criterion was added up wrongly\"")

    @OptionGroup var options: GlobalOptions
    @Argument(help: "The candidate it is about.") var candidate: String
    @Option(help: "What it rests on.") var grounds: String
    @Flag(help: "It is a report of misconduct from the public check.") var report = false

    func run(_ session: Session) async throws {
        let entered = try await session.perform(
            EnterAppeal(candidate: candidate, kind: report ? .report : .appeal, grounds: grounds))
        try session.printFacts([
            ("appeal", session.say("번호", "No."), .integer(Int(entered.number))),
            (
                "kind", session.say("종류", "Kind"),
                .text(session.format == .table ? entered.kind.title(session.language) : entered.kind.rawValue)
            ),
            ("candidate", session.say("후보", "Candidate"), .text(entered.candidate)),
        ])
    }
}
