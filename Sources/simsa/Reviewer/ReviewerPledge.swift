import ArgumentParser
import AwardCore
import AwardUseCases
import Terminal

/// `simsa reviewer pledge`
struct ReviewerPledge: SessionCommand {
    static let configuration = CommandConfiguration(
        commandName: "pledge",
        abstract: "Read the pledge (서약서), and sign it with --agree. Needed before anything else.",
        discussion: """
            A reviewer signs for themselves; admin and secretary record one that was signed on paper.

            Example: simsa reviewer pledge C03 --agree --as reviewer:C03
            """)

    @OptionGroup var options: GlobalOptions
    @Argument(help: "The reviewer's code, or the name where that is unique.") var reviewer: String
    @Flag(help: "Sign it.") var agree = false

    func run(_ session: Session) async throws {
        let text = Pledge.text(session.language)
        if session.format == .table { try session.console.writeLine(text + "\n") }
        guard agree else {
            // Nothing is signed, but a name that does not exist or is not one's own is said now.
            _ = try await session.ask(ShowReviewer(reviewer))
            throw Refusal(
                .usage(
                    LocalizedText(
                        ko: "서약에 동의하면 --agree를 붙여 다시 실행하십시오. 아직 기록하지 않았습니다.",
                        en: "Run it again with --agree to sign. Nothing was recorded yet.")))
        }
        let done = try await session.perform(SignPledge(reviewer: reviewer))
        try session.printFacts([
            ("reviewer", session.say("심사위원", "Reviewer"), .text(done.reviewer)),
            ("name", session.say("성명", "Name"), .text(done.name(session.language))),
            ("pledged", session.say("서약한 때", "Pledged"), .text(session.time(done.at))),
            ("already", session.say("이미 서약함", "Pledged before"), .bool(done.wasSigned)),
            ("text", session.say("서약서 SHA-256", "SHA-256 of the text"), .text(done.text)),
        ])
    }
}
