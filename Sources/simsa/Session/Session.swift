import AwardCore
import AwardStore
import AwardUseCases
import FoundationEssentials
import Logging
import Postgres
import Terminal

/// What a command works with: the service on a database, the console, the language, and who asks.
struct Session: Sendable {
    let access: any AwardAccess
    let console: Console
    let language: Language
    let format: OutputFormat
    private let awardName: String?

    /// Chooses language, clock and database by flags and environment, and brings up what is missing.
    ///
    /// - Throws: `Refusal` when a flag makes no sense or the database cannot be reached.
    static func open(_ options: GlobalOptions) async throws -> Session {
        let language = try Session.language(options)
        if let server = try server(options, language) {
            return Session(
                access: server, console: Console(), language: language,
                format: options.format, awardName: options.award ?? Console.environmentValue("SIMSA_AWARD"))
        }
        var environment = try options.now.map { try Environment.simulated(at: moment($0, flag: "--now")) } ?? .system
        environment.site = try Console.environmentValue("SIMSA_HTTP_PUBLIC_URL").map(site)
        let url = try await DatabaseAddress.resolve(options.database, language: language)
        let database = Database(
            DatabaseConfiguration(url: url, applicationName: "simsa"), logger: Logger(label: "simsa"))
        try await DatabaseAddress.prepare(database)
        return Session(
            access: LocalAccess(
                service: AwardService(database: database, environment: environment), claim: try claim(options.actor)),
            console: Console(), language: language, format: options.format,
            awardName: options.award ?? Console.environmentValue("SIMSA_AWARD"))
    }

    /// The language by `--lang`, then the locale.
    ///
    /// - Throws: `Refusal` (`usage`) when `--lang` names another language.
    static func language(_ options: GlobalOptions) throws -> Language {
        do {
            return try LanguageChoice.decide(flag: options.lang) == .korean ? .korean : .english
        } catch {
            throw Refusal(.usage(LocalizedText(ko: error.description, en: error.description)))
        }
    }

    /// The award to work on: the one named, else the only one there is.
    ///
    /// - Throws: `Refusal` when there is none, or several and none is named.
    func award() async throws -> String {
        if let awardName { return awardName }
        let awards = try await access.awards()
        if let only = awards.first, awards.count == 1 { return only.slug }
        throw Refusal(
            .usage(
                awards.isEmpty
                    ? LocalizedText(
                        ko: "아직 시상이 없습니다. simsa award apply 파일 로 시상을 먼저 등록해 주십시오.",
                        en: "There is no award yet. Register one first with: simsa award apply FILE")
                    : LocalizedText(
                        ko: "시상이 여러 개 있습니다. --award로 골라 주십시오: \(awards.map(\.slug).joined(separator: ", "))",
                        en: "There are several awards. Name one with --award: "
                            + awards.map(\.slug).joined(separator: ", "))))
    }

    /// Performs a command on the award.
    ///
    /// - Throws: `Refusal` when it is refused.
    func perform<C: Command>(_ command: C, key: String? = nil) async throws -> C.Output {
        try await access.perform(command, award: try await award(), key: key)
    }

    /// Asks the award.
    ///
    /// - Throws: `Refusal` when it is refused or nothing is found.
    func ask<Q: Query>(_ query: Q) async throws -> Q.Answer {
        try await access.ask(query, award: try await award())
    }

    /// Says one thing in the session's language.
    func say(_ ko: String, _ en: String) -> String {
        language == .korean ? ko : en
    }

    /// Prints a report in the format asked for.
    ///
    /// - Throws: `ConsoleError` when nothing can be written any more.
    func print(_ report: Report) throws {
        try console.write(report.render(format, style: style))
    }

    /// Prints one sentence for people; nothing where a program reads.
    ///
    /// - Throws: `ConsoleError` when nothing can be written any more.
    func print(_ ko: String, _ en: String) throws {
        if format == .table { try console.writeLine(say(ko, en)) }
    }

    /// How pages are laid out.
    var style: PageStyle {
        console.style(language == .korean ? .korean : .english)
    }

    private static func claim(_ text: String?) throws -> Claim {
        guard let text else {
            return .office(
                .admin, name: Console.environmentValue("USER") ?? Console.environmentValue("LOGNAME") ?? "cli")
        }
        if text == "anonymous" { return .anonymous }
        let parts = text.split(separator: ":", maxSplits: 1).map(String.init)
        if parts.count == 2, !parts[1].isEmpty {
            switch parts[0] {
            case "admin": return .office(.admin, name: parts[1])
            case "secretary": return .office(.secretary, name: parts[1])
            case "auditor": return .office(.auditor, name: parts[1])
            case "reviewer", "chair": return .reviewer(parts[1])
            case "candidate": return .candidate(parts[1])
            default: break
            }
        }
        throw Refusal(
            .usage(
                LocalizedText(
                    ko: "--as \(text)의 뜻을 알 수 없습니다. admin:이름, secretary:이름, auditor:이름, reviewer:코드, "
                        + "candidate:코드, anonymous 가운데 하나를 적어 주십시오.",
                    en: "--as \(text) is not understood. Give admin:NAME, secretary:NAME, auditor:NAME, reviewer:CODE, "
                        + "candidate:CODE or anonymous.")))
    }

    /// The moment a flag names.
    ///
    /// - Throws: `Refusal` (`usage`) when it is no time with its distance from UTC.
    static func moment(_ text: String, flag: String) throws -> Moment {
        if let date = try? Date(text, strategy: .iso8601) {
            return Moment(microseconds: Int64(date.timeIntervalSince1970 * 1_000_000))
        }
        throw Refusal(
            .usage(
                LocalizedText(
                    ko: "\(flag) \(text)은(는) 시각이 아닙니다. 2019-10-30T09:00:00+09:00처럼 적어 주십시오.",
                    en: "\(flag) \(text) is no time. Write it like 2019-10-30T09:00:00+09:00.")))
    }
}

extension Session {
    /// Prints one block of facts.
    ///
    /// - Throws: `ConsoleError` when nothing can be written any more.
    func printFacts(_ facts: [(key: String, label: String, value: Cell)]) throws {
        try console.write(FactList(facts).render(format, style: style))
    }

    /// Asks before something that cannot be undone. Never asks where nobody can answer.
    ///
    /// - Throws: `Refusal` (`usage`) when it was declined or nobody can be asked.
    func confirm(_ ko: String, _ en: String, isSure: Bool) throws {
        if isSure { return }
        switch console.confirm(say(ko, en), language == .korean ? .korean : .english) {
        case .yes: return
        case .notAsked:
            throw Refusal(
                .usage(
                    LocalizedText(
                        ko: "되돌릴 수 없는 일이므로 확인이 필요합니다. 내용을 확인하셨으면 --yes를 붙여 주십시오.",
                        en: "This cannot be undone and nobody can be asked here; add --yes when you are sure.")))
        default:
            throw Refusal(
                .usage(LocalizedText(ko: "그만두었습니다. 바뀐 것은 없습니다.", en: "Stopped. Nothing was changed.")))
        }
    }
}
