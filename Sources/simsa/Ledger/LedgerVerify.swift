import ArgumentParser
import AwardUseCases
import Terminal

/// `simsa ledger verify`
struct LedgerVerify: SessionCommand {
    static let configuration = CommandConfiguration(
        commandName: "verify", abstract: "Recompute every hash and every seal, and say which row is wrong.",
        discussion: """
            Ends with exit code 65 when something is wrong. A seal noted down earlier, e.g. from a report, shows with
            --seal that nothing before it was exchanged since.

            Example: simsa ledger verify --seal 5f3a…
            """)

    @OptionGroup var options: GlobalOptions

    @Option(help: "A seal's SHA-256 that must still be in the ledger.")
    var seal: String?

    func run(_ session: Session) async throws {
        let progress = session.console.progress(session.say("심사기록 확인", "Verifying the ledger"))
        let found: LedgerVerification
        do {
            found = try await session.ask(VerifyLedger(seal: seal) { progress.advance(to: $0) })
        } catch {
            progress.finish()
            throw error
        }
        progress.finish()
        try session.print(found.report(session))
        if !found.isWhole { throw ExitCode(65) }
    }
}

extension LedgerVerification {
    /// What was found, for people and programs.
    func report(_ session: Session) -> Report {
        Report(
            [
                .facts(
                    key: "ledger",
                    FactList([
                        ("whole", session.say("온전함", "Whole"), .bool(isWhole)),
                        ("entries", session.say("기록", "Entries"), .integer(entries)),
                        ("sealed", session.say("봉인된 기록", "Sealed entries"), .integer(sealedEntries)),
                        ("seals", session.say("봉인", "Seals"), .integer(seals)),
                        ("head_entry", session.say("마지막 봉인까지", "Sealed up to entry"), .integer(Int(headEntry))),
                        ("faults_found", session.say("잘못된 점", "Faults"), .integer(faultCount)),
                        ("head", session.say("마지막 봉인", "Newest seal"), .optional(head?.hexadecimal)),
                    ])),
                .sheet(key: "faults", faultSheet(session)),
            ], csvKey: "faults")
    }

    private func faultSheet(_ session: Session) -> Sheet {
        Sheet(
            columns: [
                .number("entry", session.say("기록 번호", "Entry")), Sheet.Column("fault", session.say("잘못된 점", "Fault")),
            ],
            rows: faults.map { [.optional($0.entry.map { Int($0) }), .text($0.text(session.language))] },
            emptySentence: session.say("모든 기록과 봉인이 맞습니다.", "Every entry and every seal holds."))
    }
}
