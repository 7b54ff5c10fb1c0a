import ArgumentParser
import AwardCore
import AwardUseCases
import Terminal

/// `simsa conflict list`
struct ConflictList: SessionCommand {
    static let configuration = CommandConfiguration(
        commandName: "list", abstract: "List exclusions, challenges and recusals.",
        discussion: "Example: simsa conflict list --kind recusal --reviewer C03")

    @OptionGroup var options: GlobalOptions
    @Option(help: "Only of this kind: exclusion, challenge or recusal.") var kind: ConflictKind?
    @Option(help: "Only of this reviewer.") var reviewer: String?
    @Option(help: "Only about this candidate.") var candidate: String?

    func run(_ session: Session) async throws {
        let lines = try await session.ask(ListConflicts(kind: kind, reviewer: reviewer, candidate: candidate))
        try session.print(Report([.sheet(key: "conflicts", session.sheet(of: lines))], csvKey: "conflicts"))
    }
}

extension ConflictKind: ExpressibleByArgument {}

extension Session {
    /// Conflicts as a table.
    func sheet(of lines: [ConflictLine]) -> Sheet {
        Sheet(
            columns: [
                .number("conflict", say("번호", "No.")), .fixed("kind", say("종류", "Kind")),
                .fixed("reviewer", say("위원", "Reviewer")), .fixed("candidate", say("후보", "Candidate")),
                Sheet.Column("name", say("이름", "Name")), Sheet.Column("ground", say("사유", "Ground")),
                .fixed("evidence", say("근거", "Evidence")), .fixed("state", say("상태", "State")),
                Sheet.Column("decision", say("결정", "Decision")),
            ],
            rows: lines.map { line in
                [
                    .integer(Int(line.number)), .text(word(line.kind)), .text(line.reviewer), .optional(line.candidate),
                    .optional(line.candidateName?(language)), .text(line.ground(language)), .optional(line.evidence),
                    .text(word(line.state)), .optional(line.decision),
                ]
            },
            emptySentence: say("제척·기피·회피가 없습니다.", "There are no conflicts."))
    }

    /// Prints what a conflict that was recorded or decided does.
    ///
    /// - Throws: `ConsoleError`.
    func print(_ receipt: ConflictReceipt) throws {
        try printFacts([
            ("conflict", say("번호", "No."), .integer(Int(receipt.number))),
            ("kind", say("종류", "Kind"), .text(word(receipt.kind))),
            ("state", say("상태", "State"), .text(word(receipt.state))),
            ("reviewer", say("심사위원", "Reviewer"), .text(receipt.reviewer)),
            ("candidate", say("후보", "Candidate"), .text(receipt.candidate)),
            ("released", say("배정을 거둔 단계", "Assignment taken back in"), .list(receipt.released)),
            ("uncounted", say("심사표를 세지 않는 단계", "Sheet does not count in"), .list(receipt.uncounted)),
            ("counted_again", say("심사표를 다시 세는 단계", "Sheet counts again in"), .list(receipt.countedAgain)),
            ("needs_recount", say("다시 집계해야 할 단계", "To be counted again"), .list(receipt.needsRecount)),
        ])
    }
}
