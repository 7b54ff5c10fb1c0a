import AwardCore
import AwardHTTP
import AwardUseCases
import HTTPTypes
import Hummingbird

/// Signing in to an office account: password, then a code; and out again.
enum SignInPages {
    static func add(to pages: AwardPages) {
        pages.get("sign-in") { visit in
            try await form(visit)
        }
        pages.post("sign-in") { visit in
            let form = try await visit.openForm()
            let email = try form.require("email", LocalizedText(ko: "전자우편 주소", en: "The e-mail address"))
            let password = try form.require("password", LocalizedText(ko: "비밀번호", en: "The password"))
            let step = try await visit.parts.service.signIn(
                email: email, password: Secret(password), award: visit.slug, address: visit.context.address)
            switch step {
            case .secondFactor(let pending):
                return try await code(visit, pending, next: form["next"], enrolment: nil)
            case .enrolment(let pending):
                let enrolment = try await visit.parts.service.enrolTOTP(pending: pending)
                return try await code(visit, pending, next: form["next"], enrolment: enrolment)
            }
        }
        pages.post("sign-in/code") { visit in
            let form = try await visit.openForm()
            let code = try form.require("code", LocalizedText(ko: "인증 번호", en: "The code")).filter { $0 != " " }
            let pending = Secret(form["pending"] ?? "")
            let service = visit.parts.service
            let session =
                form["enrolling"] == nil
                ? try await service.signIn(secondFactor: code, pending: pending, address: visit.context.address)
                : try await service.confirmTOTP(code, pending: pending, address: visit.context.address)
            return visit.begin(session, next: form["next"])
        }
        pages.post("sign-out") { visit in
            _ = try await visit.form()
            if let token = visit.sessionToken { try await visit.parts.service.signOut(sessionToken: token) }
            return visit.forget()
        }
        pages.post("sign-out-everywhere") { visit in
            _ = try await visit.form()
            if let token = visit.sessionToken {
                _ = try await visit.parts.service.signOutEverywhere(sessionToken: token)
            }
            return visit.forget()
        }
        pages.get("me") { visit in
            guard let caller = visit.caller else { return visit.redirect("sign-in") }
            let roles = caller.roles.map(\.rawValue).sorted().compactMap(Role.init(rawValue:))
            return try await visit.page(
                "me",
                [
                    "name": caller.name(visit.language),
                    "roles": roles.map { $0.title(visit.language) }.joined(separator: ", "),
                    "until": try await visit.clock().text(caller.expires, visit.language),
                ],
                title: LocalizedText(ko: "내 정보", en: "About me"))
        }
    }

    private static func form(_ visit: Visit) async throws -> Response {
        try await visit.page(
            "sign-in", ["next": visit.query("next") ?? ""],
            title: LocalizedText(ko: "로그인", en: "Sign in"))
    }

    private static func code(
        _ visit: Visit, _ pending: Secret, next: String?, enrolment: TOTPEnrolment?
    ) async throws -> Response {
        var values: [String: Any] = ["pending": pending.reveal(), "next": next ?? ""]
        if let enrolment {
            values["enrolment"] = ["secret": enrolment.secret.reveal(), "address": enrolment.address.reveal()]
        }
        return try await visit.page(
            "sign-in-code", values, title: LocalizedText(ko: "인증 번호 확인", en: "Confirm with a code"))
    }
}
