import AwardCore
import AwardHTTP
import AwardUseCases
import Hummingbird

/// The office accounts, and the form for one more.
enum AccountsPage {
    /// The roles an account may have.
    private static let roles: [Role] = [.admin, .secretary, .auditor, .chair]

    static func add(to pages: AwardPages) {
        pages.get("accounts") { visit in try await show(visit) }
        pages.post("accounts") { visit in
            let form = try await visit.form()
            let email = try form.require("email", LocalizedText(ko: "전자우편 주소", en: "The e-mail address"))
            let name = try form.require("name", LocalizedText(ko: "이름", en: "The name"))
            let chosen = form.fields(after: "role-")
            let added = try await visit.perform(
                AddAccount(
                    email: email, name: LocalizedText(ko: name, en: form["name-en"] ?? name),
                    roles: roles.filter { chosen[$0.rawValue] != nil },
                    language: form["language"].flatMap(Language.init(rawValue:)) ?? .korean,
                    password: form["password"].map(Secret.init)), form)
            return visit.redirect("accounts/\(PercentEncoding.text(added.email))?done=add")
        }
    }

    private static func show(_ visit: Visit) async throws -> Response {
        let language = visit.language
        let clock = try await visit.clock()
        let lines = try await visit.ask(ListAccounts())
        let table = WebTable(
            [
                WebTable.Column("전자우편", "E-mail"), WebTable.Column("이름", "Name"), WebTable.Column("역할", "Roles"),
                WebTable.Column("비밀번호", "Password"), WebTable.Column("2단계 인증", "Second factor"),
                WebTable.Column("마지막 사용", "Last used"), WebTable.Column("상태", "State"),
            ],
            lines.map { line in
                [
                    .init(line.email, href: visit.path("accounts/\(PercentEncoding.text(line.email))")),
                    .init(line.name(language)),
                    .init(line.roles.map { $0.title(language) }.joined(separator: ", ")),
                    .init(line.hasPassword ? visit.say("있음", "set") : visit.say("없음", "none")),
                    .init(line.hasSecondFactor ? visit.say("설정됨", "set up") : visit.say("설정 전", "not yet")),
                    .init(line.lastUsedAt.map { clock.text($0, visit.language) } ?? "–"),
                    .init(line.disabledAt == nil ? visit.say("사용 중", "in use") : visit.say("사용 중지", "disabled")),
                ]
            }, empty: LocalizedText(ko: "등록된 계정이 없습니다.", en: "There is no account."))
        return try await visit.page(
            "accounts",
            [
                "accounts": table.values(language), "canManage": visit.isAdmin,
                "roles": roles.map { ["value": $0.rawValue, "title": $0.title(language)] },
            ], title: Place.accounts.title, place: .accounts)
    }
}

extension Visit {
    /// Whether forms of admins are shown; whether they work, the commands decide.
    var isAdmin: Bool { caller?.roles.contains(.admin) ?? false }
}
