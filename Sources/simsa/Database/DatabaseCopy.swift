import ArgumentParser
import AwardCore
import Subprocess
import Terminal

/// `simsa db backup`
struct DatabaseBackup: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "backup", abstract: "Write the whole database to a file, through pg_dump.",
        discussion: "Example: simsa db backup simsa.dump")

    @OptionGroup var options: GlobalOptions
    @Argument(help: "Where to write.") var file: String

    func run() async throws {
        let language = try Session.language(options)
        let url = try await DatabaseAddress.resolve(options.database, language: language)
        try await PostgresProgram.run("pg_dump", ["--format=custom", "--no-owner", "--file", file, "--dbname", url])
        try Console().writeLine(language == .korean ? "\(file)에 백업했습니다." : "Backed up to \(file).")
    }
}

/// `simsa db restore`
struct DatabaseRestore: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "restore", abstract: "Fill an empty database from a backup, whole or not at all.",
        discussion: "Example: simsa db restore simsa.dump --database postgres://host/empty")

    @OptionGroup var options: GlobalOptions
    @Argument(help: "The backup.") var file: String

    func run() async throws {
        let language = try Session.language(options)
        try LocalFile.requireBackup(file)
        let url = try await DatabaseAddress.resolve(options.database, language: language)
        try await PostgresProgram.run(
            "pg_restore", ["--single-transaction", "--exit-on-error", "--no-owner", "--dbname", url, file])
        try Console().writeLine(language == .korean ? "\(file)에서 복원했습니다." : "Restored from \(file).")
    }
}

/// A program of PostgreSQL's, run to its end.
enum PostgresProgram {
    /// - Throws: `Refusal` with what the program said when it fails.
    static func run(_ name: String, _ arguments: [String]) async throws {
        let outcome: (succeeded: Bool, said: String)
        do {
            let result = try await Subprocess.run(
                .name(name), arguments: Arguments(arguments), output: .discarded, error: .string(limit: 65_536))
            outcome = (result.terminationStatus.isSuccess, result.standardError)
        } catch {
            throw Refusal(
                .misconfigured(
                    LocalizedText(
                        ko: "\(name) 프로그램을 찾을 수 없습니다. PostgreSQL 클라이언트를 설치해 주십시오.",
                        en: "The program \(name) was not found; install PostgreSQL's client programs.")))
        }
        guard !outcome.succeeded else { return }
        let said = outcome.said.split(separator: "\n").first.map(String.init) ?? ""
        if said.contains("connection to server") {
            throw Refusal(
                .unavailable(
                    LocalizedText(ko: "서버가 켜져 있는지 확인해 주십시오.", en: "check that the server is running")))
        }
        throw Refusal(
            .usage(LocalizedText(ko: "\(name) 실행이 실패했습니다: \(said)", en: "\(name) failed: \(said)")))
    }
}
