/// Who asks: a person who signed in, the operator at the command line, or the system itself.
public struct Principal: Sendable, Hashable, Codable {
    /// How the caller reached the award.
    public enum Kind: String, Sendable, Hashable, Codable, CaseIterable {
        /// A person who signed in.
        case person
        /// Whoever runs the command line against the database; may enter sheets on behalf of reviewers.
        case cliOperator = "cli_operator"
        /// The program itself, e.g. at a due time.
        case system
    }

    /// What the ledger calls the caller, e.g. `chair@example.kr` or `cli:root`.
    public var id: String
    /// How the caller reached the award.
    public var kind: Kind
    /// The caller's roles in this award.
    public var roles: Set<Role>
    /// The reviewer the caller is, if any.
    public var reviewer: Int32?
    /// The candidate the caller speaks for, if any.
    public var candidate: Int32?
    /// What the caller's token may be used for; `nil` for somebody who came without one and may do all of theirs.
    public var scopes: Set<TokenScope>?

    /// A caller with these roles.
    public init(
        id: String, kind: Kind = .person, roles: Set<Role>, reviewer: Int32? = nil, candidate: Int32? = nil,
        scopes: Set<TokenScope>? = nil
    ) {
        self.id = id
        self.kind = kind
        self.roles = roles
        self.reviewer = reviewer
        self.candidate = candidate
        self.scopes = scopes
    }

    /// Somebody who did not say who they are.
    public static let anonymous = Principal(id: "anonymous", roles: [.anonymous])

    /// Whether the caller holds `role`. Everybody holds `anonymous`.
    public func has(_ role: Role) -> Bool {
        role == .anonymous || roles.contains(role)
    }

    /// Whether the caller holds nothing but `anonymous`.
    public var isAnonymous: Bool {
        roles.allSatisfy { $0 == .anonymous }
    }
}
