public import AwardCore
import AwardStore
public import Postgres

/// Who speaks for the candidates and whether their links were used, by the candidates' codes.
public struct ListContacts: Query {
    public static let action = Action.invitationRead

    /// Asks for the contacts.
    public init() {}

    /// One candidate's contact.
    public struct Line: Codable, Sendable {
        /// The candidate's code.
        public let candidate: String
        /// The candidate's name.
        public let candidateName: LocalizedText
        /// The person's name, empty when nobody said.
        public let name: String
        /// The address, empty when there is none.
        public let email: String
        /// What the person reads.
        public let language: Language
        /// The link they were given last.
        public let link: PersonalLink
    }

    public func answer(in tx: borrowing Transaction, _ context: CommandContext) throws -> [Line] {
        try context.permit(.invitationRead)
        return try tx.contacts(of: context.awardID).map { row in
            Line(
                candidate: row.candidateCode, candidateName: row.candidateName, name: row.name, email: row.email,
                language: row.language,
                link: PersonalLink(
                    writtenAt: Moment(row.createdAt), expires: Moment(row.expiresAt),
                    usedAt: row.usedAt.map(Moment.init), lastSeenAt: row.lastUsedAt.map(Moment.init)))
        }
    }
}
