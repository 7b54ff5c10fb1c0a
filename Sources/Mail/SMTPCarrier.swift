public import AwardCore
import Curl

/// Hands mails to a mail server by SMTP, over TLS.
public struct SMTPCarrier: MailCarrier {
    private let server: SMTPServer
    private let sender: MailAddress
    private let certificates: String?
    private let allowsPlain: Bool

    /// A carrier.
    ///
    /// - Parameters:
    ///   - sender: who mails are from.
    ///   - certificates: the file with the certificates to trust; `nil` trusts those the system trusts.
    ///   - allowsPlain: whether a server on this machine may do without TLS.
    public init(
        _ server: SMTPServer, from sender: MailAddress, certificates: String? = nil, allowsPlain: Bool = true
    ) {
        self.server = server
        self.sender = sender
        self.certificates = certificates
        self.allowsPlain = allowsPlain
    }

    /// Hands one mail over, and says what is certain about it.
    public func carry(_ mail: OutgoingMail) async -> MailOutcome {
        let transfer = SMTPTransfer(
            server: server.address, user: server.user, password: server.password,
            needsTLS: !(allowsPlain && server.isLocal && server.user == nil && certificates == nil),
            certificates: certificates, sender: sender.address, recipient: mail.recipient,
            message: MailMessage(mail, from: sender).bytes)
        do {
            try await transfer.send()
            return .accepted
        } catch let failure as SMTPTransfer.Failure {
            return Self.outcome(failure)
        } catch {
            return .postponed("\(error)")
        }
    }

    /// After the end of the message only a status says for certain what became of it. Before, the server has nothing; it
    /// is final only where the server refused sender or receiver, not where signing in or TLS failed.
    private static func outcome(_ failure: SMTPTransfer.Failure) -> MailOutcome {
        let text = failure.error.description
        let status = failure.error.status
        if failure.isHandedOver {
            switch status {
            case 400..<500: return .postponed(text)
            case 500..<600: return .refused(text)
            default: return .unknown(text)
            }
        }
        return failure.error.isSendError && (500..<600).contains(status) ? .refused(text) : .postponed(text)
    }
}
