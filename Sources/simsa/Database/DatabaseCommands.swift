import ArgumentParser

/// `simsa db …`
struct DatabaseCommands: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "db", abstract: "The database: a private PostgreSQL, migrations, backup.",
        subcommands: [
            DatabaseUp.self, DatabaseDown.self, DatabaseStatus.self, DatabaseMigrate.self, DatabaseURL.self,
            DatabaseBackup.self, DatabaseRestore.self,
        ])
}
