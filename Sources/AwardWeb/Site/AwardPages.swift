import AwardHTTP
import HTTPTypes
import Hummingbird

/// Adds pages of an award to the router.
struct AwardPages {
    private let router: Router<AwardContext>
    private let site: Site
    private let parts: ServiceParts

    /// Pages on a router.
    init(_ router: Router<AwardContext>, _ site: Site, _ parts: ServiceParts) {
        self.router = router
        self.site = site
        self.parts = parts
    }

    /// A page to read, at an address within the award.
    func get(_ path: String, _ answer: @escaping @Sendable (Visit) async throws -> Response) {
        on(.get, path, answer)
    }

    /// A form to send, at an address within the award.
    func post(_ path: String, _ answer: @escaping @Sendable (Visit) async throws -> Response) {
        on(.post, path, answer)
    }

    private func on(
        _ method: HTTPRequest.Method, _ path: String, _ answer: @escaping @Sendable (Visit) async throws -> Response
    ) {
        let (site, parts) = (site, parts)
        let whole = path.isEmpty ? "/awards/:award" : "/awards/:award/\(path)"
        router.on(RouterPath(whole), method: method) { request, context in
            let visit = Visit(
                site: site, parts: parts, request: request, context: context,
                slug: try context.parameters.require("award"))
            return try await answer(visit)
        }
    }
}
