import AwardCore

/// Where mail is handed over, as one address says it: `smtp://user:password@mail.example.kr:587`.
public struct SMTPServer: Sendable, CustomStringConvertible {
    /// `smtp`, made secure by STARTTLS, or `smtps`, secure from the first byte.
    public let scheme: String
    /// The host, with the port if one was given.
    public let host: String
    /// The user to sign in as.
    public let user: String?
    private let hidden: Secret?

    /// Reads an address; `nil` when it is none.
    public init?(_ text: String) {
        let parts = text.split(separator: "/", maxSplits: 2, omittingEmptySubsequences: false)
        guard parts.count == 3, parts[0] == "smtp:" || parts[0] == "smtps:", parts[1].isEmpty else { return nil }
        let rest = parts[2].prefix { $0 != "/" }
        var host = rest
        var user: String?
        var password: String?
        if let at = rest.lastIndex(of: "@") {
            host = rest[rest.index(after: at)...]
            let names = rest[..<at].split(separator: ":", maxSplits: 1, omittingEmptySubsequences: false)
            user = names.first.flatMap { Self.decoded($0) }
            if names.count == 2 { password = Self.decoded(names[1]) }
            if user == nil || (names.count == 2 && password == nil) { return nil }
        }
        guard !host.isEmpty, host.utf8.allSatisfy({ (33...126).contains($0) }) else { return nil }
        scheme = String(parts[0].dropLast())
        self.host = String(host)
        self.user = user
        hidden = password.map(Secret.init)
    }

    /// The address libcurl is given.
    var address: String { "\(scheme)://\(host)" }
    var password: String? { hidden?.reveal() }

    /// Whether the server is on this machine, where the line needs no TLS.
    var isLocal: Bool {
        ["localhost", "127.0.0.1", "[::1]"].contains { host == $0 || host.hasPrefix($0 + ":") }
    }

    /// The address without user and password.
    public var description: String { address }

    private static func decoded(_ text: Substring) -> String? {
        var bytes: [UInt8] = []
        var rest = text.utf8[...]
        while let byte = rest.popFirst() {
            guard byte == UInt8(ascii: "%") else {
                bytes.append(byte)
                continue
            }
            guard let value = UInt8(String(decoding: rest.prefix(2), as: UTF8.self), radix: 16), rest.count >= 2 else {
                return nil
            }
            bytes.append(value)
            rest = rest.dropFirst(2)
        }
        return String(decoding: bytes, as: UTF8.self)
    }
}
