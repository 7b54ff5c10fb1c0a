/// The cookie that carries a session, or the key of a browser that is on its way to an identity provider.
public struct SessionCookie: Sendable, Hashable {
    /// What a cookie is for.
    public enum Purpose: String, Sendable, Hashable, CaseIterable {
        /// A session.
        case session = "simsa"
        /// A sign-in under way at an identity provider, which no other browser can finish.
        case openID = "simsa-openid"
    }

    /// The cookie's name. With TLS the prefix makes browsers refuse one set by a sub-domain or without TLS.
    public let name: String
    private let isSecure: Bool

    /// The cookie of a site behind TLS, or of one on the same machine without.
    public init(isSecure: Bool, for purpose: Purpose = .session) {
        self.isSecure = isSecure
        name = (isSecure ? "__Host-" : "") + purpose.rawValue
    }

    /// The value of `Set-Cookie` that keeps a token for `seconds`.
    public func setting(_ token: String, seconds: Int64) -> String {
        "\(name)=\(token); Path=/; Max-Age=\(max(0, seconds)); HttpOnly; SameSite=Lax" + (isSecure ? "; Secure" : "")
    }

    /// The value of `Set-Cookie` that makes the browser forget it.
    public var forgetting: String { setting("", seconds: 0) }

    /// The token in the value of `Cookie`; `nil` when there is none, or two that differ.
    public func token(in header: String) -> String? {
        var found: Substring?
        for part in header.split(separator: ";") {
            let pair = part.drop { $0 == " " }
            guard let equals = pair.firstIndex(of: "="), pair[..<equals] == name else { continue }
            let value = pair[pair.index(after: equals)...]
            if let found, found != value { return nil }
            found = value
        }
        guard let found, !found.isEmpty else { return nil }
        return String(found)
    }
}
