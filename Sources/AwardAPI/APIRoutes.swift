import AwardCore
import AwardHTTP
import HTTPTypes
import Hummingbird
import NIOCore

/// The HTTP interface under `/api/v1`.
public enum APIRoutes {
    /// Adds every row of ``RouteTable``, the document that describes them, and 405 for every method they do not take.
    public static func add(to router: Router<AwardContext>, _ parts: ServiceParts) {
        var methods: [String: [HTTPRequest.Method]] = [:]
        for route in RouteTable.all {
            methods[route.path, default: []].append(route.method)
            router.on(RouterPath(RouteTable.root + route.path), method: route.method) { request, context in
                try await answer(route, request, context, parts)
            }
        }
        let document = JSONWriter.bytes(OpenAPIDocument.value)
        router.get("/api/v1/openapi.json") { request, _ in
            Response(
                status: .ok,
                headers: [.contentType: "application/json", .contentLength: "\(document.count)"],
                body: ResponseBody(byteBuffer: ByteBuffer(bytes: document)))
        }
        methods["/openapi.json"] = [.get]
        refuseOtherMethods(methods, on: router)
    }

    private static func answer(
        _ route: Route, _ request: Request, _ context: AwardContext, _ parts: ServiceParts
    ) async throws -> Response {
        let call = APICall(route: route, request: request, context: context, parts: parts)
        // First of all, so that somebody unknown finds out nothing by what else is wrong.
        if !route.isPublic, context.caller == nil, let action = route.action { throw Refusal(.notIdentified(action)) }
        guard route.answer.types.contains(where: request.accepts) || request.accepts("application/problem+json") else {
            throw RequestFault.notAcceptable(offered: route.answer.types)
        }
        try call.checkOrigin()
        return try await route.respond(call)
    }

    private static func refuseOtherMethods(
        _ methods: [String: [HTTPRequest.Method]], on router: Router<AwardContext>
    ) {
        let rare = ["QUERY", "PROPFIND", "LINK", "UNLINK", "PURGE"].compactMap { HTTPRequest.Method($0) }
        let known: [HTTPRequest.Method] =
            [.get, .head, .post, .put, .patch, .delete, .options, .trace, .connect] + rare
        for (path, taken) in methods {
            let allowed = taken.map(\.rawValue).sorted()
            for method in known where !taken.contains(method) {
                router.on(RouterPath(RouteTable.root + path), method: method) { _, _ -> Response in
                    throw RequestFault.methodNotAllowed(allowed: allowed)
                }
            }
        }
    }
}
