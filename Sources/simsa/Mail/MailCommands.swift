import ArgumentParser

/// `simsa mail …`
struct MailCommands: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "mail", abstract: "메일 — what is written to people, and whether it has left.",
        subcommands: [MailStatus.self, MailSend.self])
}
