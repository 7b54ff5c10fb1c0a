public import FoundationEssentials
public import Mail
import Postgres

/// A real mail server beside a test.
public struct MailServer: Sendable {
    /// How it wants its lines to be secure.
    public enum Mode: String, CaseIterable, Sendable {
        /// By STARTTLS.
        case starttls
        /// From the first byte.
        case implicit
        /// By STARTTLS, and with a password.
        case auth
        /// Not at all.
        case plain
    }

    /// A mail it took.
    public struct Taken: Decodable, Sendable {
        /// The address of the sender.
        public let sender: String
        /// The address of the receiver.
        public let recipient: String
        /// Whether the line was secure.
        public let tls: Bool
        /// Who signed in.
        public let user: String
        /// The bytes.
        public let message: Data

        /// The mail as text.
        public var text: String { String(decoding: message, as: UTF8.self) }

        /// A header that is not folded.
        public func header(_ name: String) -> String? {
            text.split(separator: "\r\n").first { $0.hasPrefix("\(name): ") }.map {
                String($0.dropFirst(name.count + 2))
            }
        }

        /// The text of the mail, decoded.
        public var body: String {
            let parts = text.split(separator: "\r\n\r\n", maxSplits: 1)
            let data = parts.last.flatMap { Data(base64Encoded: $0.filter { !$0.isNewline }) } ?? Data()
            return String(decoding: data, as: UTF8.self).replacing("\r\n", with: "\n")
        }
    }

    private struct Started: Decodable {
        let port: Int
        let certificates: String
    }

    /// Who mails are from.
    public static let sender = MailAddress(name: "시상 사무국", address: "office@example.kr")

    /// Its port on this machine.
    public let port: Int
    /// The file with the certificate it shows to be itself by.
    public let certificates: String
    private let program: PythonProgram

    /// Starts a server.
    ///
    /// - Throws: `DatabaseError` of kind `cluster` when it does not start.
    public init(_ mode: Mode) async throws {
        program = try await PythonProgram("mail_server.py", [mode.rawValue])
        guard let line = try await program.object() else {
            throw DatabaseError(.cluster, "the mail server does not start")
        }
        let started = try JSONDecoder().decode(Started.self, from: Data(line.utf8))
        port = started.port
        certificates = started.certificates
    }

    /// A carrier for it.
    ///
    /// - Throws: `DatabaseError` of kind `cluster` when the parts make no address.
    public func carrier(
        _ user: String = "", scheme: String = "smtp", trusting: Bool = true, allowsPlain: Bool = false
    ) throws -> SMTPCarrier {
        guard let server = SMTPServer("\(scheme)://\(user)localhost:\(port)") else {
            throw DatabaseError(.cluster, "\(scheme) and \(user) make no address")
        }
        return SMTPCarrier(
            server, from: Self.sender, certificates: trusting ? certificates : nil, allowsPlain: allowsPlain)
    }

    /// The next mail it took; `nil` when none comes.
    ///
    /// - Throws: `DecodingError` when it says something else.
    public func taken(within seconds: Int32 = 60) async throws -> Taken? {
        guard let line = try await program.object(within: seconds) else { return nil }
        return try JSONDecoder().decode(Taken.self, from: Data(line.utf8))
    }
}
