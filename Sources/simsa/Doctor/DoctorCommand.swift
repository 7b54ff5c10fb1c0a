import ArgumentParser
import AwardStore
import AwardUseCases
import Postgres
import Terminal

/// `simsa doctor`
struct DoctorCommand: SessionCommand {
    static let configuration = CommandConfiguration(
        commandName: "doctor",
        abstract: "Examine the database: its schema, everything that must hold, and the ledger.",
        discussion: """
            Every award is examined unless --award names one. Ends with exit code 65 when something is wrong.

            Example: simsa doctor
            """)

    @OptionGroup var options: GlobalOptions

    func run(_ session: Session) async throws {
        let status = try await Migrator(Schema.migrations).status(of: try session.service.database)
        var slugs = [options.award].compactMap { $0 }
        if slugs.isEmpty { slugs = try await session.access.awards().map(\.slug) }
        var answers: [ExamineAward.Answer] = []
        for slug in slugs {
            let progress = session.console.progress(session.say("\(slug) 점검", "Examining \(slug)"))
            defer { progress.finish() }
            let query = ExamineAward { progress.advance(to: $0) }
            answers.append(try await session.access.ask(query, award: slug))
        }
        try session.print(report(status, answers, session))
        if !answers.allSatisfy(\.isSound) { throw ExitCode(65) }
    }

    /// For people a table for each award, for programs one for all.
    private func report(_ status: MigrationStatus, _ answers: [ExamineAward.Answer], _ session: Session) -> Report {
        let schema = schema(status, session)
        guard session.format == .table else {
            let all = [schema] + answers.flatMap { self.rows($0, session) }
            return Report([.sheet(key: "checks", sheet(all, session, all: true))], csvKey: "checks")
        }
        var report = Report([.sheet(key: "schema", sheet([schema], session, all: false))])
        for answer in answers {
            report.add(.heading(answer.award, level: 2))
            report.add(.sheet(key: answer.award, sheet(rows(answer, session), session, all: false)))
        }
        report.add(.text(summary(answers, session)))
        return report
    }

    private func schema(_ status: MigrationStatus, _ session: Session) -> [Cell] {
        [
            .null, .text(session.say("스키마가 최신입니다", "The schema is up to date")), mark(status.isCurrent, session),
            .text(
                session.say(
                    "적용 \(status.applied.count), 남음 \(status.pending.count)",
                    "\(status.applied.count) applied, \(status.pending.count) pending")),
        ]
    }

    private func rows(_ answer: ExamineAward.Answer, _ session: Session) -> [[Cell]] {
        answer.checks.map { check in
            [
                .text(answer.award), .text(check.invariant.title(session.language)),
                mark(check.violations.isEmpty, session), .list(check.violations),
            ]
        } + [
            [
                .text(answer.award), .text(session.say("심사기록이 온전합니다", "The ledger is whole")),
                mark(answer.ledger.isWhole, session), .list(answer.ledger.faults.map { $0.text(session.language) }),
            ]
        ]
    }

    private func sheet(_ rows: [[Cell]], _ session: Session, all: Bool) -> Sheet {
        let columns = [
            Sheet.Column("award", session.say("시상", "Award")), Sheet.Column("check", session.say("점검", "Check")),
            .fixed("state", session.say("상태", "State")), Sheet.Column("found", session.say("발견된 것", "Found")),
        ]
        let first = all ? 0 : 1
        return Sheet(
            columns: Array(columns[first...]), rows: rows.map { Array($0[first...]) }, emptySentence: "")
    }

    private func mark(_ isGood: Bool, _ session: Session) -> Cell {
        if session.format != .table { return .text(isGood ? "ok" : "broken") }
        return isGood ? .toned(session.say("정상", "ok"), .good) : .toned(session.say("이상", "broken"), .bad)
    }

    private func summary(_ answers: [ExamineAward.Answer], _ session: Session) -> String {
        let broken = answers.reduce(0) { sum, answer in
            sum + answer.checks.count { !$0.violations.isEmpty } + (answer.ledger.isWhole ? 0 : 1)
        }
        return broken == 0
            ? session.say("이상이 없습니다.", "Nothing is wrong.")
            : session.say("\(broken)개 항목에 이상이 있습니다.", "\(broken) checks found something wrong.")
    }
}
