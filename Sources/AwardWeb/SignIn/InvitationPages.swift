import AwardCore
import AwardHTTP
import AwardUseCases
import Hummingbird

/// A reviewer's personal link. Reading it uses nothing up; the button does.
enum InvitationPages {
    static func add(to router: Router<AwardContext>, _ site: Site, _ parts: ServiceParts) {
        router.get("invitation/:token") { request, context in
            let token = try context.parameters.require("token")
            let greeting = try await parts.service.invitation(Secret(token))
            let visit = Visit(site: site, parts: parts, request: request, context: context, slug: greeting.award)
            return try await visit.page(
                "invitation",
                [
                    "name": greeting.name(visit.language), "award": greeting.title(visit.language),
                    "until": try await visit.clock().text(greeting.expires, visit.language), "token": token,
                ],
                title: LocalizedText(ko: "심사위원 초대", en: "Invitation to review"))
        }
        router.post("invitation/:token") { request, context in
            let token = Secret(try context.parameters.require("token"))
            let greeting = try await parts.service.invitation(token)
            let visit = Visit(site: site, parts: parts, request: request, context: context, slug: greeting.award)
            _ = try await visit.openForm()
            return visit.begin(
                try await parts.service.acceptInvitation(token, replacing: visit.sessionToken), next: nil)
        }
    }
}
