import ArgumentParser

/// `simsa candidate contact …`
struct ContactCommands: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "contact", abstract: "담당자 — who speaks for a candidate, and signs in by a personal link.",
        discussion: "Example: simsa candidate contact invite 43150",
        subcommands: [ContactInvite.self, ContactList.self])
}
