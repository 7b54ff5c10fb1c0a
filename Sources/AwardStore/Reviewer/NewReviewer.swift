public import Postgres

/// A reviewer to be stored.
public struct NewReviewer: Sendable, Hashable, Codable {
    /// The code.
    public var code: String
    /// The Korean name.
    public var nameKo: String
    /// The English name.
    public var nameEn: String
    /// The organisation's code.
    public var organisation: String?
    /// The organisation's name.
    public var organisationName: String
    /// The pool.
    public var pool: String
    /// `chair` or `member`.
    public var role: String
    /// Whether from outside the host.
    public var isExternal: Bool
    /// Where to write to.
    public var email: String
    /// Fewest candidates.
    public var minimumLoad: Int?
    /// Most candidates.
    public var maximumLoad: Int?
    /// Employers and advice declared, as JSON.
    public var engagements: String
    /// Fields of expertise.
    public var expertise: [String]

    /// A reviewer.
    public init(
        code: String, nameKo: String, nameEn: String, organisation: String?, organisationName: String, pool: String,
        role: String, isExternal: Bool, email: String, minimumLoad: Int?, maximumLoad: Int?, engagements: String,
        expertise: [String] = []
    ) {
        self.code = code
        self.nameKo = nameKo
        self.nameEn = nameEn
        self.organisation = organisation
        self.organisationName = organisationName
        self.pool = pool
        self.role = role
        self.isExternal = isExternal
        self.email = email
        self.minimumLoad = minimumLoad
        self.maximumLoad = maximumLoad
        self.engagements = engagements
        self.expertise = expertise
    }
}

extension Transaction {
    /// Stores one reviewer.
    public borrowing func insertReviewer(_ reviewer: NewReviewer, of award: Int32, number: Int32) {
        enqueue(
            """
            INSERT INTO reviewer (award_id, reviewer_id, code, name_ko, name_en, organisation_code, organisation_name,
                pool, role, is_external, email, minimum_load, maximum_load, engagements, expertise)
            VALUES (\(award), \(number), \(reviewer.code), \(reviewer.nameKo), \(reviewer.nameEn),
                \(orNull: reviewer.organisation), \(reviewer.organisationName), \(reviewer.pool), \(reviewer.role),
                \(reviewer.isExternal), \(reviewer.email), \(orNull: reviewer.minimumLoad), \(orNull: reviewer.maximumLoad),
                \(reviewer.engagements), \(reviewer.expertise))
            """)
    }
}
