import ArgumentParser
import AwardCore
import AwardUseCases
import Terminal

/// `simsa candidate correct`
struct CandidateCorrect: SessionCommand {
    static let configuration = CommandConfiguration(
        commandName: "correct", abstract: "Correct a misspelt name of a candidate, its project or its organisation.",
        discussion: """
            Codes never change. What it was called before stays in the ledger.

            Example: simsa candidate correct 11740 --name-en Gangdong-gu --reason "misspelt in the form"
            """)

    @OptionGroup var options: GlobalOptions
    @Argument(help: "The candidate's code, or its name where that is unique.") var candidate: String
    @Option(help: "The Korean name.") var name: String?
    @Option(help: "The English name.") var nameEn: String?
    @Option(help: "The Korean title of its project.") var project: String?
    @Option(help: "The English title of its project.") var projectEn: String?
    @Option(help: "The Korean name of its organisation.") var organisation: String?
    @Option(help: "The English name of its organisation.") var organisationEn: String?
    @Option(help: "Why.") var reason: String

    func run(_ session: Session) async throws {
        let names = CorrectCandidate.Names(
            nameKo: name, nameEn: nameEn, projectKo: project, projectEn: projectEn, organisationKo: organisation,
            organisationEn: organisationEn)
        try session.print(
            try await session.perform(CorrectCandidate(candidate: candidate, names: names, reason: reason)))
    }
}

extension Session {
    /// Prints what is called otherwise now.
    ///
    /// - Throws: `ConsoleError`.
    func print(_ corrected: CorrectedNames) throws {
        let sheet = Sheet(
            columns: [
                .fixed("code", say("코드", "Code")), .fixed("field", say("항목", "Field")),
                Sheet.Column("before", say("정정 전", "Was")), Sheet.Column("after", say("정정 후", "Is")),
            ],
            rows: corrected.corrections.map {
                [
                    .text(corrected.candidate ?? corrected.reviewer ?? ""), .text($0.field), .text($0.before),
                    .text($0.after),
                ]
            }, emptySentence: "")
        try print(Report([.sheet(key: "corrections", sheet)], csvKey: "corrections"))
    }
}
