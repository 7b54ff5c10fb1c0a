import ArgumentParser
import AwardCore
import AwardUseCases
import Postgres
import Terminal

/// `simsa result …`
struct ResultCommands: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "result",
        abstract: "결과 — from the preliminary result over appeals to publication, and what is recorded beside it.",
        subcommands: [
            ResultShow.self, ResultPreliminary.self, ResultAppeal.self, ResultAppeals.self, ResultDecideAppeal.self,
            ResultReevaluate.self, ResultConfirm.self, ResultPublish.self, ResultCancel.self,
            ResultDecideCancellation.self, ResultMinutes.self, ResultRemark.self, ResultReportCommand.self,
        ])
}

/// How a command that cannot be undone is run: shown first, then asked.
struct ConsentOptions: ParsableArguments {
    @Flag(help: "Only show what would happen.")
    var dryRun = false

    @Flag(name: .customLong("yes"), help: "Do not ask.")
    var isSure = false
}

extension Session {
    /// Finds out what a command would come to, without doing it.
    ///
    /// - Throws: `Refusal` exactly where the command itself would.
    func rehearse<C: Command>(_ command: C) async throws -> Rehearsal<C.Output> {
        try await access.rehearse(command, award: try await award())
    }

    /// A moment as the award's clocks show it; in ISO 8601 where a program reads.
    func local(_ moment: Timestamp?, _ offset: UTCOffset) -> Cell {
        guard let moment else { return .null }
        return .text(
            format == .table
                ? LocalTime(Moment(microseconds: moment.microseconds), offset: offset).text : moment.iso8601)
    }
}
