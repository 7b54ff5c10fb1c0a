import AwardCore
import AwardHTTP
import AwardUseCases
import Hummingbird

/// A personal link of a reviewer or of a candidate's contact. Reading it uses nothing up; the button does.
enum InvitationPages {
    static func add(to router: Router<AwardContext>, _ site: Site, _ parts: ServiceParts) {
        router.get("invitation/:token") { request, context in
            let token = try context.parameters.require("token")
            let greeting = try await parts.service.invitation(Secret(token))
            let visit = Visit(site: site, parts: parts, request: request, context: context, slug: greeting.award)
            var values: [String: Any] = [
                "name": greeting.name(visit.language), "award": greeting.title(visit.language),
                "until": try await visit.clock().text(greeting.expires, visit.language), "token": token,
            ]
            var title = LocalizedText(ko: "심사위원 초대", en: "Invitation to review")
            if case .contact(let candidate) = greeting.guest {
                values["candidate"] = candidate(visit.language)
                title = LocalizedText(ko: "제출물 등록 안내", en: "Invitation to hand in")
            }
            return try await visit.page("invitation", values, title: title)
        }
        router.post("invitation/:token") { request, context in
            let token = Secret(try context.parameters.require("token"))
            let greeting = try await parts.service.invitation(token)
            let visit = Visit(site: site, parts: parts, request: request, context: context, slug: greeting.award)
            _ = try await visit.openForm()
            return try await visit.begin(
                try await parts.service.acceptInvitation(token, replacing: visit.sessionToken), next: nil)
        }
    }
}
