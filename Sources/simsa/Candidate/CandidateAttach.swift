import ArgumentParser
import AwardCore
import AwardUseCases
import Terminal

/// `simsa candidate attach`
struct CandidateAttach: SessionCommand {
    static let configuration = CommandConfiguration(
        commandName: "attach", abstract: "Attach a file to a candidate's submission.",
        discussion: """
            The award says how many files, how large and of which types. Equal content is stored once.

            Example: simsa candidate attach 11740 plan.pdf
            """)

    @OptionGroup var options: GlobalOptions
    @Argument(help: "The candidate's code, or its name where that is unique.") var candidate: String
    @Argument(help: "The file.") var file: String
    @Option(help: "Its type, e.g. pdf or application/pdf; otherwise the file's name tells.") var type: String?
    @Option(help: "The revision you saw; a newer one is refused.") var revision: Int?

    func run(_ session: Session) async throws {
        let rules = try await session.ask(AwardOverview()).definition.submission
        let content = try LocalFile.bytes(file, limit: rules.maximumFileBytes)
        let name = LocalFile.name(file)
        let done = try await session.perform(
            AttachFile(
                candidate: candidate, name: name, mediaType: MediaType.named(type ?? name), content: content,
                seen: revision))
        try session.printFacts([
            ("candidate", session.say("후보", "Candidate"), .text(done.candidate)),
            ("name", session.say("이름", "Name"), .text(done.candidateName(session.language))),
            ("file", session.say("파일 번호", "File no."), .integer(done.file.number)),
            ("file_name", session.say("파일 이름", "File name"), .text(done.file.name)),
            ("type", session.say("형식", "Type"), .text(done.file.mediaType)),
            ("bytes", session.say("바이트", "Bytes"), .integer(done.file.bytes)),
            ("sha256", "SHA-256", .text(done.file.sha256)),
        ])
    }
}
