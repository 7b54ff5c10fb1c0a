public import AwardCore
import AwardStore
public import Postgres

/// Issues an API token for an account or a reviewer. The token is shown this once.
public struct IssueToken: Command {
    public static let action = Action.tokenIssue
    /// The longest time a token may be good for.
    public static let maximumDays = 366

    /// The account's address, or the reviewer's code.
    public var owner: String
    /// What it is for, in words.
    public var title: String
    /// What it may be used for.
    public var scopes: [TokenScope]
    /// For how many days.
    public var days: Int

    /// Issues a token.
    public init(owner: String, title: String, scopes: [TokenScope], days: Int) {
        self.owner = owner
        self.title = title
        self.scopes = scopes
        self.days = days
    }

    public var subject: String { "token of \(owner)" }

    /// The token, shown once.
    public struct Output: Codable, Sendable {
        /// The number within the award, by which it is revoked.
        public let number: Int32
        /// Whose it is.
        public let owner: String
        /// What it may be used for.
        public let scopes: [TokenScope]
        /// When it ends.
        public let expires: Moment
        /// The token itself.
        public let token: Secret
    }

    public func execute(in tx: borrowing Transaction, _ context: CommandContext) throws -> Output {
        try context.permit(.tokenIssue)
        if !problems.isEmpty { throw Refusal(.invalid(problems)) }
        let (name, owner) = try resolve(in: tx, context)
        let token = try Randomness.token(.api, award: context.awardID)
        let expires = context.now.adding(days: days)
        let number = try tx.insertAPIToken(
            of: context.awardID, hash: token.hash, title: title, scopes: Set(scopes), owner: owner, by: context.actor,
            at: context.at, expires: expires.timestamp)
        return Output(
            number: number, owner: name, scopes: TokenScope.allCases.filter(scopes.contains), expires: expires,
            token: Secret(token.text))
    }

    private func resolve(
        in tx: borrowing Transaction, _ context: CommandContext
    ) throws -> (name: String, owner: TokenOwner) {
        if owner.contains("@") {
            let row = try context.account(owner, in: tx)
            return (row.email, .account(row.accountID))
        }
        let row = try context.reviewer(owner, in: tx)
        return (row.code, .reviewer(row.reviewerID))
    }

    private var problems: [Problem] {
        var problems: [Problem] = []
        if scopes.isEmpty {
            let names = TokenScope.allCases.map(\.rawValue).joined(separator: ", ")
            problems.append(
                Problem(
                    at: "--scope",
                    LocalizedText(
                        ko: "범위를 하나 이상 골라 주십시오: \(names).", en: "Choose one or more scopes: \(names).")))
        }
        if !(1...Self.maximumDays).contains(days) {
            problems.append(
                Problem(
                    at: "--days",
                    LocalizedText(
                        ko: "토큰의 유효 기간은 1일부터 \(Self.maximumDays)일까지입니다.",
                        en: "A token is good for 1 to \(Self.maximumDays) days.")))
        }
        if title.allSatisfy(\.isWhitespace) {
            problems.append(
                Problem(at: "--title", LocalizedText(ko: "토큰의 용도를 적어 주십시오.", en: "Say what the token is for.")))
        }
        return problems
    }
}
