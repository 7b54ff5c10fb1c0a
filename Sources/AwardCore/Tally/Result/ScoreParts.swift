/// The score of one component of a stage.
public struct ComponentScore: Sendable, Hashable, Codable {
    /// The component.
    public var component: String
    /// Sheets that counted in it.
    public var sheets: Int
    /// The aggregate in points of the component's criteria, exact.
    public var points: Rational
    /// Where the stage normalises: ``points`` as they would be of the totals as given, exact.
    public var raw: Rational?
    /// The most ``points`` can reach.
    public var maximum: Rational
    /// The component's share of the stage score in percent.
    public var weight: Rational

    /// The score of a component.
    public init(
        component: String, sheets: Int, points: Rational, raw: Rational? = nil, maximum: Rational, weight: Rational
    ) {
        self.component = component
        self.sheets = sheets
        self.points = points
        self.raw = raw
        self.maximum = maximum
        self.weight = weight
    }

    /// The score on a scale of 100.
    public var normalised: Rational { points * .hundred / maximum }
    /// What it brings into the stage score: ``normalised`` times its weight.
    public var contribution: Rational { points * weight / maximum }
}

/// What one stage brings into a cumulative score.
public struct CarriedScore: Sendable, Hashable, Codable {
    /// The stage; this stage's own score is among them.
    public var stage: String
    /// The score that is carried: the official one as announced (this stage's own is exact where places compare exactly).
    public var score: Rational
    /// The most it could reach.
    public var maximum: Rational
    /// Its share in percent.
    public var weight: Rational

    /// A carried score.
    public init(stage: String, score: Rational, maximum: Rational, weight: Rational) {
        self.stage = stage
        self.score = score
        self.maximum = maximum
        self.weight = weight
    }

    /// The score on a scale of 100.
    public var normalised: Rational { score * .hundred / maximum }
    /// What it brings into the cumulative score: ``normalised`` times its weight.
    public var contribution: Rational { score * weight / maximum }
}

/// What was added to and taken off a stage score.
public struct AdjustmentResult: Sendable, Hashable, Codable {
    /// The bonuses together, as recorded.
    public var bonus: Rational
    /// What of them counted after the cap and the stage's maximum.
    public var bonusCounted: Rational
    /// The penalties together, as recorded, without sign.
    public var penalty: Rational
    /// What of them counted after the cap.
    public var penaltyCounted: Rational

    /// An adjustment's result.
    public init(bonus: Rational, bonusCounted: Rational, penalty: Rational, penaltyCounted: Rational) {
        self.bonus = bonus
        self.bonusCounted = bonusCounted
        self.penalty = penalty
        self.penaltyCounted = penaltyCounted
    }
}

/// A minimum that was looked at (과락).
public struct MinimumResult: Sendable, Hashable, Codable {
    /// What has to reach the minimum.
    public enum Subject: Sendable, Hashable, Codable {
        /// The stage score.
        case total
        /// The aggregate of a criterion.
        case criterion(String)
        /// The score of a component, in points of its criteria.
        case component(String)
    }

    /// What has to reach the minimum.
    public var subject: Subject
    /// What was reached.
    public var value: Rational
    /// What was demanded.
    public var needed: Rational

    /// A minimum looked at.
    public init(subject: Subject, value: Rational, needed: Rational) {
        self.subject = subject
        self.value = value
        self.needed = needed
    }

    /// Whether the minimum was reached.
    public var isReached: Bool { value >= needed }
}
