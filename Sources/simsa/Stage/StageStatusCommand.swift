import ArgumentParser
import AwardCore
import AwardUseCases
import Terminal

/// `simsa stage status`
struct StageStatusCommand: SessionCommand {
    static let configuration = CommandConfiguration(
        commandName: "status", abstract: "Show how far a stage is and what blocks its next moves.",
        discussion: "Example: simsa stage status main --all")

    @OptionGroup var options: GlobalOptions
    @Argument(help: "The stage.") var stage: String
    @Flag(help: "List every candidate, not only those not finished.") var all = false

    func run(_ session: Session) async throws {
        let answer = try await session.ask(StageStatus(stage: stage))
        let language = session.language
        let assigned = answer.candidates.reduce(0) { $0 + $1.assigned }
        let submitted = answer.candidates.reduce(0) { $0 + $1.submitted }
        let facts = FactList([
            (
                "stage", session.say("단계", "Stage"),
                .text("\(answer.stage.stageID) — \(answer.definition.title(language))")
            ),
            ("state", session.say("상태", "State"), .text(answer.stage.state.title(language))),
            ("closes", session.say("심사 기한", "Scoring until"), .optional(answer.closes)),
            ("sheets", session.say("심사표", "Sheets"), .text("\(submitted) / \(assigned)")),
            (
                "draw_commitment", session.say("추첨 시드 확약", "Draw commitment"),
                .optional(answer.stage.drawCommitment?.hexadecimal)
            ),
            (
                "normalisation", session.say("점수 정규화", "Normalisation"),
                .optional(answer.definition.normalisation?.method.title(language))
            ),
            (
                "severity", session.say("엄격도 분석", "Severity analysis"),
                .optional(answer.definition.severity?.title(language))
            ),
            ("tally", session.say("최근 집계", "Latest tally"), .optional(answer.stage.tallyNo)),
        ])
        var report = Report([.facts(key: "stage", facts)])
        let shown =
            all || session.format != .table
            ? answer.candidates
            : answer.candidates.filter { $0.submitted + $0.abstained < $0.assigned || $0.assigned == 0 }
        report.add(
            .sheet(
                key: "candidates",
                progress(
                    shown, session,
                    empty: session.say("심사가 남은 후보가 없습니다.", "No candidate has sheets outstanding."))))
        if !answer.calibration.isEmpty {
            report.add(
                .heading(
                    session.say("사전 조정 후보 (집계와 순위에서 제외)", "Calibration set (excluded from results)"), level: 2))
            report.add(.sheet(key: "calibration", progress(answer.calibration, session, empty: "")))
        }
        report.add(
            .sheet(
                key: "reviewers",
                Sheet(
                    columns: [
                        .fixed("reviewer", session.say("심사위원", "Reviewer")),
                        Sheet.Column("name", session.say("이름", "Name")),
                        .number("assigned", session.say("배정", "Assigned")),
                        .number("submitted", session.say("제출", "Submitted")),
                        .number("drafts", session.say("작성 중", "Drafts")),
                        .number("abstained", session.say("기권", "Abstained")),
                    ],
                    rows: answer.reviewers.map {
                        [
                            .text($0.reviewer.code), .text($0.reviewer.name(language)), .integer($0.assigned),
                            .integer($0.submitted), .integer($0.drafts), .integer($0.abstained),
                        ]
                    },
                    emptySentence: session.say("배정된 심사위원이 없습니다.", "No reviewer is assigned."))))
        for move in answer.moves {
            report.add(
                .heading(
                    session.say("다음: \(move.move.action.title.ko)", "Next: \(move.move.action.title.en)"), level: 2))
            let lines =
                move.blockers.map { session.say("막힘 — ", "blocked — ") + $0.sentence(language) }
                + move.warnings.map { session.say("주의 — ", "note — ") + $0.sentence(language) }
            report.add(
                .bullets(
                    key: "move_\(move.move.rawValue)",
                    lines.isEmpty ? [session.say("지금 할 수 있습니다.", "possible now")] : lines))
        }
        try session.print(report)
    }

    /// How far the sheets of some candidates are.
    private func progress(
        _ candidates: [StageStatus.CandidateProgress], _ session: Session, empty: String
    ) -> Sheet {
        Sheet(
            columns: [
                .fixed("candidate", session.say("후보", "Candidate")),
                Sheet.Column("name", session.say("이름", "Name")),
                .fixed("category", session.say("부문", "Category")),
                .number("assigned", session.say("배정", "Assigned")),
                .number("submitted", session.say("제출", "Submitted")),
                .number("drafts", session.say("작성 중", "Drafts")),
                .number("abstained", session.say("기권", "Abstained")),
            ],
            rows: candidates.map {
                [
                    .text($0.candidate.code), .text($0.candidate.fullName(session.language)),
                    .text($0.candidate.category), .integer($0.assigned), .integer($0.submitted), .integer($0.drafts),
                    .integer($0.abstained),
                ]
            },
            emptySentence: empty)
    }
}
