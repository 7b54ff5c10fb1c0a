/// Work for an organisation that a reviewer declared.
public struct DeclaredTie: Sendable, Hashable, Codable {
    /// The organisation, by code or name, as it was written.
    public var organisation: String
    /// The last year of it; `nil` while it lasts.
    public var untilYear: Int?

    /// Work for `organisation` up to and including `untilYear`.
    public init(organisation: String, untilYear: Int?) {
        self.organisation = organisation
        self.untilYear = untilYear
    }
}

/// One line of a reviewer file.
public struct ReviewerRow: Sendable, Hashable {
    /// The line in the file, from 1.
    public var line: Int
    /// The reviewer's code, unique in the file.
    public var code: String
    /// The name.
    public var name: String
    /// The name in English.
    public var nameEN: String?
    /// The code of the organisation the reviewer belongs to.
    public var organisationCode: String?
    /// The organisation the reviewer belongs to.
    public var organisation: String?
    /// The pool (심사위원 풀).
    public var pool: String
    /// Whether the reviewer presides (심사위원장).
    public var isChair: Bool
    /// Whether the reviewer comes from outside the host.
    public var isExternal: Bool
    /// The address for invitations.
    public var email: String?
    /// Fewest candidates, if other than the stage says.
    public var minimumLoad: Int?
    /// Most candidates, if other than the stage says.
    public var maximumLoad: Int?
    /// Present and former employers declared.
    public var employers: [DeclaredTie]
    /// Organisations advised or contracted for, as declared.
    public var advised: [DeclaredTie]
    /// Fields of expertise.
    public var expertise: [String]

    /// A line with every value given.
    public init(
        line: Int, code: String, name: String, nameEN: String? = nil, organisationCode: String? = nil,
        organisation: String? = nil, pool: String, isChair: Bool = false, isExternal: Bool = true,
        email: String? = nil, minimumLoad: Int? = nil, maximumLoad: Int? = nil, employers: [DeclaredTie] = [],
        advised: [DeclaredTie] = [], expertise: [String] = []
    ) {
        self.line = line
        self.code = code
        self.name = name
        self.nameEN = nameEN
        self.organisationCode = organisationCode
        self.organisation = organisation
        self.pool = pool
        self.isChair = isChair
        self.isExternal = isExternal
        self.email = email
        self.minimumLoad = minimumLoad
        self.maximumLoad = maximumLoad
        self.employers = employers
        self.advised = advised
        self.expertise = expertise
    }
}
