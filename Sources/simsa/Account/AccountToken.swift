import ArgumentParser
import AwardCore
import AwardUseCases
import Terminal

/// `simsa account token`
struct AccountToken: SessionCommand {
    static let configuration = CommandConfiguration(
        commandName: "token", abstract: "Issue, revoke and list the tokens by which programs come.",
        discussion: """
            With an owner it issues a token, which is shown once. --revoke ends one by its number. Without either it
            lists them. Scopes: read, score, manage, decide, publish; a token never does more than its owner may.

            Example: simsa account token kim@example.kr --title report --scope read --days 30
            """)

    @OptionGroup var options: GlobalOptions
    @Argument(help: "Whose token: an account's address or a reviewer's code.") var owner: String?
    @Option(help: "What it is for.") var title: String?
    @Option(help: "What it may be used for. May be given several times.") var scope: [TokenScope] = []
    @Option(help: "For how many days it is good.") var days = 30
    @Option(help: "The number of a token to revoke.") var revoke: Int32?

    func run(_ session: Session) async throws {
        if let revoke {
            try show([try await session.perform(RevokeToken(number: revoke))], session)
        } else if let owner {
            let output = try await session.perform(
                IssueToken(owner: owner, title: title ?? "", scopes: scope, days: days))
            try session.printFacts([
                ("number", session.say("번호", "Number"), .integer(Int(output.number))),
                ("owner", session.say("소유자", "Owner"), .text(output.owner)),
                ("scopes", session.say("범위", "Scopes"), .text(Self.names(output.scopes))),
                ("expires", session.say("만료", "Expires"), .text(session.time(output.expires))),
                ("token", session.say("토큰", "Token"), .text(output.token.reveal())),
            ])
            try session.print(
                "토큰은 지금만 보여 드립니다. 안전한 곳에 보관해 주십시오.",
                "The token is shown this once; keep it where nobody else can read it.")
        } else {
            try show(try await session.ask(ListTokens()), session)
        }
    }

    private func show(_ lines: [TokenLine], _ session: Session) throws {
        let sheet = Sheet(
            columns: [
                .fixed("number", session.say("번호", "No.")), Sheet.Column("owner", session.say("소유자", "Owner")),
                Sheet.Column("title", session.say("용도", "For")), Sheet.Column("scopes", session.say("범위", "Scopes")),
                .fixed("expires", session.say("만료", "Expires")),
                .fixed("last_used", session.say("최근 사용", "Last used")),
                .fixed("revoked", session.say("폐기", "Revoked")),
            ],
            rows: lines.map { line in
                [
                    .integer(Int(line.number)), .text(line.owner), .text(line.title), .text(Self.names(line.scopes)),
                    .text(session.time(line.expires)), .optional(line.lastUsedAt.map(session.time)),
                    .optional(line.revokedAt.map(session.time)),
                ]
            },
            emptySentence: session.say("토큰이 없습니다.", "There are no tokens."))
        try session.print(Report([.sheet(key: "tokens", sheet)], csvKey: "tokens"))
    }

    private static func names(_ scopes: [TokenScope]) -> String {
        scopes.map(\.rawValue).joined(separator: ", ")
    }
}

extension TokenScope: ExpressibleByArgument {}
