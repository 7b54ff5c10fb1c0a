import ArgumentParser
import AwardCore
import AwardStatistics
import AwardUseCases
import Terminal

/// `simsa ranking sensitivity`
struct RankingSensitivity: SessionCommand {
    static let configuration = CommandConfiguration(
        commandName: "sensitivity",
        abstract: "Show whether the winner or the cut hang on one reviewer, one criterion or the method.",
        discussion: "Example: simsa ranking sensitivity main --category county --all")

    @OptionGroup var options: GlobalOptions
    @OptionGroup var analysis: AnalysisOptions
    @Option(help: "The places above the cut; as many as go on or win a prize if left out.") var top: Int?
    @Flag(help: "List every other way, not only those that change something.") var all = false

    func run(_ session: Session) async throws {
        let answer = try await session.askPatiently(
            RankSensitivity(stage: analysis.stage, category: analysis.category, top: top), "민감도 계산",
            "Working out what the places hang on")
        guard session.format == .table else {
            let sheet = Sheet(
                columns: [.fixed("category", "")] + Self.columns(session),
                rows: answer.categories.flatMap { part in
                    part.table.rows.map { [.text(part.category)] + Self.cells($0, answer.analysed, session) }
                }, emptySentence: "")
            return try session.print(Report([.sheet(key: "sensitivity", sheet)], csvKey: "sensitivity"))
        }
        var report = Report(answer.analysed.opening("순위의 민감도", "What the places hang on", session))
        for part in answer.categories {
            let title = answer.analysed.category(part.category, session.language)
            report.add(
                .heading(
                    session.say("\(title) (선정 \(part.table.cut)위까지)", "\(title) (cut after \(part.table.cut))"),
                    level: 2))
            report.add(.text(session.say(part.table.sentence)))
            let shown = part.table.rows.filter { all || $0.keepsResult != true }
            guard !shown.isEmpty else { continue }
            report.add(
                .sheet(
                    key: part.category,
                    Sheet(
                        columns: Self.columns(session),
                        rows: shown.map { Self.cells($0, answer.analysed, session) },
                        emptySentence: "")))
        }
        for part in session.sentences(answer.failures, answer.analysed) { report.add(part) }
        if let remark = answer.remark { report.add(.text(remark(session.language))) }
        report.add(AnalysedStage.closing(session))
        try session.print(report)
    }

    private static func columns(_ session: Session) -> [Sheet.Column] {
        [
            Sheet.Column("variant", session.say("달리하면", "Instead")),
            .fixed("changes", session.say("바뀜", "Changes")),
            Sheet.Column("winner", session.say("1위", "First")),
            Sheet.Column("entering", session.say("새로 선정", "Comes in")),
            Sheet.Column("leaving", session.say("탈락", "Drops out")),
            .number("tau", session.say("일치도 τ", "τ")), .number("shift", session.say("최대 이동", "Largest move")),
        ]
    }

    private static func cells(
        _ row: SensitivityRow, _ analysed: AnalysedStage, _ session: Session
    ) -> [Cell] {
        let keeps = row.keepsResult ?? true
        let name = analysed.naming(session)
        let title: Cell = .text(session.say(row.variant.title(name)))
        guard case .ranked(let change) = row.outcome else {
            let verdict: Cell = session.format == .table ? .toned(session.say("불가", "impossible"), .faint) : .null
            return [title, verdict, .null, .null, .null, .null, .null]
        }
        let changes: Cell =
            session.format != .table
            ? .bool(!keeps)
            : keeps
                ? .text(session.say("그대로", "stays")) : .toned(session.say("바뀜", "changes"), .caution)
        return [
            title, changes, .list(change.winners.map(name)), .list(change.entering.map(name)),
            .list(change.leaving.map(name)), session.figure(change.kendallTau), .integer(change.largestShift),
        ]
    }
}
