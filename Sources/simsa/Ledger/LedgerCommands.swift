import ArgumentParser

/// `simsa ledger …`
struct LedgerCommands: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "ledger", abstract: "심사기록 — the append-only record of everything that happened.",
        subcommands: [LedgerList.self, LedgerVerify.self])
}
