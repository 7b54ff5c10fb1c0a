import ArgumentParser
import AwardCore
import AwardUseCases

/// `simsa result decide-appeal`
struct ResultDecideAppeal: SessionCommand {
    static let configuration = CommandConfiguration(
        commandName: "decide-appeal", abstract: "Uphold or reject an appeal or report.",
        discussion: "Example: simsa result decide-appeal 1 --uphold --reason \"the sheet was misread\" --as chair:C01")

    /// What can be decided.
    enum Decision: String, EnumerableFlag {
        case uphold
        case reject
    }

    @OptionGroup var options: GlobalOptions
    @Argument(help: "Its number, see: simsa result appeals.") var number: Int32
    @Flag(help: "What is decided.") var decision: Decision
    @Option(help: "Why.") var reason: String

    func run(_ session: Session) async throws {
        let decided = try await session.perform(
            DecideAppeal(number: number, upheld: decision == .uphold, reason: reason))
        try session.printFacts([
            ("appeal", session.say("번호", "No."), .integer(Int(decided.number))),
            (
                "state", session.say("상태", "State"),
                .text(session.format == .table ? decided.state.title(session.language) : decided.state.rawValue)
            ),
        ])
        if decided.state == .upheld {
            try session.print(
                "이제 재평가가 필요합니다: simsa result reevaluate 단계 --appeal \(decided.number) --reason …",
                "A re-evaluation has to follow: simsa result reevaluate STAGE --appeal \(decided.number) --reason …")
        }
    }
}
