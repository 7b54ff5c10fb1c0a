import AwardCore
import AwardStore
import Postgres

/// What is on record beside the scores: minutes of meetings, decisions by hand, bonuses and penalties, appeals.
struct RecordPaper {
    private(set) var parts: [Paper.Part] = []

    init(
        _ stages: [StageReport], _ names: CandidateNames, _ language: Language,
        in tx: borrowing Transaction,
        _ context: CommandContext
    ) throws {
        var writer = PaperWriter(language)
        try RecordPaper.minutes(stages, &writer, in: tx, context)
        try RecordPaper.decisions(stages, &writer, in: tx, context)
        try RecordPaper.adjustments(stages, &writer, in: tx, context)
        let appeals = try tx.appeals(of: context.awardID)
        if !appeals.isEmpty { writer.heading("이의신청과 제보", "Appeals and reports") }
        writer.table(
            "이의신청과 제보", "Appeals and reports",
            [
                writer.words("후보", "Candidate"), writer.words("내용", "Grounds"), writer.words("상태", "State"),
                writer.words("결정", "Decision"),
            ],
            appeals.map { row in
                [
                    .text(names.name(row.candidateID)?(language) ?? names.code(row.candidateID)),
                    .text(row.grounds),
                    .text(AppealState(rawValue: row.state)?.title(language) ?? row.state),
                    .text(row.decision),
                ]
            })
        parts = writer.parts
    }

    private static func minutes(
        _ stages: [StageReport], _ writer: inout PaperWriter, in tx: borrowing Transaction,
        _ context: CommandContext
    ) throws {
        let language = writer.language
        for report in stages {
            for row in try tx.minutes(of: context.awardID, stage: report.stage.number) {
                let body = try CanonicalJSON.read(MinutesBody.self, from: row.body)
                let people = Dictionary(
                    report.material.reviewers.values.map { ($0.code, $0.name(language)) },
                    uniquingKeysWith: { first, _ in first })
                let named = { (codes: [String]) in
                    codes.map { report.showsReviewers ? people[$0] ?? $0 : $0 }.joined(separator: ", ")
                }
                let title = report.stage.definition.title
                writer.heading(
                    "\(title.ko) 회의록 (\(row.minutesID)호)", "Minutes \(row.minutesID), \(title.en)")
                var lines = [
                    writer.say("참석: ", "Present: ") + (body.present.isEmpty ? "–" : named(body.present)),
                    writer.say("불참: ", "Absent: ") + (body.absent.isEmpty ? "–" : named(body.absent)),
                    writer.say(
                        "의사정족수 \(body.quorum)명, 참석 \(body.present.count)명: \(body.hasQuorum ? "충족" : "미달")",
                        "Quorum \(body.quorum), present \(body.present.count): \(body.hasQuorum ? "met" : "not met")"
                    ),
                ]
                if !body.notCounted.isEmpty {
                    lines.append(writer.say("정족수에서 제외: ", "Not counted: ") + named(body.notCounted))
                }
                lines += body.recusals.map { recusal in
                    let kind = recusal.kind.title(language)
                    let candidate =
                        report.names.name(recusal.candidate)?(language) ?? report.names.code(recusal.candidate)
                    return "\(kind): \(named([recusal.reviewer])) – \(candidate)"
                }
                lines += body.votes.map { writer.say("표결: ", "Vote: ") + $0 }
                if !body.notes.isEmpty { lines.append(body.notes) }
                writer.list(lines)
                writer.note(
                    "기록 \(row.recordedBy), \(context.localText(Moment(row.recordedAt)))",
                    "Recorded by \(row.recordedBy), \(context.localText(Moment(row.recordedAt)))")
            }
        }
    }

    private static func decisions(
        _ stages: [StageReport], _ writer: inout PaperWriter, in tx: borrowing Transaction,
        _ context: CommandContext
    ) throws {
        var rows: [[Paper.Cell]] = []
        for report in stages {
            for row in try tx.decisions(of: context.awardID, stage: report.stage.number) {
                let line = ListDecisions.Line(
                    row, try CanonicalJSON.read(DecisionBody.self, from: row.body), report.stage, report.names
                )
                let order = line.order.map { group in
                    group.map { $0.name?(writer.language) ?? $0.code }.joined(separator: " = ")
                }
                rows.append([
                    .text(report.stage.definition.title(writer.language)),
                    .text(order.joined(separator: ", ")),
                    .text(line.reason), .text(line.decidedBy),
                    .text(context.localText(Moment(line.decidedAt))),
                ])
            }
        }
        if !rows.isEmpty { writer.heading("위원장 결정", "Decisions by hand") }
        writer.table(
            "위원장 결정", "Decisions by hand",
            [
                writer.words("단계", "Stage"), writer.words("대상", "Candidates"), writer.words("사유", "Reason"),
                writer.words("결정", "Decided by"), writer.words("일시", "When"),
            ], rows)
    }

    private static func adjustments(
        _ stages: [StageReport], _ writer: inout PaperWriter, in tx: borrowing Transaction,
        _ context: CommandContext
    ) throws {
        var rows: [[Paper.Cell]] = []
        for report in stages {
            for row in try tx.adjustments(of: context.awardID, stage: report.stage.number) {
                rows.append([
                    .text(report.stage.definition.title(writer.language)),
                    .text(
                        report.names.name(row.candidateID)?(writer.language)
                            ?? report.names.code(row.candidateID)),
                    .number(row.points), .text(row.reason),
                    .text(row.revokedBy == nil ? writer.say("반영", "in force") : writer.say("취소", "revoked")),
                ])
            }
        }
        if !rows.isEmpty { writer.heading("가점과 감점", "Bonuses and penalties") }
        writer.table(
            "가점과 감점", "Bonuses and penalties",
            [
                writer.words("단계", "Stage"), writer.words("후보", "Candidate"), writer.number("점수", "Points"),
                writer.words("사유", "Reason"), writer.words("상태", "State"),
            ], rows)
    }
}
