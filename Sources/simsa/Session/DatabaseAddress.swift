import AwardCore
import AwardStore
import Glibc
import Postgres
import Terminal

/// Where the database is: named by the caller, or a private cluster of the user's own.
enum DatabaseAddress {
    /// The address by flag, then `DATABASE_URL`, else that of the private cluster, which is started if need be.
    ///
    /// - Throws: `Refusal` when the private cluster cannot be started.
    static func resolve(_ flag: String?, language: Language) async throws -> String {
        if let url = flag ?? Console.environmentValue("DATABASE_URL"), !url.isEmpty { return url }
        let cluster = privateCluster
        do {
            if try await cluster.start() == .created {
                Console().writeErrorLine(
                    LocalizedText(
                        ko: "전용 PostgreSQL을 \(cluster.directory)에 새로 만들었습니다. (한 번만 안내합니다)",
                        en: "A private PostgreSQL was made in \(cluster.directory). (Said once.)")(language))
            }
            _ = try await cluster.createDatabaseIfMissing("simsa")
        } catch let error as DatabaseError {
            throw Refusal(
                .unavailable(
                    LocalizedText(
                        ko: "전용 PostgreSQL을 시작할 수 없습니다: \(error.message)",
                        en: "The private PostgreSQL cannot be started: \(error.message)")))
        }
        return cluster.url(database: "simsa")
    }

    /// The user's own cluster, in the XDG data directory or where `SIMSA_DATA` says.
    static var privateCluster: PrivateCluster {
        PrivateCluster(directory: directory)
    }

    /// Brings the database to the schema of this program.
    ///
    /// - Throws: `Refusal` when it cannot be reached, `DatabaseError` when it belongs to a newer program.
    static func prepare(_ database: Database) async throws {
        do {
            _ = try await Migrator(Schema.migrations).migrate(database)
        } catch let error as DatabaseError {
            throw Refusal(error) ?? Refusal(.misconfigured(LocalizedText(ko: error.message, en: error.message)))
        }
    }

    /// Prints an address: bare for people and for `$(…)`, with its name for programs.
    ///
    /// - Throws: `ConsoleError` when nothing can be written any more.
    static func print(_ url: String, _ format: OutputFormat) throws {
        let console = Console()
        if format == .table { return try console.writeLine(url) }
        try console.write(FactList([("url", "", .text(url))]).render(format, style: console.style(.english)))
    }

    private static var directory: String {
        if let given = Console.environmentValue("SIMSA_DATA"), !given.isEmpty { return given }
        if let data = Console.environmentValue("XDG_DATA_HOME"), !data.isEmpty { return data + "/simsa" }
        // A data directory under /root cannot be entered by the account PostgreSQL runs as.
        if getuid() == 0 { return "/var/lib/simsa" }
        return (Console.environmentValue("HOME") ?? "/tmp") + "/.local/share/simsa"
    }
}
