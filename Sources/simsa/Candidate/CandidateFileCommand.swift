import ArgumentParser
import AwardCore
import AwardUseCases
import Terminal

/// `simsa candidate file`
struct CandidateFileCommand: SessionCommand {
    static let configuration = CommandConfiguration(
        commandName: "file", abstract: "Write an attached file, as it is, to standard output.",
        discussion: "Example: simsa candidate file 11740 1 > plan.pdf")

    @OptionGroup var options: GlobalOptions
    @Argument(help: "The candidate's code, or its name where that is unique.") var candidate: String
    @Argument(help: "The file's number, as `simsa candidate show` lists it.") var number: Int

    func run(_ session: Session) async throws {
        let answer = try await session.ask(ReadSubmissionFile(candidate: candidate, file: number))
        if session.console.outputIsTerminal, !answer.file.mediaType.hasPrefix("text/") {
            throw Refusal(
                .usage(
                    LocalizedText(
                        ko: "\(answer.file.mediaType) 파일은 화면에 쓸 수 없습니다. > 파일 로 받아 주십시오.",
                        en: "A file of type \(answer.file.mediaType) is not for a terminal; add > FILE.")))
        }
        try session.console.write(bytes: answer.content)
    }
}
