import AwardCore
import AwardUseCases
import Mail
import ServiceLifecycle

/// Sends what acts have written into the outbox while the service runs.
struct MailSender: Service {
    private let delivery: MailDelivery

    /// A sender; `nil` where no mail server is set.
    ///
    /// - Throws: `Refusal` (`misconfigured`) when the server or the sender cannot be read.
    init?(_ settings: ServerSettings, service: AwardService) throws {
        guard let address = settings.mailServer?.reveal() else { return nil }
        guard let server = SMTPServer(address), let from = settings.mailFrom.flatMap(MailAddress.init) else {
            throw Refusal(
                .misconfigured(
                    LocalizedText(
                        ko: "SIMSA_MAIL_SERVER는 smtp://사용자:비밀번호@mail.example.kr:587처럼, SIMSA_MAIL_FROM은 "
                            + "“사무국 <office@example.kr>”처럼 적어 주십시오.",
                        en: "write SIMSA_MAIL_SERVER like smtp://user:password@mail.example.kr:587 and SIMSA_MAIL_FROM "
                            + "like “Office <office@example.kr>”.")))
        }
        delivery = MailDelivery(
            service: service, carrier: SMTPCarrier(server, from: from, certificates: settings.mailCertificates))
    }

    /// Sends until the service closes; the mail in hand is settled first.
    func run() async {
        await cancelWhenGracefulShutdown { await delivery.run() }
    }
}
