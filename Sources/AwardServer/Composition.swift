import AwardAPI
import AwardHTTP
import AwardWeb
import Hummingbird

/// Puts the routes together. Every area adds its own here, after the front door.
enum Composition {
    /// The router of the whole service.
    ///
    /// - Parameter proxies: the addresses of our own proxies.
    /// - Throws: when a template of the pages is not well formed.
    static func router(_ parts: ServiceParts, health: HealthRoutes, proxies: Set<String>) throws -> Router<AwardContext>
    {
        let router = Router(context: AwardContext.self)
        router.add(
            middleware: FrontDoor(
                callers: AccountLookup(service: parts.service, isSecure: parts.isSecure),
                page: try SiteProblemPage(),
                isSecure: parts.isSecure, proxies: proxies))
        health.add(to: router)
        APIRoutes.add(to: router, parts)
        try WebRoutes.add(to: router, parts)
        return router
    }
}
