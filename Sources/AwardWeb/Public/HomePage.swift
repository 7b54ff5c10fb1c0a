import AwardCore
import AwardHTTP
import AwardUseCases
import HTTPTypes
import Hummingbird

/// The first page: the awards of this service; and the choice of language.
enum HomePage {
    static func add(to router: Router<AwardContext>, _ site: Site, _ parts: ServiceParts) {
        router.get("/") { request, context in
            let awards = try await parts.service.awards()
            var rows: [[String: Any]] = []
            for award in awards {
                let overview = try? await parts.service.ask(AwardOverview(), award: award.slug, as: .anonymous)
                let title = overview?.definition.title(context.language) ?? award.slug
                rows.append(["href": AwardPath.of(award.slug), "title": title])
            }
            return try site.page(
                "home", ["awards": rows],
                PageFrame(title: LocalizedText(ko: "시상 목록", en: "Awards"), path: "/"), context)
        }
        router.post("language") { request, context in
            let visit = Visit(site: site, parts: parts, request: request, context: context, slug: "")
            let form = try await visit.openForm()
            let language = form["language"].flatMap(Language.init(rawValue:)) ?? context.language
            if let token = visit.sessionToken, context.caller != nil {
                try await parts.service.choose(language, sessionToken: token)
            }
            let path = form["path"].flatMap { AwardPath.isOwn($0) ? $0 : nil } ?? "/"
            return Response(
                status: .seeOther,
                headers: [
                    .location: path,
                    .setCookie: "language=\(language.rawValue); Path=/; Max-Age=31536000; SameSite=Lax"
                        + (parts.isSecure ? "; Secure" : ""),
                ])
        }
    }
}
