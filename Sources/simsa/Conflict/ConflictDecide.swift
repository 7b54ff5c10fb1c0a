import ArgumentParser
import AwardCore
import AwardUseCases

/// `simsa conflict decide`
struct ConflictDecide: SessionCommand {
    static let configuration = CommandConfiguration(
        commandName: "decide", abstract: "Decide a challenge; the challenged reviewer may not.",
        discussion: """
            Upheld, the reviewer stays barred. Rejected, the reviewer may score, and a sheet submitted before counts again.

            Example: simsa conflict decide 7 --uphold --reason "the committee agrees" --as reviewer:C01
            """)

    @OptionGroup var options: GlobalOptions
    @Argument(help: "The conflict's number, as `simsa conflict list` shows it.") var number: Int32
    @Flag(help: "Accept the challenge (인용).") var uphold = false
    @Flag(help: "Do not accept it (기각).") var reject = false
    @Option(help: "Why.") var reason: String

    func run(_ session: Session) async throws {
        guard uphold != reject else {
            throw Refusal(
                .usage(
                    LocalizedText(
                        ko: "--uphold(인용)와 --reject(기각) 가운데 하나를 적어 주십시오.", en: "Give either --uphold or --reject.")))
        }
        try session.print(
            try await session.perform(DecideChallenge(number: number, isUpheld: uphold, reason: reason)))
    }
}
