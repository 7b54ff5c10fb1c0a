import ArgumentParser

/// `simsa account …`
struct AccountCommands: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "account", abstract: "계정 — who signs in for the awards office.",
        subcommands: [
            AccountAdd.self, AccountList.self, AccountPassword.self, AccountTOTP.self, AccountDisable.self,
            AccountToken.self,
        ])
}
