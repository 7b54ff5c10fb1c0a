/// Who goes on from a stage: eligibility, then minimum, then rank, then quota.
public struct SelectionRules: Sendable, Hashable, Codable {
    /// How many go on.
    public enum Quota: Sendable, Hashable, Codable {
        /// Everybody who reaches the minimums.
        case all
        /// The same number from every category.
        case top(Int)
        /// A number for each category.
        case byCategory([CategoryQuota])
        /// This multiple of the category's prizes (배수 선정), rounded up.
        case multipleOfPrizes(Rational)
    }

    /// What happens to a tie across the cut line that the chain has not told apart.
    public enum CutTie: String, Sendable, Hashable, Codable, CaseIterable {
        /// It must be broken before the stage can be confirmed.
        case `break`
        /// All tied candidates go on; the quota may be exceeded.
        case admitAll = "admit_all"
        /// None of the tied candidates goes on; the quota may stay unfilled.
        case admitNone = "admit_none"
    }

    /// What happens to a place that nobody takes.
    public enum Vacancy: Sendable, Hashable, Codable {
        /// It stays empty.
        case leaveEmpty
        /// The next in the category moves up (차순위).
        case nextInCategory
        /// The next in line of the first category named that has one moves up.
        case moveTo([String])
    }

    /// How many go on.
    public var quota: Quota
    /// How many more are named as reserves, per category.
    public var reserve: Int
    /// A tie across the cut line.
    public var cutTie: CutTie
    /// A place that nobody takes.
    public var vacancy: Vacancy
    /// Limits after ranking.
    public var caps: SelectionCaps

    /// By default everybody goes on.
    public init(
        quota: Quota = .all, reserve: Int = 0, cutTie: CutTie = .admitAll, vacancy: Vacancy = .leaveEmpty,
        caps: SelectionCaps = SelectionCaps()
    ) {
        self.quota = quota
        self.reserve = reserve
        self.cutTie = cutTie
        self.vacancy = vacancy
        self.caps = caps
    }
}

/// The places of one category.
public struct CategoryQuota: Sendable, Hashable, Codable {
    /// The category.
    public var category: String
    /// How many of it go on.
    public var places: Int

    /// `places` of `category` go on.
    public init(category: String, places: Int) {
        self.category = category
        self.places = places
    }
}

/// Limits on who goes on together; the better placed keeps the place.
public struct SelectionCaps: Sendable, Hashable, Codable {
    /// Where a limit counts.
    public enum Scope: String, Sendable, Hashable, Codable, CaseIterable {
        /// Within each category.
        case category
        /// Over the whole award.
        case award
    }

    /// Most selected candidates of one organisation; `nil` is no limit.
    public var perOrganisation: Int?
    /// Most selected candidates of one province (지역 안배); `nil` is no limit.
    public var perProvince: Int?
    /// Where the limits count.
    public var scope: Scope

    /// By default there is no limit.
    public init(perOrganisation: Int? = nil, perProvince: Int? = nil, scope: Scope = .category) {
        self.perOrganisation = perOrganisation
        self.perProvince = perProvince
        self.scope = scope
    }
}

/// What is given (시상 등급): so many of a grade, best places first.
public struct PrizeDefinition: Sendable, Hashable, Codable {
    /// Short name, unique within the award.
    public var id: String
    /// The prize's name, e.g. 대상.
    public var title: LocalizedText
    /// Who gives it, e.g. the Minister of the Interior and Safety.
    public var grantor: LocalizedText?
    /// How many in each category; `nil` gives it to everybody left.
    public var count: Int?
    /// Different numbers for some categories.
    public var countByCategory: [CategoryQuota]
    /// The stage score to reach; a grade nobody reaches stays empty.
    public var minimum: MinimumScore?

    /// A prize.
    public init(
        id: String, title: LocalizedText, grantor: LocalizedText? = nil, count: Int? = 1,
        countByCategory: [CategoryQuota] = [], minimum: MinimumScore? = nil
    ) {
        self.id = id
        self.title = title
        self.grantor = grantor
        self.count = count
        self.countByCategory = countByCategory
        self.minimum = minimum
    }
}
