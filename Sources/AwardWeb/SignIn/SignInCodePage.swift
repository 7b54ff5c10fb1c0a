import AwardCore
import AwardHTTP
import AwardUseCases
import HTTPTypes
import Hummingbird

/// The second step of signing in: a code of the authenticator app, or a recovery code.
enum SignInCodePage {
    static func add(to pages: AwardPages) {
        pages.post("sign-in/code") { visit in
            let form = try await visit.openForm()
            let code = try form.require("code", LocalizedText(ko: "인증 번호", en: "The code")).filter { $0 != " " }
            let pending = Secret(form["pending"] ?? "")
            let (service, address) = (visit.parts.service, visit.context.address)
            do {
                if form["enrolling"] == nil {
                    let session = try await service.signIn(secondFactor: code, pending: pending, address: address)
                    return try await visit.begin(session, next: form["next"])
                }
                let enrolled = try await service.confirmTOTP(code, pending: pending, address: address)
                let begun = try await visit.begin(enrolled.session, next: form["next"])
                var response = try await RecoveryCodesPage.page(
                    visit, enrolled.recoveryCodes, next: begun.headers[.location] ?? visit.path())
                response.headers[.setCookie] = begun.headers[.setCookie]
                return response
            } catch let refusal as Refusal where refusal.isAboutSigningIn {
                guard case .signInFailed = refusal.reason, form["enrolling"] == nil else {
                    return try await SignInPages.page(visit, refusal, next: form["next"])
                }
                return try await page(visit, pending, next: form["next"], failure: refusal)
            }
        }
    }

    /// The page that asks for the code; with `enrolment` it shows the key to put into the app first.
    static func page(
        _ visit: Visit, _ pending: Secret, next: String?, enrolment: TOTPEnrolment? = nil, failure: Refusal? = nil
    ) async throws -> Response {
        var values: [String: Any] = ["pending": pending.reveal(), "next": next ?? ""]
        if let enrolment {
            values["enrolment"] = ["secret": enrolment.secret.reveal(), "address": enrolment.address.reveal()]
        }
        values["failure"] = failure?.sentence(visit.language)
        var response = try await visit.page(
            "sign-in-code", values, title: LocalizedText(ko: "인증 번호 확인", en: "Confirm with a code"))
        if let failure { response.status = .init(code: failure.httpStatus) }
        return response
    }
}

/// Recovery codes, shown once.
enum RecoveryCodesPage {
    /// The page that shows them, leading on to `next`.
    static func page(_ visit: Visit, _ codes: [Secret], next: String) async throws -> Response {
        try await visit.page(
            "recovery-codes", ["codes": codes.map { $0.reveal() }, "next": next],
            title: LocalizedText(ko: "복구 코드", en: "Recovery codes"))
    }
}
