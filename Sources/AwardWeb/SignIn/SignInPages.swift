import AwardCore
import AwardHTTP
import AwardUseCases
import HTTPTypes
import Hummingbird

/// Signing in to an office account: password, then a code; and out again.
enum SignInPages {
    static func add(to pages: AwardPages) {
        pages.get("sign-in") { visit in try await page(visit) }
        pages.post("sign-in") { visit in
            let form = try await visit.openForm()
            let email = try form.require("email", LocalizedText(ko: "전자우편 주소", en: "The e-mail address"))
            let password = try form.require("password", LocalizedText(ko: "비밀번호", en: "The password"))
            let service = visit.parts.service
            do {
                let step = try await service.signIn(
                    email: email, password: Secret(password), award: visit.slug, address: visit.context.address)
                switch step {
                case .secondFactor(let pending):
                    return try await SignInCodePage.page(visit, pending, next: form["next"])
                case .enrolment(let pending):
                    let enrolment = try await service.enrolTOTP(pending: pending)
                    return try await SignInCodePage.page(visit, pending, next: form["next"], enrolment: enrolment)
                }
            } catch let refusal as Refusal where refusal.isAboutSigningIn {
                return try await page(visit, refusal, next: form["next"])
            }
        }
        SignInCodePage.add(to: pages)
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
    }

    /// The page to sign in on; `failure` is why that has just not worked.
    static func page(
        _ visit: Visit, next: String? = nil, failure: String? = nil, status: HTTPResponse.Status = .ok
    ) async throws -> Response {
        let next = next ?? visit.query("next") ?? ""
        var values: [String: Any] = ["next": next]
        if let failure { values["failure"] = failure }
        if let provider = visit.parts.identityProvider {
            values["provider"] = [
                "name": provider.name(visit.language),
                "address": visit.path("sign-in/provider?next=\(PercentEncoding.text(next))"),
            ]
        }
        let notice =
            visit.query("done") == "password"
            ? LocalizedText(
                ko: "비밀번호를 바꾸었습니다. 새 비밀번호로 로그인해 주십시오.",
                en: "The password is changed. Please sign in with the new one.") : nil
        var response = try await visit.page(
            "sign-in", values, title: LocalizedText(ko: "로그인", en: "Sign in"), notice: notice)
        response.status = status
        return response
    }

    /// The same after a refusal, with the time to wait where there is one.
    static func page(_ visit: Visit, _ refusal: Refusal, next: String?) async throws -> Response {
        var response = try await page(
            visit, next: next ?? "", failure: refusal.sentence(visit.language),
            status: .init(code: refusal.httpStatus))
        if case .tooManyAttempts(let seconds) = refusal.reason { response.headers[.retryAfter] = "\(seconds)" }
        return response
    }
}

extension Refusal {
    /// Whether it says that signing in did not work, and nothing else is wrong.
    var isAboutSigningIn: Bool {
        switch reason {
        case .signInFailed, .tooManyAttempts, .linkInvalid: return true
        default: return false
        }
    }
}
