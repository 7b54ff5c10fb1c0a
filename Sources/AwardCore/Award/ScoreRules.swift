/// What may be added or taken off after aggregation (가점·감점), in points of the stage score.
public struct AdjustmentRules: Sendable, Hashable, Codable {
    /// Most points that bonuses may add together; zero allows none.
    public var maximumBonus: Rational
    /// Most points that penalties may take off together; zero allows none.
    public var maximumPenalty: Rational
    /// Whether a bonus may lift a score above the stage's maximum.
    public var mayExceedMaximum: Bool
    /// Whether minimum scores look at the adjusted score. The default is no.
    public var countForMinimums: Bool

    /// By default nothing is added or taken off.
    public init(
        maximumBonus: Rational = .zero, maximumPenalty: Rational = .zero, mayExceedMaximum: Bool = false,
        countForMinimums: Bool = false
    ) {
        self.maximumBonus = maximumBonus
        self.maximumPenalty = maximumPenalty
        self.mayExceedMaximum = mayExceedMaximum
        self.countForMinimums = countForMinimums
    }
}

/// A score that must be reached.
public enum MinimumScore: Sendable, Hashable, Codable {
    /// At least this many points.
    case points(Rational)
    /// At least this percentage of the maximum.
    case percent(Rational)

    /// The points demanded where `maximum` can be reached.
    public func points(of maximum: Rational) -> Rational {
        switch self {
        case .points(let points): return points
        case .percent(let percent): return percent * maximum / .hundred
        }
    }
}

/// What a candidate must reach to be ranked for selection, whatever its place (과락).
public struct MinimumScores: Sendable, Hashable, Codable {
    /// A minimum on something with a name.
    public struct Named: Sendable, Hashable, Codable {
        /// The criterion or component.
        public var id: String
        /// What it must reach.
        public var minimum: MinimumScore

        /// `id` must reach `minimum`.
        public init(id: String, minimum: MinimumScore) {
            self.id = id
            self.minimum = minimum
        }
    }

    /// Minimum of the stage score.
    public var total: MinimumScore?
    /// Minimum of the aggregate of single criteria.
    public var criteria: [Named]
    /// Minimum of single components.
    public var components: [Named]

    /// By default there is no minimum.
    public init(total: MinimumScore? = nil, criteria: [Named] = [], components: [Named] = []) {
        self.total = total
        self.criteria = criteria
        self.components = components
    }
}

/// One step of the chain that tells equal scores apart. Higher is better in every step but `lowerSpread`.
public enum TieBreakStep: Sendable, Hashable, Codable {
    /// The aggregate of one criterion.
    case criterion(String)
    /// The aggregate of the criterion with the largest maximum (weight); several that share it are added up.
    case largestCriterion
    /// The official score of an earlier stage.
    case stage(String)
    /// The score of one component.
    case component(String)
    /// The trimmed mean of the sheets' totals.
    case trimmedMean
    /// The median of the sheets' totals.
    case median
    /// The smaller variance between the sheets' totals.
    case lowerSpread
    /// Who is placed higher by more reviewers that scored both; decides only where it gives a full order.
    case headToHead
    /// The chair's recorded decision. Asked for only where the tie matters.
    case chair
    /// A draw from the seed committed when the stage opened. Made only where the tie matters.
    case draw
}
