/// What kind of government or body an organisation is.
public enum OrganisationLevel: String, Sendable, Hashable, Codable, CaseIterable {
    /// A metropolitan or provincial government (광역자치단체).
    case metropolitan
    /// A basic local government (기초자치단체).
    case basic
    /// Anything else (기타).
    case other
}

/// One line of a candidate file.
public struct CandidateRow: Sendable, Hashable {
    /// The line in the file, from 1.
    public var line: Int
    /// The candidate's code, unique in the file (후보코드); the organisation's code where the file has none.
    public var code: String
    /// What the candidate is called (후보명).
    public var name: String
    /// … in English.
    public var nameEN: String?
    /// The id of the category it competes in (부문).
    public var category: String
    /// The organisation's code (기관코드); its name, or the candidate's code, where the file has none.
    public var organisationCode: String
    /// The organisation's name (기관명); the candidate's where the file has none.
    public var organisation: String
    /// … in English.
    public var organisationEN: String?
    /// The code of the organisation above it (상위기관코드).
    public var parentCode: String?
    /// The name of the organisation above it (상위기관).
    public var parent: String?
    /// The province, for limits per province (시도); the parent's name, or a metropolitan government's own, where the
    /// file has none.
    public var province: String?
    /// What kind of body the organisation is (기관유형).
    public var level: OrganisationLevel?
    /// The project's title (사업명).
    public var title: String?
    /// Fields of the submission the award defines, by field id.
    public var fields: [String: String]

    /// A line with every value given.
    public init(
        line: Int, code: String, name: String, nameEN: String? = nil, category: String, organisationCode: String,
        organisation: String, organisationEN: String? = nil, parentCode: String? = nil, parent: String? = nil,
        province: String? = nil, level: OrganisationLevel? = nil, title: String? = nil, fields: [String: String] = [:]
    ) {
        self.line = line
        self.code = code
        self.name = name
        self.nameEN = nameEN
        self.category = category
        self.organisationCode = organisationCode
        self.organisation = organisation
        self.organisationEN = organisationEN
        self.parentCode = parentCode
        self.parent = parent
        self.province = province
        self.level = level
        self.title = title
        self.fields = fields
    }
}
