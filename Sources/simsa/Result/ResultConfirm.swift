import ArgumentParser
import AwardCore
import AwardUseCases

/// `simsa result confirm`
struct ResultConfirm: SessionCommand {
    static let configuration = CommandConfiguration(
        commandName: "confirm", abstract: "Make the result final, after the public check and the appeals.",
        discussion:
            "Shows the exact list before it asks; --dry-run only shows it.\n\nExample: simsa result confirm --yes")

    @OptionGroup var options: GlobalOptions
    @OptionGroup var consent: ConsentOptions

    func run(_ session: Session) async throws {
        let move = ResultMove(
            session: session, consent: consent,
            heading: LocalizedText(ko: "최종 결과로 확정할 내용", en: "To be made final"),
            question: LocalizedText(
                ko: "최종 결과로 확정하시겠습니까? 그 뒤에는 이의신청을 받지 않습니다.",
                en: "Make this result final? No appeal is taken after it."),
            done: LocalizedText(ko: "최종 결과를 확정했습니다.", en: "The result is final."))
        try await move.run { FinaliseResult(seen: $0) }
    }
}
