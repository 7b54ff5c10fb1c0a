import AwardHTTP
import AwardStore
import AwardUseCases
import HTTPTypes
import Hummingbird
import NIOCore
import Postgres

/// What a keeper's machines ask: does it live, can it serve, what does it measure.
struct HealthRoutes: Sendable {
    let service: AwardService
    let closing: ClosingWatch
    let registry: PrometheusRegistry

    /// Adds `/healthz`, `/readyz` and `/metrics`.
    func add(to router: Router<AwardContext>) {
        router.get("healthz") { _, _ in HealthRoutes.plain("ok\n") }
        router.get("readyz") { _, _ in await readiness() }
        router.get("metrics") { _, _ in
            ProcessMeasures.record(service.database.statistics)
            return HealthRoutes.plain(registry.text(), type: "text/plain; version=0.0.4; charset=utf-8")
        }
    }

    /// Ready when the database answers with this program's schema and the service is not closing.
    private func readiness() async -> Response {
        if closing.isClosing { return HealthRoutes.plain("closing\n", status: .serviceUnavailable) }
        do {
            let status = try await Migrator(Schema.migrations).status(of: service.database)
            if status.isCurrent { return HealthRoutes.plain("ready\n") }
            return HealthRoutes.plain("migrations pending\n", status: .serviceUnavailable)
        } catch {
            return HealthRoutes.plain("database unavailable\n", status: .serviceUnavailable)
        }
    }

    private static func plain(
        _ text: String, status: HTTPResponse.Status = .ok, type: String = "text/plain; charset=utf-8"
    ) -> Response {
        var headers: HTTPFields = [.contentType: type]
        if status == .serviceUnavailable { headers[.retryAfter] = "5" }
        return Response(status: status, headers: headers, body: ResponseBody(byteBuffer: ByteBuffer(string: text)))
    }
}
