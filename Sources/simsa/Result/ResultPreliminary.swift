import ArgumentParser
import AwardCore
import AwardUseCases

/// `simsa result preliminary`
struct ResultPreliminary: SessionCommand {
    static let configuration = CommandConfiguration(
        commandName: "preliminary",
        abstract: "Announce the preliminary result: the public check and the time for appeals begin.",
        discussion: """
            Shows the exact list before it asks; --dry-run only shows it. The days come from the award file, whole days in
            the award's time zone; the day of the announcement does not count.

            Example: simsa result preliminary --dry-run
            """)

    @OptionGroup var options: GlobalOptions
    @OptionGroup var consent: ConsentOptions

    func run(_ session: Session) async throws {
        let move = ResultMove(
            session: session, consent: consent,
            heading: LocalizedText(ko: "예비 결과로 발표할 내용", en: "To be announced as the preliminary result"),
            question: LocalizedText(ko: "예비 결과를 발표하시겠습니까?", en: "Announce the preliminary result?"),
            done: LocalizedText(ko: "예비 결과를 발표했습니다.", en: "The preliminary result is announced."))
        try await move.run { AnnouncePreliminary(seen: $0) }
    }
}
