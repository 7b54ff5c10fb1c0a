public import AwardCore
import AwardStore
public import Postgres

/// Revokes an API token: it stops working at once.
public struct RevokeToken: Command {
    public static let action = Action.tokenRevoke

    /// The token's number.
    public var number: Int32

    /// Revokes the token of that number.
    public init(number: Int32) {
        self.number = number
    }

    public var subject: String { "token \(number)" }

    public func execute(in tx: borrowing Transaction, _ context: CommandContext) throws -> TokenLine {
        try context.permit(.tokenRevoke)
        guard try tx.revokeAPIToken(of: context.awardID, number: number, at: context.at),
            let row = try tx.apiTokens(of: context.awardID).first(where: { $0.tokenID == number })
        else { throw Refusal(.notFound(.token, name: "\(number)", suggestions: [])) }
        return TokenLine(row)
    }
}

/// The API tokens, oldest first, also those that are over.
public struct ListTokens: Query {
    public static let action = Action.tokenRead

    /// Asks for the tokens.
    public init() {}

    public func answer(in tx: borrowing Transaction, _ context: CommandContext) throws -> [TokenLine] {
        try context.permit(.tokenRead)
        return try tx.apiTokens(of: context.awardID).map(TokenLine.init)
    }
}

/// One API token in a list: everything but the token.
public struct TokenLine: Codable, Sendable {
    /// The number within the award.
    public let number: Int32
    /// Whose it is: an address or a reviewer's code.
    public let owner: String
    /// What it is for.
    public let title: String
    /// What it may be used for.
    public let scopes: [TokenScope]
    /// Who issued it.
    public let issuedBy: String
    /// When.
    public let issuedAt: Moment
    /// When it ends.
    public let expires: Moment
    /// When it was last used.
    public let lastUsedAt: Moment?
    /// When it was revoked.
    public let revokedAt: Moment?

    init(_ row: APITokenRow) {
        number = row.tokenID
        owner = row.email ?? row.reviewerCode ?? ""
        title = row.title
        scopes = TokenScope.allCases.filter(row.scopes.contains)
        issuedBy = row.createdBy
        issuedAt = Moment(row.createdAt)
        expires = Moment(row.expiresAt)
        lastUsedAt = row.lastUsedAt.map(Moment.init)
        revokedAt = row.revokedAt.map(Moment.init)
    }
}
