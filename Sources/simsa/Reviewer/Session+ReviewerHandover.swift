import AwardUseCases
import Terminal

extension Session {
    /// Prints what became of a reviewer's work.
    ///
    /// - Throws: `ConsoleError`.
    func print(_ handover: ReviewerHandover) throws {
        let facts = FactList([
            ("reviewer", say("심사위원", "Reviewer"), .text(handover.reviewer)),
            ("name", say("성명", "Name"), .text(handover.name(language))),
            ("successor", say("후임", "Successor"), .optional(handover.successor)),
            ("kept", say("남는 심사표", "Sheets that stay"), .integer(handover.kept.count)),
            ("moved", say("옮긴 배정", "Assignments moved"), .integer(handover.moved.count)),
            ("open", say("새로 맡길 배정", "Assignments still to give"), .integer(handover.open.count)),
        ])
        let all =
            handover.kept.map { ("kept", say("유지", "stays"), $0) }
            + handover.moved.map { ("moved", say("이동", "moved"), $0) }
            + handover.open.map { ("open", say("맡을 사람 필요", "needs somebody"), $0) }
        let sheet = Sheet(
            columns: [
                .fixed("stage", say("단계", "Stage")), .fixed("candidate", say("후보", "Candidate")),
                Sheet.Column("what", say("처리", "What")), Sheet.Column("why", say("까닭", "Why")),
            ],
            rows: all.map { key, word, part in
                [
                    .text(part.stage), .text(part.candidate), .text(format == .table ? word : key),
                    .optional(part.obstacle?(language)),
                ]
            },
            emptySentence: say("진행 중인 단계의 배정이 없습니다.", "There are no assignments in stages under way."))
        try print(Report([.facts(key: "handover", facts), .sheet(key: "assignments", sheet)], csvKey: "assignments"))
    }
}
