import AwardCore
import AwardUseCases
import Terminal

/// What announcing, confirming and publishing have in common: show the exact lists, ask, do it.
struct ResultMove {
    let session: Session
    let consent: ConsentOptions
    /// What is going to happen, as a heading.
    let heading: LocalizedText
    /// What is asked.
    let question: LocalizedText
    /// What is said when it is done.
    let done: LocalizedText

    /// Shows what `command` would do; unless that is all, asks, and does exactly that.
    ///
    /// - Throws: `Refusal`; also when anything was done to the award after it was shown.
    func run<C: Command>(_ command: (Int64?) -> C) async throws where C.Output == ResultMoved {
        let preview = try await session.rehearse(command(nil))
        if consent.dryRun || session.format == .table {
            try session.print(report(preview.output, title: heading(session.language)))
        }
        if consent.dryRun { return }
        try session.confirm(question.ko, question.en, isSure: consent.isSure)
        let moved = try await session.perform(command(preview.lastEntry))
        if session.format == .table {
            try session.print(done.ko, done.en)
        } else {
            try session.print(report(moved, title: done(session.language)))
        }
    }

    private func report(_ moved: ResultMoved, title: String) -> Report {
        let prizes = PrizeSheet(session: session)
        var report = Report(
            [.heading(title, level: 1), .sheet(key: "prizes", prizes.sheet(moved.prizes))], csvKey: "prizes")
        if !moved.empty.isEmpty { report.add(prizes.empty(moved.empty)) }
        if !moved.successions.isEmpty { report.add(prizes.successions(moved.successions)) }
        var facts = FactList([
            (
                "state", session.say("시상 상태", "Award state"),
                .text(session.format == .table ? moved.state.title(session.language) : moved.state.rawValue)
            )
        ])
        if moved.state == .preliminary {
            facts.add(
                "public_check_until", session.say("공개검증 마감", "Public check until"),
                session.local(moved.publicCheckUntil, moved.offset))
            facts.add(
                "appeals_until", session.say("이의신청 마감", "Appeals until"),
                session.local(moved.appealsUntil, moved.offset))
        }
        facts.add(
            "public_items", session.say("공개되는 것", "Shown to the public"), .list(moved.publicItems.map(\.rawValue)))
        report.add(.facts(key: "result", facts))
        return report
    }
}
