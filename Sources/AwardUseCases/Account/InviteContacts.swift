public import AwardCore
import AwardStore
public import Postgres

/// Gives those who speak for candidates personal links of one use to sign in with. A new link takes the place of the old
/// one; with another address, whoever had the old one is signed out.
public struct InviteContacts: Command {
    public static let action = Action.contactInvite

    /// The candidates, by code or unique name.
    public var candidates: [String]
    /// The person's name, for a single candidate; `nil` leaves it.
    public var name: String?
    /// The address, for a single candidate; `nil` leaves it.
    public var email: String?
    /// For how many days a link is good.
    public var days: Int
    /// Whether the links are sent by mail instead of being handed back.
    public var isByMail: Bool
    /// What these people read from now on; `nil` leaves it.
    public var language: Language?

    /// Invites who speaks for `candidates`.
    public init(
        candidates: [String], name: String? = nil, email: String? = nil, days: Int = SessionRules.invitationDays,
        isByMail: Bool = false, language: Language? = nil
    ) {
        self.candidates = candidates
        self.name = name
        self.email = email
        self.days = days
        self.isByMail = isByMail
        self.language = language
    }

    public var subject: String { candidates.count == 1 ? "contact of candidate \(candidates[0])" : "contacts" }

    /// One contact's invitation.
    public struct Invitation: Codable, Sendable {
        /// The candidate's code.
        public let candidate: String
        /// The candidate's name.
        public let candidateName: LocalizedText
        /// The person's name, empty when nobody said.
        public let name: String
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
        try context.permit(.contactInvite)
        if !problems.isEmpty { throw Refusal(.invalid(problems)) }
        guard let site = context.environment.site else { throw Refusal.siteMissing }
        var invitations: [Invitation] = []
        for candidate in candidates {
            invitations.append(try invite(try context.candidate(candidate, in: tx), site, in: tx, context))
        }
        return invitations
    }

    private func invite(
        _ row: CandidateRow, _ site: String, in tx: borrowing Transaction, _ context: CommandContext
    ) throws -> Invitation {
        let before = try tx.contact(of: context.awardID, candidate: row.candidateID)
        let email = email.flatMap(EmailAddress.canonical) ?? before?.email ?? ""
        let name = name ?? before?.name ?? ""
        let language = language ?? before?.language ?? .korean
        let owner = TokenOwner.contact(row.candidateID)
        if let before, before.email != email { _ = try tx.deleteSessions(of: context.awardID, owner: owner) }
        let token = try Randomness.token(.contact, award: context.awardID)
        let expires = context.now.adding(days: days)
        let link = "\(site)/invitation/\(token.text)"
        tx.replaceContact(
            of: context.awardID, candidate: row.candidateID, name: name, email: email, language: language,
            hash: token.hash, by: context.actor, at: context.at, expires: expires.timestamp)
        // The link in it is dead now.
        tx.cancelMail(of: context.awardID, kind: .contactInvitation, to: owner, at: context.at)
        let isMailed = isByMail && !email.isEmpty
        if isMailed {
            let person = name.isEmpty ? row.fullName : LocalizedText(ko: name, en: name)
            tx.insertMail(
                NewMail(
                    kind: .contactInvitation, owner: owner, stage: nil, recipient: email, name: person(language),
                    language: language,
                    text: .contactInvitation(
                        award: context.definition.title, name: person, candidate: row.fullName, link: link,
                        until: context.localText(expires), language),
                    messageID: Randomness.bytes(16).hexadecimal),
                of: context.awardID, at: context.at)
        }
        return Invitation(
            candidate: row.code, candidateName: row.fullName, name: name, email: email, expires: expires,
            isMailed: isMailed, link: isMailed ? nil : Secret(link))
    }

    private var problems: [Problem] {
        var problems: [Problem] = InviteReviewers.problems(days: days)
        if candidates.isEmpty {
            problems.append(
                Problem(
                    at: "candidates",
                    LocalizedText(ko: "후보를 하나 이상 적어 주십시오.", en: "Name one or more candidates.")))
        }
        if let email, EmailAddress.canonical(email) == nil {
            problems.append(EmailAddress.problem(email, at: "--email"))
        }
        if name != nil || email != nil, candidates.count > 1 {
            problems.append(
                Problem(
                    at: name == nil ? "--email" : "--name",
                    LocalizedText(
                        ko: "이름과 전자우편 주소는 후보 하나를 초대할 때만 적을 수 있습니다.",
                        en: "A name and an address can be given for one candidate at a time only.")))
        }
        return problems
    }
}
