import ArgumentParser
import AwardCore
import AwardUseCases
import Mail
import Terminal

/// `simsa mail send`
struct MailSend: SessionCommand {
    static let configuration = CommandConfiguration(
        commandName: "send", abstract: "Send what is waiting, of every award in the database, and end.",
        discussion: """
            The mail server is SIMSA_MAIL_SERVER, e.g. smtp://user:password@mail.example.kr:587 (STARTTLS) or
            smtps://…, the sender SIMSA_MAIL_FROM, e.g. "시상 사무국 <office@example.kr>". No mail is sent twice by itself;
            one that failed or is in doubt is sent again with --again and its number.

            Example: simsa mail send
            """)

    @OptionGroup var options: GlobalOptions
    @Option(help: "The number of a mail that failed or is in doubt and shall be sent again.") var again: Int64?

    func run(_ session: Session) async throws {
        let carrier = try Self.carrier()
        if let again { _ = try await session.perform(ResendMail(number: again)) }
        let count = try await MailDelivery(service: try session.service, carrier: carrier).deliverDue()
        try session.printFacts([
            ("sent", session.say("발송", "Sent"), .integer(count.sent)),
            ("postponed", session.say("다시 시도", "To be tried again"), .integer(count.postponed)),
            ("failed", session.say("실패", "Failed"), .integer(count.failed)),
            ("doubtful", session.say("확인 필요", "In doubt"), .integer(count.doubtful)),
        ])
    }

    private static func carrier() throws -> SMTPCarrier {
        guard let server = Console.environmentValue("SIMSA_MAIL_SERVER").flatMap(SMTPServer.init) else {
            throw misconfigured(
                ko: "메일 서버를 SIMSA_MAIL_SERVER=smtp://사용자:비밀번호@mail.example.kr:587처럼 정해 주십시오.",
                en: "set the mail server like SIMSA_MAIL_SERVER=smtp://user:password@mail.example.kr:587.")
        }
        guard let sender = Console.environmentValue("SIMSA_MAIL_FROM").flatMap(MailAddress.init) else {
            throw misconfigured(
                ko: "보내는 사람을 SIMSA_MAIL_FROM=\"시상 사무국 <office@example.kr>\"처럼 정해 주십시오.",
                en: "set the sender like SIMSA_MAIL_FROM=\"Awards office <office@example.kr>\".")
        }
        return SMTPCarrier(server, from: sender, certificates: Console.environmentValue("SIMSA_MAIL_CERTIFICATES"))
    }

    private static func misconfigured(ko: String, en: String) -> Refusal {
        Refusal(.misconfigured(LocalizedText(ko: ko, en: en)))
    }
}
