import AwardCore
import AwardHTTP
import AwardUseCases
import Hummingbird

/// One office account: set its password, reset its second factor, disable it or enable it again.
enum AccountPage {
    static func add(to pages: AwardPages) {
        pages.get("accounts/:account") { visit in try await show(visit) }
        pages.post("accounts/:account/password") { visit in
            let form = try await visit.form()
            let password = try form.require("password", LocalizedText(ko: "비밀번호", en: "The password"))
            return try await done(
                visit, "password",
                after: SetPassword(account: try visit.part("account"), password: Secret(password)), form)
        }
        pages.post("accounts/:account/second-factor") { visit in
            let form = try await visit.form()
            let reason = try form.require("reason", StageMovePage.reason)
            return try await done(
                visit, "factor", after: ResetSecondFactor(account: try visit.part("account"), reason: reason), form)
        }
        pages.post("accounts/:account/disable") { visit in
            let form = try await visit.form()
            let reason = try form.require("reason", StageMovePage.reason)
            let isDisabled = form["enable"] == nil
            return try await done(
                visit, isDisabled ? "disable" : "enable",
                after: DisableAccount(account: try visit.part("account"), isDisabled: isDisabled, reason: reason), form)
        }
    }

    private static func done<C: Command>(
        _ visit: Visit, _ what: String, after command: C, _ form: Form
    ) async throws -> Response {
        _ = try await visit.perform(command, form)
        return visit.redirect("accounts/\(PercentEncoding.text(try visit.part("account")))?done=\(what)")
    }

    private static func show(_ visit: Visit) async throws -> Response {
        let email = try visit.part("account")
        guard let line = try await visit.ask(ListAccounts()).first(where: { $0.email == email }) else {
            throw Refusal(.notFound(.account, name: email, suggestions: []))
        }
        let clock = try await visit.clock()
        var values: [String: Any] = [
            "email": line.email, "address": visit.path("accounts/\(PercentEncoding.text(line.email))"),
            "roles": line.roles.map { $0.title(visit.language) }.joined(separator: ", "),
            "hasPassword": line.hasPassword, "hasSecondFactor": line.hasSecondFactor,
            "recoveryCodes": line.recoveryCodes, "canManage": visit.isAdmin, "isOwn": visit.caller?.email == line.email,
            "factorKey": FormKey.fresh(), "disableKey": FormKey.fresh(),
        ]
        values["disabledAt"] = line.disabledAt.map { clock.text($0, visit.language) }
        values["lastUsedAt"] = line.lastUsedAt.map { clock.text($0, visit.language) }
        return try await visit.page(
            "account", values, title: line.name, place: .accounts,
            trail: [PageFrame.Link(text: Place.accounts.title, href: visit.path("accounts"))],
            notice: visit.query("done").flatMap(notice))
    }

    private static func notice(_ done: String) -> LocalizedText? {
        switch done {
        case "add": return LocalizedText(ko: "계정을 추가했습니다.", en: "The account is added.")
        case "password":
            return LocalizedText(
                ko: "비밀번호를 정했습니다. 이 계정의 로그인은 모두 끝났습니다.", en: "The password is set; every session ended.")
        case "factor":
            return LocalizedText(
                ko: "2단계 인증을 초기화했습니다. 다음 로그인 때 새로 설정합니다.",
                en: "The second factor is reset; a new one is set up at the next sign-in.")
        case "disable": return LocalizedText(ko: "사용을 중지했습니다.", en: "The account is disabled.")
        case "enable": return LocalizedText(ko: "다시 사용할 수 있습니다.", en: "The account is in use again.")
        default: return nil
        }
    }
}
