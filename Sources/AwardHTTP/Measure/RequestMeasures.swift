import CoreMetrics
import Hummingbird

/// What is measured of every request. Routes are patterns: no code of a person or candidate becomes a label.
enum RequestMeasures {
    /// Counts a request and its time to the beginning of the answer.
    static func record(_ request: Request, _ context: AwardContext, _ response: Response, _ duration: Duration) {
        let route = context.endpointPath ?? "none"
        let method = ["GET", "HEAD", "POST", "PUT", "PATCH", "DELETE"].first { $0 == request.method.rawValue }
        Counter(
            label: "simsa_http_requests_total",
            dimensions: [("method", method ?? "other"), ("route", route), ("status", "\(response.status.code)")]
        ).increment()
        Timer(label: "simsa_http_request_seconds", dimensions: [("route", route)]).recordNanoseconds(
            duration.components.seconds * 1_000_000_000 + duration.components.attoseconds / 1_000_000_000)
    }
}
