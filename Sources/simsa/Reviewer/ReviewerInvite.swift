import ArgumentParser
import AwardCore
import AwardUseCases
import Terminal

/// `simsa reviewer invite`
struct ReviewerInvite: SessionCommand {
    static let configuration = CommandConfiguration(
        commandName: "invite", abstract: "Give reviewers their personal links to sign in: each works once.",
        discussion: """
            The links are printed, to be handed over; with --mail they go to the reviewers by mail instead (see simsa
            mail). A new link takes the place of the old one. Without names every active reviewer gets one.

            Example: simsa reviewer invite R01 R02 --site https://award.example.kr
            """)

    @OptionGroup var options: GlobalOptions
    @Argument(help: "The reviewers' codes, or names where those are unique.") var reviewers: [String] = []
    @Option(help: "For how many days a link is good.") var days = SessionRules.invitationDays
    @Option(help: "Where the service is found. Also SIMSA_HTTP_PUBLIC_URL.") var site: String?
    @Option(help: "What these reviewers read from now on: ko or en.") var reads: Language?
    @Flag(help: "Send the links by mail.") var mail = false

    func run(_ session: Session) async throws {
        let command = InviteReviewers(reviewers: reviewers, days: days, isByMail: mail, language: reads)
        let invitations =
            site == nil
            ? try await session.perform(command)
            : try await session.local(at: site).perform(command, award: try await session.award(), key: nil)
        // For people a link stands on a line of its own, where it can be copied; it is wider than a column may be.
        let isForPeople = session.format == .table
        let sheet = Sheet(
            columns: [
                .fixed("code", session.say("코드", "Code")), Sheet.Column("name", session.say("성명", "Name")),
                .fixed("expires", session.say("기한", "Good until")),
                .fixed("mailed", session.say("메일", "By mail")),
            ] + (isForPeople ? [] : [.fixed("link", session.say("링크", "Link"))]),
            rows: invitations.map { invitation in
                [
                    .text(invitation.reviewer), .text(invitation.name(session.language)),
                    .text(session.time(invitation.expires)), .bool(invitation.isMailed),
                ] + (isForPeople ? [] : [.optional(invitation.link?.reveal())])
            },
            emptySentence: session.say("심사위원이 없습니다.", "There are no reviewers."))
        try session.print(Report([.sheet(key: "invitations", sheet)], csvKey: "invitations"))
        guard isForPeople else { return }
        for invitation in invitations {
            guard let link = invitation.link?.reveal() else { continue }
            try session.console.writeLine("\n\(invitation.reviewer)\n\(link)")
        }
    }
}
