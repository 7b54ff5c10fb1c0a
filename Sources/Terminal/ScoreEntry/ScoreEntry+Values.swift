extension ScoreEntry {
    /// Words for a range of points.
    public struct Level: Sendable, Hashable {
        /// The range as text, e.g. `9–10`.
        public var range: String
        /// What it means, e.g. `Excellent`.
        public var label: String

        /// A level.
        public init(range: String, label: String) {
            self.range = range
            self.label = label
        }
    }

    /// What a mark is asked for.
    public struct Criterion: Sendable, Hashable {
        /// The criterion's name.
        public var title: String
        /// What to look for.
        public var guidance: String?
        /// Fewest points, as text.
        public var lowest: String
        /// Most points, as text.
        public var maximum: String
        /// Points are whole multiples of this, as text.
        public var step: String
        /// Words for ranges of points, from high to low.
        public var levels: [Level]

        /// A criterion.
        public init(
            title: String, guidance: String? = nil, lowest: String = "0", maximum: String, step: String = "1",
            levels: [Level] = []
        ) {
            self.title = title
            self.guidance = guidance
            self.lowest = lowest
            self.maximum = maximum
            self.step = step
            self.levels = levels
        }
    }

    /// What has been entered so far: all that the caller has to keep.
    public struct Draft: Sendable, Hashable {
        /// One mark per criterion in canonical text; `nil` is not set, which is not zero.
        public var marks: [String?]
        /// The comment on the whole sheet; lines are separated by `\n`.
        public var comment: String?

        /// A draft.
        public init(marks: [String?], comment: String? = nil) {
            self.marks = marks
            self.comment = comment
        }

        /// A draft in which nothing is set.
        public init(criteria: Int) {
            self.init(marks: Array(repeating: nil, count: criteria))
        }
    }

    /// Why a mark was not taken: one sentence for the person who typed it.
    public struct Refusal: Error, Sendable, Hashable {
        /// What was found and what is allowed.
        public var sentence: String

        /// A refusal.
        public init(_ sentence: String) {
            self.sentence = sentence
        }
    }

    /// What the caller knows about marks; score entry itself does no arithmetic.
    public struct Rules: Sendable {
        /// Checks a typed mark of the criterion with this index (from 0): its canonical text, or why it is refused.
        public var validate: @Sendable (_ criterion: Int, _ text: String) -> Result<String, Refusal>
        /// The total of the marks set so far, as text.
        public var total: @Sendable (_ marks: [String?]) -> String
        /// The most points the sheet can have, as text.
        public var maximum: String
        /// The label of the level a mark of this criterion falls into.
        public var level: @Sendable (_ criterion: Int, _ mark: String) -> String?
        /// What, besides marks that are not set, keeps the sheet from being submitted: one sentence each, e.g. that a
        /// comment is demanded.
        public var demands: @Sendable (_ draft: Draft) -> [String]

        /// Rules; by default no level is named and nothing but the marks is demanded.
        public init(
            maximum: String,
            validate: @escaping @Sendable (_ criterion: Int, _ text: String) -> Result<String, Refusal>,
            total: @escaping @Sendable (_ marks: [String?]) -> String,
            level: @escaping @Sendable (_ criterion: Int, _ mark: String) -> String? = { _, _ in nil },
            demands: @escaping @Sendable (_ draft: Draft) -> [String] = { _ in [] }
        ) {
            self.maximum = maximum
            self.validate = validate
            self.total = total
            self.level = level
            self.demands = demands
        }
    }
}
