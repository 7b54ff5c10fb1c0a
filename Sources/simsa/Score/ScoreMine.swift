import ArgumentParser
import AwardCore
import AwardUseCases
import Terminal

/// `simsa score mine`
struct ScoreMine: SessionCommand {
    static let configuration = CommandConfiguration(
        commandName: "mine", abstract: "Show a reviewer's own work: every candidate with what is recorded.",
        discussion: "Example: simsa score mine final C03 --as reviewer:C03")

    @OptionGroup var options: GlobalOptions
    @Argument(help: "The stage.") var stage: String
    @Argument(help: "The reviewer.") var reviewer: String

    func run(_ session: Session) async throws {
        let work = try await session.ask(ReviewerWork(stage: stage, reviewer: reviewer))
        let rubric = work.definition.rubric
        var columns: [Sheet.Column] = [
            .fixed("candidate", session.say("후보", "Candidate")), Sheet.Column("name", session.say("이름", "Name")),
            .fixed("state", session.say("상태", "State")),
        ]
        if session.format != .table {
            columns += work.criteria.map { .number(rubric.criteria[$0].id, rubric.criteria[$0].id) }
        }
        columns += [.number("total", session.say("합계", "Total")), .number("revision", session.say("판", "Revision"))]
        let rows = work.items.map { item in
            var row: [Cell] = [
                .text(item.candidate.code), .optional(item.candidate.name?(session.language)),
                item.conflict.map {
                    .toned(session.format == .table ? $0.title(session.language) : $0.rawValue, .caution)
                }
                    ?? .text(session.word(item.status)),
            ]
            let texts = item.texts(on: rubric)
            if session.format != .table {
                row += work.criteria.map { .optionalDecimal(texts[rubric.criteria[$0].id]) }
            }
            row += [
                .optionalDecimal(item.total(on: rubric)),
                .optional(item.sheet.map { Int($0.revision) }),
            ]
            return row
        }
        let sheet = Sheet(
            columns: columns, rows: rows, emptySentence: session.say("배정된 후보가 없습니다.", "No candidate is assigned."))
        let done = work.items.count { $0.status.isFinished }
        let marked = work.items.filter(\.isCalibration).map(\.candidate.code)
        var report = Report(csvKey: "sheets")
        report.add(
            .facts(
                key: "work",
                FactList([
                    ("stage", session.say("단계", "Stage"), .text(work.stage.stageID)),
                    (
                        "reviewer", session.say("심사위원", "Reviewer"),
                        .text("\(work.reviewer.code) \(work.reviewer.name(session.language))")
                    ),
                    ("done", session.say("제출", "Done"), .text("\(done) / \(work.items.count)")),
                    (
                        "calibration", session.say("먼저 심사할 사전 조정 후보", "Calibration set, to mark first"),
                        .optional(marked.isEmpty ? nil : marked.joined(separator: ", "))
                    ),
                ])))
        report.add(.sheet(key: "sheets", sheet))
        try session.print(report)
    }
}

/// `simsa score show`
struct ScoreShow: SessionCommand {
    static let configuration = CommandConfiguration(
        commandName: "show", abstract: "Show every version of every sheet of a candidate.",
        discussion: "Example: simsa score show final 32010")

    @OptionGroup var options: GlobalOptions
    @Argument(help: "The stage.") var stage: String
    @Argument(help: "The candidate.") var candidate: String

    func run(_ session: Session) async throws {
        let answer = try await session.ask(CandidateSheets(stage: stage, candidate: candidate))
        let rubric = answer.definition.rubric
        let name = { (number: Int32) in answer.reviewers[number]?.code ?? session.say("심사위원", "reviewer") }
        let cells = { (marks: [Int32?]) in
            zip(rubric.criteria, marks).map { criterion, steps in
                Cell.optionalDecimal(steps.map { Mark(steps: $0).text(on: criterion) })
            }
        }
        var columns: [Sheet.Column] = [
            .fixed("reviewer", session.say("심사위원", "Reviewer")), .number("revision", session.say("판", "Rev.")),
            .fixed("state", session.say("상태", "State")),
        ]
        columns += rubric.criteria.enumerated().map { index, criterion in
            .number(criterion.id, session.format == .table ? String(index + 1) : criterion.id)
        }
        columns += [
            .number("total", session.say("합계", "Total")), Sheet.Column("comment", session.say("의견", "Comment")),
            Sheet.Column("reason", session.say("사유", "Reason")),
        ]
        let rows = answer.revisions.map { row in
            [.text(name(row.reviewerID)), .integer(Int(row.revision)), .text(session.word(row.state))]
                + cells(row.marks) + [
                    .optionalDecimal(
                        row.state == .submitted
                            ? rubric.runningTotal(of: row.marks.map { $0.map { Mark(steps: $0) } }).exactText : nil),
                    .text(row.comment), .optional(row.abstainReason ?? row.reason),
                ]
        }
        let sheet = Sheet(
            columns: columns, rows: rows, emptySentence: session.say("제출된 심사표가 없습니다.", "No sheet was submitted."))
        var report = Report(csvKey: "sheets")
        report.add(.heading("\(answer.candidate.code) \(answer.candidate.fullName(session.language))", level: 1))
        report.add(.sheet(key: "sheets", sheet))
        if session.format == .table {
            report.add(
                .steps(key: "criteria", rubric.criteria.map { "\($0.title(session.language)) (\($0.maximum))" }))
        }
        try session.print(report)
    }
}
