import ArgumentParser
import AwardCore
import AwardUseCases
import Terminal

/// `simsa result decide-cancellation`
struct ResultDecideCancellation: SessionCommand {
    static let configuration = CommandConfiguration(
        commandName: "decide-cancellation", abstract: "Take a prize back after the notice period, or keep it.",
        discussion: """
            A prize taken back passes on by the vacancy rule of the last stage. Who would move up is shown before it asks;
            --dry-run only shows it.

            Example: simsa result decide-cancellation 2 --cancel --reason "the copy is proven"
            """)

    /// What can be decided.
    enum Decision: String, EnumerableFlag {
        case cancel
        case keep
    }

    @OptionGroup var options: GlobalOptions
    @OptionGroup var consent: ConsentOptions
    @Argument(help: "The prize's number, see: simsa result show.") var number: Int32
    @Flag(help: "What is decided.") var decision: Decision
    @Option(help: "Why.") var reason: String
    @Option(help: "The candidate the chair named, where several tie for the prize.") var successor: String?

    func run(_ session: Session) async throws {
        let command = { seen in
            DecideCancellation(
                number: number, cancel: decision == .cancel, reason: reason, successor: successor, seen: seen)
        }
        let printer = CancellationReport(session: session)
        let preview = try await session.rehearse(command(nil))
        if consent.dryRun || session.format == .table { try session.print(printer.report(preview.output)) }
        if consent.dryRun { return }
        if decision == .cancel {
            try session.confirm(
                "이 수상을 취소하시겠습니까?", "Take this prize back?", isSure: consent.isSure)
        }
        let done = try await session.perform(command(preview.lastEntry))
        if session.format != .table { try session.print(printer.report(done)) }
        try session.print("결정을 기록했습니다.", "The decision is recorded.")
    }
}

/// How a step of a cancellation is shown.
struct CancellationReport {
    let session: Session

    /// Where the prize stands, and who moves up.
    func report(_ receipt: CancellationReceipt) -> Report {
        var report = Report([
            .facts(
                key: "prize",
                FactList([
                    ("prize_no", session.say("번호", "No."), .integer(Int(receipt.number))),
                    ("candidate", session.say("후보", "Candidate"), .text(receipt.candidate)),
                    ("prize", session.say("시상 등급", "Prize"), .text(receipt.prize)),
                    (
                        "state", session.say("상태", "State"),
                        .text(session.format == .table ? receipt.state.title(session.language) : receipt.state.rawValue)
                    ),
                    (
                        "notice_until", session.say("의견 제출 마감", "Comments until"),
                        session.local(receipt.noticeUntil, receipt.offset)
                    ),
                ]))
        ])
        if let succession = receipt.succession {
            report.add(PrizeSheet(session: session).successions([succession]))
        }
        return report
    }
}
