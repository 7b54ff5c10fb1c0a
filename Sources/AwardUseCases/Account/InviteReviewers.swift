public import AwardCore
import AwardStore
public import Postgres

/// Gives reviewers personal links of one use to sign in with. A new link takes the place of the old one.
public struct InviteReviewers: Command {
    public static let action = Action.reviewerInvite
    /// The longest time a link may be good for.
    public static let maximumDays = 60

    /// The reviewers, by code or unique name; empty means every active one.
    public var reviewers: [String]
    /// For how many days a link is good.
    public var days: Int
    /// Whether the links are sent by mail instead of being handed back.
    public var isByMail: Bool
    /// What these reviewers read from now on; `nil` leaves it.
    public var language: Language?

    /// Invites `reviewers`.
    public init(
        reviewers: [String], days: Int = SessionRules.invitationDays, isByMail: Bool = false, language: Language? = nil
    ) {
        self.reviewers = reviewers
        self.days = days
        self.isByMail = isByMail
        self.language = language
    }

    public var subject: String { reviewers.count == 1 ? "reviewer \(reviewers[0])" : "reviewers" }

    /// One reviewer's invitation.
    public struct Invitation: Codable, Sendable {
        /// The reviewer's code.
        public let reviewer: String
        /// The name.
        public let name: LocalizedText
        /// The address, empty when there is none.
        public let email: String
        /// When the link ends.
        public let expires: Moment
        /// Whether it goes out by mail.
        public let isMailed: Bool
        /// The link, to be handed over; `nil` when it goes out by mail.
        public let link: Secret?
    }

    public func execute(in tx: borrowing Transaction, _ context: CommandContext) throws -> [Invitation] {
        try context.permit(.reviewerInvite)
        let problems = Self.problems(days: days)
        if !problems.isEmpty { throw Refusal(.invalid(problems)) }
        guard let site = context.environment.site else { throw Refusal.siteMissing }
        var rows: [ReviewerRow] = []
        for text in reviewers { rows.append(try context.reviewer(text, in: tx)) }
        if reviewers.isEmpty { rows = try tx.reviewers(of: context.awardID).filter { $0.state == .active } }
        let languages = try tx.reviewerLanguages(of: context.awardID)
        var invitations: [Invitation] = []
        for row in rows {
            invitations.append(try invite(row, languages[row.reviewerID] ?? .korean, site, in: tx, context))
        }
        return invitations
    }

    /// What is wrong with so many days.
    static func problems(days: Int) -> [Problem] {
        if (1...maximumDays).contains(days) { return [] }
        return [
            Problem(
                at: "--days",
                LocalizedText(
                    ko: "초대 링크의 유효 기간은 1일부터 \(maximumDays)일까지입니다.",
                    en: "A link is good for 1 to \(maximumDays) days."))
        ]
    }

    private func invite(
        _ row: ReviewerRow, _ stored: Language, _ site: String, in tx: borrowing Transaction, _ context: CommandContext
    ) throws -> Invitation {
        guard row.state == .active else { throw Refusal(.reviewerInactive(reviewer: row.code, state: row.state)) }
        let token = try Randomness.token(.invitation, award: context.awardID)
        let expires = context.now.adding(days: days)
        let link = "\(site)/invitation/\(token.text)"
        if let language { tx.setReviewerLanguage(context.awardID, row.reviewerID, language) }
        tx.replaceInvitation(
            of: context.awardID, reviewer: row.reviewerID, hash: token.hash, by: context.actor, at: context.at,
            expires: expires.timestamp)
        // The link in it is dead now.
        tx.cancelMail(of: context.awardID, kind: .invitation, to: .reviewer(row.reviewerID), at: context.at)
        let address = isByMail ? EmailAddress.canonical(row.email) : nil
        if let address {
            let language = language ?? stored
            tx.insertMail(
                NewMail(
                    kind: .invitation, owner: .reviewer(row.reviewerID), stage: nil, recipient: address,
                    name: row.name(language), language: language,
                    text: .invitation(
                        award: context.definition.title, name: row.name, link: link,
                        until: context.localText(expires), language),
                    messageID: Randomness.bytes(16).hexadecimal),
                of: context.awardID, at: context.at)
        }
        return Invitation(
            reviewer: row.code, name: row.name, email: row.email, expires: expires, isMailed: address != nil,
            link: address == nil ? Secret(link) : nil)
    }
}

extension Refusal {
    /// Links were asked for, but nobody said where the service is.
    static var siteMissing: Refusal {
        Refusal(
            .misconfigured(
                LocalizedText(
                    ko: "서비스 주소를 알 수 없습니다. SIMSA_HTTP_PUBLIC_URL=https://award.example.kr처럼 정해 주십시오.",
                    en: "the address of the service is not known; set it like "
                        + "SIMSA_HTTP_PUBLIC_URL=https://award.example.kr.")))
    }
}
