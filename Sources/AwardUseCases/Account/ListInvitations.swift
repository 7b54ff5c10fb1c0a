public import AwardCore
import AwardStore
public import Postgres

/// Which of the reviewers who take part were invited and have come, by code.
public struct ListInvitations: Query {
    public static let action = Action.invitationRead

    /// Asks for the invitations.
    public init() {}

    /// One reviewer.
    public struct Line: Codable, Sendable {
        /// The reviewer's code.
        public let reviewer: String
        /// The name.
        public let name: LocalizedText
        /// The address, empty when there is none.
        public let email: String
        /// The link they were given last; `nil` when they were given none.
        public let link: PersonalLink?
    }

    public func answer(in tx: borrowing Transaction, _ context: CommandContext) throws -> [Line] {
        try context.permit(.invitationRead)
        return try tx.invitedReviewers(of: context.awardID).map { row in
            var link: PersonalLink?
            if let written = row.createdAt, let expires = row.expiresAt {
                link = PersonalLink(
                    writtenAt: Moment(written), expires: Moment(expires), usedAt: row.usedAt.map(Moment.init),
                    lastSeenAt: row.lastUsedAt.map(Moment.init))
            }
            return Line(reviewer: row.code, name: row.name, email: row.email, link: link)
        }
    }
}
