import ArgumentParser
import Terminal

/// The options every command takes.
struct GlobalOptions: ParsableArguments {
    @Option(name: .long, help: "The award; needed only where the database holds several. Also SIMSA_AWARD.")
    var award: String?

    @Option(
        name: .long, help: "Where the database is, e.g. postgres://host/simsa. Also DATABASE_URL.")
    var database: String?

    @Option(
        name: .long, help: "Work on the awards of a server, e.g. https://award.example.kr. Also SIMSA_SERVER.")
    var server: String?

    @Option(
        name: .long,
        help: "The API token for --server. Better given as SIMSA_TOKEN, where no list of processes shows it.")
    var token: String?

    @Option(name: .long, help: "The language of what is printed: ko or en.")
    var lang: String?

    @Option(name: .long, help: "How to print: table, json or csv.")
    var format: OutputFormat = .table

    @Option(
        name: .customLong("as"),
        help: "Who you are: admin:NAME, secretary:NAME, auditor:NAME, reviewer:CODE, candidate:CODE, anonymous.")
    var actor: String?

    @Option(
        name: .long, help: "For simulated awards: the time it shall be, e.g. 2019-10-30T09:00:00+09:00.")
    var now: String?
}

extension OutputFormat: ExpressibleByArgument {}
