/// A candidate as a tally sees it.
public struct TallyCandidate: Sendable, Hashable, Codable {
    /// Number within the award.
    public var number: Int32
    /// Code within the award; the draw is made over it.
    public var code: String
    /// The name people read.
    public var name: LocalizedText
    /// The category it competes in.
    public var category: String
    /// The organisation that entered it, by its code; caps count it.
    public var organisation: String
    /// The province the organisation lies in, by its code; caps count it.
    public var province: String?
    /// Why it is not ranked; `nil` means that it is.
    public var ineligibility: Ineligibility?
    /// Whether an admin excused it, with a reason, from the minimum of valid sheets.
    public var isExcused: Bool

    /// A candidate.
    public init(
        number: Int32, code: String, name: LocalizedText, category: String, organisation: String,
        province: String? = nil, ineligibility: Ineligibility? = nil, isExcused: Bool = false
    ) {
        self.number = number
        self.code = code
        self.name = name
        self.category = category
        self.organisation = organisation
        self.province = province
        self.ineligibility = ineligibility
        self.isExcused = isExcused
    }
}

/// Why a candidate of the stage is not ranked. It is listed without a place and leaves no vacancy: the ranking is that
/// of the others.
public struct Ineligibility: Sendable, Hashable, Codable {
    /// What happened.
    public enum Kind: String, Sendable, Hashable, Codable, CaseIterable {
        /// The candidate withdrew (포기·철회).
        case withdrawn
        /// The submission was rejected (반려).
        case rejected
        /// The candidate was shut out for misconduct (실격).
        case disqualified
    }

    /// What happened.
    public var kind: Kind
    /// The reason as recorded.
    public var reason: String

    /// An ineligibility.
    public init(kind: Kind, reason: String) {
        self.kind = kind
        self.reason = reason
    }
}
