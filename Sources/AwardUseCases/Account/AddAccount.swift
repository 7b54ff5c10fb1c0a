public import AwardCore
import AwardStore
public import Postgres

/// Adds an office account.
public struct AddAccount: Command {
    public static let action = Action.accountAdd

    /// The address to sign in with.
    public var email: String
    /// The name.
    public var name: LocalizedText
    /// What the account may do: admin, secretary, auditor, chair.
    public var roles: [Role]
    /// What the person reads.
    public var language: Language
    /// The first password; without one the account signs in through an identity provider, or when one is set.
    public var password: Secret?
    private var hash: Secret?

    private enum CodingKeys: CodingKey {
        case email, name, roles, language, password
    }

    /// Adds an account.
    public init(
        email: String, name: LocalizedText, roles: [Role], language: Language = .korean, password: Secret? = nil
    ) {
        self.email = email
        self.name = name
        self.roles = roles
        self.language = language
        self.password = password
    }

    public var subject: String { "account \(EmailAddress.canonical(email) ?? email)" }

    public func prepared(for claim: Claim, _ environment: Environment) async throws -> AddAccount {
        guard let password, claim.isOffice else { return self }
        let problems = problems + PasswordRules.problems(password.reveal(), email: email)
        if !problems.isEmpty { throw Refusal(.invalid(problems)) }
        var prepared = self
        prepared.hash = Secret(try await PasswordHash.of(password, environment.passwordCost).text)
        return prepared
    }

    public func execute(in tx: borrowing Transaction, _ context: CommandContext) throws -> AccountLine {
        try context.permit(.accountAdd)
        guard let address = EmailAddress.canonical(email), problems.isEmpty else {
            throw Refusal(.invalid(problems))
        }
        if try tx.account(of: context.awardID, email: address) != nil {
            throw Refusal(.alreadyExists(.account, name: address))
        }
        let number = try tx.insertAccount(
            of: context.awardID, email: address, name: name, roles: Set(roles), language: language,
            passwordHash: hash?.reveal(), at: context.at)
        guard let row = try tx.account(of: context.awardID, number: number) else { throw Refusal(.busy) }
        return AccountLine(row)
    }

    private var problems: [Problem] {
        var problems: [Problem] = []
        if EmailAddress.canonical(email) == nil {
            problems.append(EmailAddress.problem(email, at: "email"))
        }
        if name.ko.allSatisfy(\.isWhitespace) {
            problems.append(Problem(at: "--name", LocalizedText(ko: "이름을 적어 주십시오.", en: "A name is needed.")))
        }
        let allowed: Set<Role> = [.admin, .secretary, .auditor, .chair]
        if roles.isEmpty || !allowed.isSuperset(of: roles) {
            problems.append(
                Problem(
                    at: "--role",
                    LocalizedText(
                        ko: "계정의 역할은 admin, secretary, auditor, chair 가운데 하나 이상이어야 합니다.",
                        en: "An account has one or more of the roles admin, secretary, auditor, chair.")))
        }
        return problems
    }
}

extension Claim {
    /// Whether the caller can be somebody of the awards office at all.
    var isOffice: Bool {
        switch self {
        case .office, .account: return true
        case .limited, .reviewer, .candidate, .anonymous: return false
        }
    }
}
