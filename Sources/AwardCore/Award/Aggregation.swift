/// How the sheets of one candidate become one score.
public struct Aggregation: Sendable, Hashable, Codable {
    /// The function over the sheets.
    public enum Method: String, Sendable, Hashable, Codable, CaseIterable {
        /// Arithmetic mean (산술평균).
        case mean
        /// Mean without the highest and the lowest (최고·최저 제외).
        case trimmedMean = "trimmed_mean"
        /// Middle value, or the exact half-sum of the two middle ones.
        case median
        /// Sum.
        case sum
    }

    /// What the function is applied to.
    public enum Unit: String, Sendable, Hashable, Codable, CaseIterable {
        /// Each sheet's total. The default.
        case total
        /// Each criterion by itself; the results are then weighted and added.
        case criterion
    }

    /// The function.
    public var method: Method
    /// What it is applied to.
    public var unit: Unit
    /// For a trimmed mean: how many of the highest and how many of the lowest are dropped; of equal extremes exactly
    /// this many.
    public var drop: Int
    /// For a trimmed mean: fewest sheets with which it is applied; with fewer the plain mean is taken and flagged.
    public var minimumForTrim: Int
    /// Rounding of each sheet's total, if the rules announce one.
    public var sheetRounding: Rounding?
    /// Rounding of each criterion's aggregate (unit `criterion`), if the rules announce one.
    public var criterionRounding: Rounding?

    /// By default the plain mean of totals.
    public init(
        method: Method = .mean, unit: Unit = .total, drop: Int = 1, minimumForTrim: Int = 5,
        sheetRounding: Rounding? = nil, criterionRounding: Rounding? = nil
    ) {
        self.method = method
        self.unit = unit
        self.drop = drop
        self.minimumForTrim = minimumForTrim
        self.sheetRounding = sheetRounding
        self.criterionRounding = criterionRounding
    }
}

/// One source of a stage's score, e.g. experts or citizens, normalised to 100 before weighting.
public struct ComponentDefinition: Sendable, Hashable, Codable {
    /// Short name, unique within the stage.
    public var id: String
    /// The component's name.
    public var title: LocalizedText
    /// Share of the stage score in percent; all weights of a stage sum to exactly 100.
    public var weight: Rational
    /// Pools whose reviewers make up this component.
    public var pools: [String]
    /// Criteria these reviewers score; empty means all of the rubric.
    public var criteria: [String]
    /// How this component's sheets are aggregated; `nil` is as the stage says.
    public var aggregation: Aggregation?
    /// Fewest valid sheets of this component per candidate; `nil` is as the stage's panel says.
    public var minimumSheets: Int?

    /// A component.
    public init(
        id: String, title: LocalizedText, weight: Rational, pools: [String], criteria: [String] = [],
        aggregation: Aggregation? = nil, minimumSheets: Int? = nil
    ) {
        self.id = id
        self.title = title
        self.weight = weight
        self.pools = pools
        self.criteria = criteria
        self.aggregation = aggregation
        self.minimumSheets = minimumSheets
    }
}

/// How earlier stages count in this one. Every stage is normalised to 100 before weighting.
public enum CarryOver: Sendable, Hashable, Codable {
    /// Earlier stages do not count.
    case reset
    /// This stage counts `own` percent and each earlier stage its weight; together exactly 100.
    case cumulative(own: Rational, earlier: [StageWeight])
}

/// The weight of an earlier stage, in percent.
public struct StageWeight: Sendable, Hashable, Codable {
    /// The earlier stage.
    public var stage: String
    /// Its share in percent.
    public var weight: Rational

    /// `stage` counts `weight` percent.
    public init(stage: String, weight: Rational) {
        self.stage = stage
        self.weight = weight
    }
}
