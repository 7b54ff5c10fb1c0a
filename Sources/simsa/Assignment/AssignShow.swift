import ArgumentParser
import AwardCore
import AwardUseCases
import Terminal

/// `simsa assign show`
struct AssignShow: SessionCommand {
    static let configuration = CommandConfiguration(
        commandName: "show", abstract: "Show who scores whom, and how far they are.",
        discussion: "Example: simsa assign show main --reviewer C03")

    @OptionGroup var options: GlobalOptions
    @Argument(help: "The stage.") var stage: String
    @Option(help: "Only this reviewer's code.") var reviewer: String?
    @Option(help: "Only this candidate's code.") var candidate: String?

    func run(_ session: Session) async throws {
        let answer = try await session.ask(ShowAssignments(stage: stage))
        if let reviewer, !answer.reviewers.values.contains(where: { $0.code == reviewer }) {
            throw Refusal(
                .notFound(
                    .reviewer, name: reviewer,
                    suggestions: Suggestion.near(reviewer, among: answer.reviewers.values.map(\.code))))
        }
        if let candidate, !answer.candidates.values.contains(where: { $0.code == candidate }) {
            throw Refusal(
                .notFound(
                    .candidate, name: candidate,
                    suggestions: Suggestion.near(candidate, among: answer.candidates.values.map(\.code))))
        }
        let sheet = Sheet(
            columns: [
                .fixed("reviewer", session.say("심사위원", "Reviewer")), Sheet.Column("name", session.say("이름", "Name")),
                .fixed("candidate", session.say("후보", "Candidate")),
                Sheet.Column("candidate_name", session.say("후보 이름", "Candidate name")),
                .fixed("category", session.say("부문", "Category")), .fixed("sheet", session.say("심사표", "Sheet")),
            ],
            rows: answer.assignments.compactMap { row in
                guard let person = answer.reviewers[row.reviewerID], let name = answer.candidates[row.candidateID],
                    reviewer == nil || reviewer == person.code, candidate == nil || candidate == name.code
                else { return nil }
                let state = SheetStatus(rawValue: row.sheetState ?? "") ?? .absent
                return [
                    .text(person.code), .text(person.name(session.language)), .text(name.code),
                    .optional(name.name?(session.language)), .text(name.category), .text(session.word(state)),
                ]
            },
            emptySentence: session.say("배정이 없습니다.", "There are no assignments."))
        try session.print(Report([.sheet(key: "assignments", sheet)], csvKey: "assignments"))
    }
}

extension Session {
    /// A sheet's state in the session's language; its name where a program reads.
    func word(_ state: SheetStatus) -> String {
        format == .table ? state.title(language) : state.rawValue
    }
}
