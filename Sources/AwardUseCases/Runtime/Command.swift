public import AwardCore
public import Postgres

/// One thing that can be done to an award: a value that can come from flags, JSON or a form.
///
/// Inside every command the rhythm is *load facts → decide → write*. ``AwardService/perform(_:award:as:key:)`` wraps it
/// with the lock, the transaction, idempotency and the ledger.
public protocol Command: Codable, Sendable {
    /// What comes of it.
    associatedtype Output: Codable & Sendable
    /// What the ledger keeps of the request; the command itself unless it carries much data.
    associatedtype Record: Encodable = Self

    /// The action, which also names the command in the ledger.
    static var action: Action { get }
    /// What it is done to, e.g. `stage 2` or `candidate 11740`.
    var subject: String { get }
    /// What the ledger keeps of the request.
    var record: Record { get }
    /// Whether the ledger is sealed after it, so that nothing before it can vanish unseen.
    var sealsLedger: Bool { get }

    /// The command with what takes long worked out, such as the hash of a password, before the award is held for it.
    ///
    /// - Throws: `Refusal` when what was handed in cannot be right, or the caller can be no one who may.
    func prepared(for claim: Claim, _ environment: Environment) async throws -> Self

    /// Loads facts, decides, writes.
    ///
    /// - Throws: `Refusal` when the rules or gates say no; `DatabaseError` when the database fails.
    func execute(in tx: borrowing Transaction, _ context: CommandContext) throws -> Output
}

extension Command where Record == Self {
    /// The command itself.
    public var record: Self { self }
}

extension Command {
    /// Most commands do not seal.
    public var sealsLedger: Bool { false }

    /// Most commands take no time before they are executed.
    public func prepared(for claim: Claim, _ environment: Environment) async throws -> Self { self }
}

/// One thing that can be asked of an award, without side effect.
public protocol Query: Codable, Sendable {
    /// The answer.
    associatedtype Answer: Sendable

    /// The action that must be permitted.
    static var action: Action { get }

    /// Reads and answers from one snapshot.
    ///
    /// - Throws: `Refusal` when the rules say no or nothing is found; `DatabaseError` when the database fails.
    func answer(in tx: borrowing Transaction, _ context: CommandContext) throws -> Answer
}

/// Who a caller says to be. The service looks up what that means in the award.
public enum Claim: Sendable, Hashable, Codable {
    /// Somebody of the awards office at the command line, in one role.
    case office(Role, name: String)
    /// The reviewer of that code.
    case reviewer(String)
    /// Who speaks for the candidate of that code.
    case candidate(String)
    /// Somebody of the awards office who signed in; a person, not the operator of the command line.
    case account(email: String, roles: Set<Role>)
    /// Somebody whose program came with a token, which is good for these scopes only.
    indirect case limited(Claim, to: Set<TokenScope>)
    /// Anybody.
    case anonymous

    /// What the ledger calls the caller.
    public var actor: String {
        switch self {
        case .account(let email, _): return "account:\(email)"
        case .limited(let claim, _): return claim.actor
        case .office(let role, let name): return "\(role.rawValue):\(name)"
        case .reviewer(let code): return "reviewer:\(code)"
        case .candidate(let code): return "candidate:\(code)"
        case .anonymous: return "anonymous"
        }
    }
}
