import ArgumentParser
import AwardCore
import AwardUseCases
import Terminal

/// `simsa conflict check`
struct ConflictCheckCommand: SessionCommand {
    static let configuration = CommandConfiguration(
        commandName: "check", abstract: "Whom could this person not score? Ask before inviting; nothing is recorded.",
        discussion: """
            For somebody who is no reviewer yet, name the organisation and the former ones; for a reviewer, the code.
            Organisations are named by code, or by a name that is unique; a year is the last one of the work, and no year
            means that it lasts.

            Example: simsa conflict check --organisation 11 --employer 41110:2017 --advised 29
            Example: simsa conflict check C03 --candidate 11740
            """)

    @OptionGroup var options: GlobalOptions
    @Argument(help: "A reviewer who is on record.") var reviewer: String?
    @Option(help: "The organisation the person belongs to.") var organisation: String?
    @Option(help: "A former employer, as CODE:LASTYEAR. May be repeated.") var employer: [String] = []
    @Option(help: "An organisation advised, as CODE:LASTYEAR. May be repeated.") var advised: [String] = []
    @Option(help: "Only against this candidate.") var candidate: String?

    func run(_ session: Session) async throws {
        let engagements =
            try employer.map { try engagement(.employer, $0, "--employer") }
            + advised.map { try engagement(.advisory, $0, "--advised") }
        let check: ConflictCheck
        if let reviewer {
            if organisation != nil || !engagements.isEmpty {
                throw Refusal(
                    .usage(
                        LocalizedText(
                            ko: "심사위원 코드와 --organisation, --employer, --advised는 함께 쓸 수 없습니다.",
                            en: "Name either a reviewer or --organisation, --employer and --advised, not both.")))
            }
            check = try await session.ask(CheckReviewer(reviewer: reviewer, candidate: candidate))
        } else {
            check = try await session.ask(
                CheckPerson(organisation: organisation, engagements: engagements, candidate: candidate))
        }
        try session.print(check)
    }

    private func engagement(_ kind: Engagement.Kind, _ text: String, _ flag: String) throws(Refusal) -> Engagement {
        guard let colon = text.lastIndex(of: ":") else { return Engagement(kind, organisation: text) }
        let name = String(text[..<colon])
        let year = text[text.index(after: colon)...]
        guard !name.isEmpty, year.utf8.count == 4, let number = Int(year), (1900...2999).contains(number) else {
            throw Refusal(
                .invalid([
                    Problem(
                        at: flag,
                        LocalizedText(
                            ko: "‘\(text)’: ‘기관:마지막 연도’로 적어 주십시오(예: 41110:2017).",
                            en: "“\(text)” must be an organisation and the last year, such as 41110:2017."))
                ]))
        }
        return Engagement(kind, organisation: name, untilYear: number)
    }
}

extension Session {
    /// Prints what a check found.
    ///
    /// - Throws: `ConsoleError`.
    func print(_ check: ConflictCheck) throws {
        let organisations = Sheet(
            columns: [
                .fixed("organisation", say("기관", "Organisation")), Sheet.Column("name", say("이름", "Name")),
            ],
            rows: check.organisations.map { organisation in
                [
                    .text(organisation.written),
                    .text(organisation.name?(language) ?? say("이 시상의 후보 기관이 아님", "enters nothing in this award")),
                ]
            },
            emptySentence: say("소속이나 근무한 기관이 기록되어 있지 않습니다.", "No organisation is on record."))
        let findings = Sheet(
            columns: [
                .fixed("candidate", say("후보", "Candidate")), Sheet.Column("name", say("이름", "Name")),
                .fixed("category", say("부문", "Category")), .fixed("kind", say("종류", "Kind")),
                Sheet.Column("ground", say("사유", "Ground")), .fixed("evidence", say("근거", "Evidence")),
                .fixed("state", say("상태", "State")),
            ],
            rows: check.findings.map { finding in
                [
                    .text(finding.candidate), .text(finding.name(language)), .text(finding.category),
                    .text(word(finding.kind)), .text(finding.ground(language)), .optional(finding.evidence),
                    .optional(finding.state.map(word)),
                ]
            },
            emptySentence: say(
                "걸리는 후보가 없습니다(\(check.candidates)건 확인).",
                "Nothing stands in the way (\(check.candidates) candidates checked)."))
        try print(
            Report(
                [.sheet(key: "organisations", organisations), .sheet(key: "findings", findings)], csvKey: "findings"))
    }

    /// A kind in words for people, as it is stored for programs.
    func word(_ kind: ConflictKind) -> String { format == .table ? kind.title(language) : kind.rawValue }

    /// A state in words for people, as it is stored for programs.
    func word(_ state: ConflictState) -> String { format == .table ? state.title(language) : state.rawValue }
}
