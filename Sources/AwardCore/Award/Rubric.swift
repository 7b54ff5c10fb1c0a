/// What is judged (심사기준): criteria in order.
///
/// A sheet's total is `Σ points` or, when criteria carry weights, `Σ weight · points / maximum` on a scale of 100.
public struct Rubric: Sendable, Hashable, Codable {
    /// Short name, e.g. the rubric's file name.
    public var id: String
    /// The rubric's name.
    public var title: LocalizedText
    /// The criteria, in the order they are scored.
    public var criteria: [Criterion]
    /// When a comment on the whole sheet is demanded.
    public var commentRule: CommentRule

    /// A rubric.
    public init(id: String, title: LocalizedText, criteria: [Criterion], commentRule: CommentRule = CommentRule()) {
        self.id = id
        self.title = title
        self.criteria = criteria
        self.commentRule = commentRule
    }

    /// The position of the criterion called `id`.
    public func index(of id: String) -> Int? {
        criteria.firstIndex { $0.id == id }
    }

    /// Whether criteria are weighted; then all are, and the weights sum to 100.
    public var isWeighted: Bool {
        criteria.contains { $0.weight != nil }
    }
}

/// One item on the rubric (평가항목).
public struct Criterion: Sendable, Hashable, Codable {
    /// Words for a range of points, shown to the reviewer.
    public struct Level: Sendable, Hashable, Codable {
        /// The fewest points this level stands for.
        public var from: Rational
        /// What that level means.
        public var label: LocalizedText

        /// A level that begins at `from` points.
        public init(from: Rational, label: LocalizedText) {
            self.from = from
            self.label = label
        }
    }

    /// Whether points come from judgement or by formula from data.
    public enum Kind: String, Sendable, Hashable, Codable, CaseIterable {
        /// By reviewers' judgement (정성평가).
        case qualitative
        /// By formula from data (정량평가).
        case quantitative
    }

    /// Short name, unique within the rubric.
    public var id: String
    /// The criterion's name.
    public var title: LocalizedText
    /// What to look for.
    public var guidance: LocalizedText?
    /// Judgement or data.
    public var kind: Kind
    /// Fewest points that can be given.
    public var lowest: Rational
    /// Most points that can be given (배점).
    public var maximum: Rational
    /// Points are whole multiples of this step.
    public var step: Rational
    /// Share of the total in percent when the rubric is weighted.
    public var weight: Rational?
    /// Words for ranges of points, from high to low.
    public var levels: [Level]

    /// A criterion; by default 0 to `maximum` in whole points.
    public init(
        id: String, title: LocalizedText, guidance: LocalizedText? = nil, kind: Kind = .qualitative,
        lowest: Rational = .zero, maximum: Rational, step: Rational = .one, weight: Rational? = nil,
        levels: [Level] = []
    ) {
        self.id = id
        self.title = title
        self.guidance = guidance
        self.kind = kind
        self.lowest = lowest
        self.maximum = maximum
        self.step = step
        self.weight = weight
        self.levels = levels
    }
}

/// When a reviewer must say why.
public struct CommentRule: Sendable, Hashable, Codable {
    /// A comment is demanded on every sheet.
    public var always: Bool
    /// … when the sheet's total is below this percentage of its maximum.
    public var belowPercent: Rational?
    /// … when the sheet's total is above this percentage of its maximum.
    public var abovePercent: Rational?

    /// By default no comment is demanded.
    public init(always: Bool = false, belowPercent: Rational? = nil, abovePercent: Rational? = nil) {
        self.always = always
        self.belowPercent = belowPercent
        self.abovePercent = abovePercent
    }
}
