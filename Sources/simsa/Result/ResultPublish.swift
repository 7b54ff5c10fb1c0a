import ArgumentParser
import AwardCore
import AwardUseCases

/// `simsa result publish`
struct ResultPublish: SessionCommand {
    static let configuration = CommandConfiguration(
        commandName: "publish", abstract: "Publish the final result by the award's visibility rules.",
        discussion: """
            Shows what the public will see before it asks; --dry-run only shows it.

            Example: simsa result publish --yes
            """)

    @OptionGroup var options: GlobalOptions
    @OptionGroup var consent: ConsentOptions

    func run(_ session: Session) async throws {
        let move = ResultMove(
            session: session, consent: consent,
            heading: LocalizedText(ko: "공개할 내용", en: "To be published"),
            question: LocalizedText(ko: "결과를 공개하시겠습니까?", en: "Publish the result?"),
            done: LocalizedText(ko: "결과를 공개했습니다.", en: "The result is published."))
        try await move.run { PublishResult(seen: $0) }
    }
}
