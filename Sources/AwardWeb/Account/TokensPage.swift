import AwardCore
import AwardHTTP
import AwardUseCases
import Hummingbird

/// API tokens: issued with scopes and an end, shown once, revoked.
enum TokensPage {
    static func add(to pages: AwardPages) {
        pages.get("tokens") { visit in try await show(visit) }
        pages.post("tokens") { visit in
            let form = try await visit.form()
            let owner = try form.require("owner", LocalizedText(ko: "소유자", en: "The owner"))
            let chosen = form.fields(after: "scope-")
            let issued = try await visit.perform(
                IssueToken(
                    owner: owner, title: form["title"] ?? "",
                    scopes: TokenScope.allCases.filter { chosen[$0.rawValue] != nil },
                    days: form["days"].flatMap { Int($0) } ?? 0), form)
            return try await show(visit, issued: issued)
        }
        pages.post("tokens/:number/revoke") { visit in
            let form = try await visit.form()
            guard let number = Int32(try visit.part("number")) else { throw RequestFault.noSuchPath }
            _ = try await visit.perform(RevokeToken(number: number), form)
            return visit.redirect("tokens")
        }
    }

    private static func show(_ visit: Visit, issued: IssueToken.Output? = nil) async throws -> Response {
        let (language, now) = (visit.language, visit.now)
        let clock = try await visit.clock()
        let lines = try await visit.ask(ListTokens())
        var values: [String: Any] = [
            "isEmpty": lines.isEmpty, "canManage": visit.isAdmin, "mostDays": IssueToken.maximumDays,
            "scopes": TokenScope.allCases.map { ["value": $0.rawValue, "title": $0.title(language)] },
            "tokens": lines.map { line -> [String: Any] in
                let isOver = line.expires <= now
                let state: String
                if line.revokedAt != nil {
                    state = visit.say("취소됨", "revoked")
                } else {
                    state = isOver ? visit.say("만료됨", "expired") : visit.say("사용 가능", "good")
                }
                return [
                    "number": Int(line.number), "title": line.title, "owner": line.owner,
                    "scopes": line.scopes.map { $0.title(language) }.joined(separator: ", "),
                    "expires": clock.text(line.expires, visit.language),
                    "lastUsed": line.lastUsedAt.map { clock.text($0, visit.language) } ?? "–", "state": state,
                    "canRevoke": visit.isAdmin && line.revokedAt == nil && !isOver, "rowKey": FormKey.fresh(),
                ]
            },
        ]
        // A form sent twice is answered as the first time, but without the token: that is shown once.
        if let issued, !issued.token.isEmpty {
            values["issued"] = ["token": issued.token.reveal(), "owner": issued.owner]
        }
        return try await visit.page(
            "tokens", values, title: LocalizedText(ko: "API 토큰", en: "API tokens"), place: .accounts,
            trail: [PageFrame.Link(text: Place.accounts.title, href: visit.path("accounts"))])
    }
}
