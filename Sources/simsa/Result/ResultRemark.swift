import ArgumentParser
import AwardCore
import AwardUseCases

/// `simsa result remark`
struct ResultRemark: SessionCommand {
    static let configuration = CommandConfiguration(
        commandName: "remark", abstract: "Record the committee's remarks on a candidate, or without one on the whole.",
        discussion:
            "Example: simsa result remark 43150 --ko \"지역 여건을 잘 살렸습니다.\" --en \"It makes the most of its place.\"")

    @OptionGroup var options: GlobalOptions
    @Argument(help: "The candidate; the overall remarks if left out.") var candidate: String?
    @Option(help: "The remarks in Korean.") var ko: String
    @Option(help: "The remarks in English.") var en: String

    func run(_ session: Session) async throws {
        let recorded = try await session.perform(
            RecordRemark(candidate: candidate, text: LocalizedText(ko: ko, en: en)))
        try session.printFacts([
            ("remark", session.say("심사평 번호", "Remark"), .integer(Int(recorded.number))),
            ("candidate", session.say("후보", "Candidate"), .optional(recorded.candidate)),
        ])
    }
}
