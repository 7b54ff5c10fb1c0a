import HTTPTypes
import Hummingbird

/// The headers that keep a browser from doing what no page of ours asks for.
struct SecurityHeaders: Sendable {
    private let fields: [HTTPField]

    /// - Parameter isSecure: whether the service is reached over TLS; then browsers are told never to come without.
    init(isSecure: Bool) {
        var fields = [
            HTTPField(
                name: .contentSecurityPolicy,
                value: "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; "
                    + "font-src 'self'; connect-src 'self'; manifest-src 'self'; worker-src 'self'; "
                    + "form-action 'self'; base-uri 'none'; frame-ancestors 'none'"),
            HTTPField(name: .xContentTypeOptions, value: "nosniff"),
            HTTPField(name: .of("X-Frame-Options"), value: "DENY"),
            HTTPField(name: .of("Referrer-Policy"), value: "no-referrer"),
            HTTPField(name: .of("Cross-Origin-Opener-Policy"), value: "same-origin"),
            HTTPField(name: .of("Cross-Origin-Resource-Policy"), value: "same-origin"),
            HTTPField(name: .of("Permissions-Policy"), value: "camera=(), geolocation=(), microphone=(), payment=()"),
        ]
        if isSecure {
            fields.append(HTTPField(name: .strictTransportSecurity, value: "max-age=63072000; includeSubDomains"))
        }
        self.fields = fields
    }

    /// Adds what the answer does not say itself. Nothing is kept by caches unless a handler says so.
    func add(to response: inout Response) {
        for field in fields where response.headers[field.name] == nil { response.headers.append(field) }
        if response.headers[.cacheControl] == nil { response.headers[.cacheControl] = "no-store" }
    }
}
