import AwardCore
import AwardHTTP
import AwardUseCases
import Foundation
import HTTPTypes
import Hummingbird

/// One request for a page of one award: who asks, what is asked, and how to answer.
struct Visit: Sendable {
    /// The site.
    let site: Site
    /// What everything runs on.
    let parts: ServiceParts
    /// The request.
    let request: Request
    /// What is known of it.
    let context: AwardContext
    /// The award's short name.
    let slug: String

    /// The language to answer in.
    var language: Language { context.language }
    /// As whom the caller asks in this award.
    var claim: Claim { context.claim(in: slug) }
    /// The caller, if of this award.
    var caller: Caller? { context.caller.flatMap { $0.award == slug ? $0 : nil } }

    /// Asks the award as the caller.
    ///
    /// - Throws: `Refusal`.
    func ask<Q: Query>(_ query: Q) async throws -> Q.Answer {
        try await parts.service.ask(query, award: slug, as: claim)
    }

    /// Performs a command as the caller; the form's own key keeps a second click from doing it twice.
    ///
    /// - Throws: `Refusal`.
    func perform<C: Command>(_ command: C, _ form: Form) async throws -> C.Output {
        try await parts.service.perform(command, award: slug, as: claim, key: form["key"])
    }

    /// The form that was sent, after its mark of origin is checked.
    ///
    /// - Throws: `RequestFault` (`forged`, `mediaType`, `tooLarge` …).
    func form() async throws -> Form {
        let form = try await Form(request)
        guard let caller, caller.accepts(csrfToken: form["csrf"] ?? request.headers[.csrfToken]) else {
            throw RequestFault.forged
        }
        return form
    }

    /// An address within the award.
    func path(_ rest: String = "") -> String { AwardPath.of(slug, rest) }

    /// One part of the path, decoded.
    ///
    /// - Throws: `RequestFault` (`noSuchPath`) when it is no text.
    func part(_ name: String) throws -> String {
        guard let text = try context.parameters.require(name).removingPercentEncoding else {
            throw RequestFault.noSuchPath
        }
        return text
    }

    /// Whether a script asks, which wants data rather than a page.
    var wantsData: Bool { !request.prefersPage && request.accepts("application/json") }

    /// One value of the address's query.
    func query(_ name: Substring) -> String? { request.uri.queryParameters[name].map(String.init) }

    /// Says one thing in the visit's language.
    func say(_ ko: String, _ en: String) -> String { language == .korean ? ko : en }

    /// On to another page; what was posted is not posted again by going back.
    func redirect(_ rest: String) -> Response {
        Response(status: .seeOther, headers: [.location: path(rest)])
    }
}
