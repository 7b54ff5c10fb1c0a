import ArgumentParser
import AwardCore
import AwardUseCases
import Terminal

/// `simsa candidate contact invite`
struct ContactInvite: SessionCommand {
    static let configuration = CommandConfiguration(
        commandName: "invite", abstract: "Give who speaks for candidates their personal links: each works once.",
        discussion: """
            The links are printed, to be handed over; with --mail they go to those who have an address by mail instead
            (see simsa mail). A new link takes the place of the old one. With another address, whoever had the old one
            is signed out.

            Example: simsa candidate contact invite 11740 --name 이담당 --email lee@example.kr --mail
            """)

    @OptionGroup var options: GlobalOptions
    @Argument(help: "The candidates' codes, or names where those are unique.") var candidates: [String]
    @Option(help: "The person's name, for a single candidate.") var name: String?
    @Option(help: "The person's address, for a single candidate.") var email: String?
    @Option(help: "For how many days a link is good.") var days = SessionRules.invitationDays
    @Option(help: "Where the service is found. Also SIMSA_HTTP_PUBLIC_URL.") var site: String?
    @Option(help: "What these people read from now on: ko or en.") var reads: Language?
    @Flag(help: "Send the links by mail.") var mail = false

    func run(_ session: Session) async throws {
        let command = InviteContacts(
            candidates: candidates, name: name, email: email, days: days, isByMail: mail, language: reads)
        let invitations =
            site == nil
            ? try await session.perform(command)
            : try await session.local(at: site).perform(command, award: try await session.award(), key: nil)
        // For people a link stands on a line of its own, where it can be copied; it is wider than a column may be.
        let isForPeople = session.format == .table
        let sheet = Sheet(
            columns: [
                .fixed("code", session.say("후보", "Code")), Sheet.Column("name", session.say("담당자", "Contact")),
                Sheet.Column("email", session.say("전자우편", "E-mail")),
                .fixed("expires", session.say("기한", "Good until")),
                .fixed("mailed", session.say("메일", "By mail")),
            ] + (isForPeople ? [] : [.fixed("link", session.say("링크", "Link"))]),
            rows: invitations.map { invitation in
                [
                    .text(invitation.candidate), .text(invitation.name), .text(invitation.email),
                    .text(session.time(invitation.expires)), .bool(invitation.isMailed),
                ] + (isForPeople ? [] : [.optional(invitation.link?.reveal())])
            },
            emptySentence: session.say("담당자가 없습니다.", "There are no contacts."))
        try session.print(Report([.sheet(key: "invitations", sheet)], csvKey: "invitations"))
        guard isForPeople else { return }
        for invitation in invitations {
            guard let link = invitation.link?.reveal() else { continue }
            try session.console.writeLine("\n\(invitation.candidate)\n\(link)")
        }
    }
}
