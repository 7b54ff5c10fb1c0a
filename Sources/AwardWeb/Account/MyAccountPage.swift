import AwardCore
import AwardHTTP
import AwardUseCases
import HTTPTypes
import Hummingbird

/// One's own account: who one is, the password, the recovery codes, the language, and where one is signed in.
enum MyAccountPage {
    static func add(to pages: AwardPages) {
        pages.get("me") { visit in
            guard visit.caller != nil else { return visit.redirect("sign-in") }
            return try await show(visit)
        }
        pages.post("me/password") { visit in
            let form = try await visit.form()
            let old = try form.require("old", LocalizedText(ko: "지금 비밀번호", en: "The present password"))
            let new = try form.require("new", LocalizedText(ko: "새 비밀번호", en: "The new password"))
            guard form["again"] == new else {
                return try await show(
                    visit, failure: visit.say("새 비밀번호 두 개가 서로 다릅니다.", "The two new passwords differ."))
            }
            do {
                try await visit.parts.service.changePassword(
                    from: Secret(old), to: Secret(new), sessionToken: visit.sessionToken ?? "",
                    address: visit.context.address)
            } catch let refusal as Refusal {
                return try await show(visit, failure: refusal.sentence(visit.language), status: refusal.httpStatus)
            }
            var response = visit.redirect("sign-in?done=password")
            response.headers[.setCookie] = visit.forget().headers[.setCookie]
            return response
        }
        pages.post("me/recovery-codes") { visit in
            let form = try await visit.form()
            let code = try form.require("code", LocalizedText(ko: "인증 번호", en: "The code"))
            do {
                let codes = try await visit.parts.service.renewRecoveryCodes(
                    code: code, sessionToken: visit.sessionToken ?? "", address: visit.context.address)
                return try await RecoveryCodesPage.page(visit, codes, next: visit.path("me"))
            } catch let refusal as Refusal {
                return try await show(visit, failure: refusal.sentence(visit.language), status: refusal.httpStatus)
            }
        }
    }

    private static func show(_ visit: Visit, failure: String? = nil, status: Int? = nil) async throws -> Response {
        guard let caller = visit.caller else { throw Refusal(.notIdentified(.sessionBegin)) }
        let roles = Role.allCases.filter(caller.roles.contains)
        let clock = try await visit.clock()
        let sessions = try await visit.parts.service.sessions(sessionToken: visit.sessionToken ?? "")
        let table = WebTable(
            [
                WebTable.Column("로그인한 때", "Signed in"), WebTable.Column("마지막 사용", "Last used"),
                WebTable.Column("유효 기한", "Until"), WebTable.Column("브라우저", "Browser"),
            ],
            sessions.map { session in
                [
                    .init(clock.text(session.began, visit.language)),
                    .init(clock.text(session.lastUsed, visit.language)),
                    .init(clock.text(session.expires, visit.language)),
                    .init(session.isCurrent ? visit.say("지금 이 브라우저", "this browser") : ""),
                ]
            }, empty: LocalizedText(ko: "", en: ""))
        var values: [String: Any] = [
            "name": caller.name(visit.language), "isOffice": caller.email != nil,
            "roles": roles.map { $0.title(visit.language) }.joined(separator: ", "),
            "until": clock.text(caller.expires, visit.language), "sessions": table.values(visit.language),
        ]
        values["email"] = caller.email
        values["failure"] = failure
        var response = try await visit.page(
            "me", values, title: LocalizedText(ko: "내 정보", en: "About me"))
        if failure != nil { response.status = .init(code: status ?? 422) }
        return response
    }
}
