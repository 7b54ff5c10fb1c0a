/// The details of one candidate's score, recomputed from its sheets when somebody asks, so that the stored
/// ``Standing`` stays small.
public struct CandidateWorking: Sendable, Hashable {
    /// What happened to one value in an aggregation.
    public enum Fate: Sendable, Hashable {
        /// It counted.
        case counted
        /// It was dropped as one of the highest.
        case droppedHighest
        /// It was dropped as one of the lowest.
        case droppedLowest
    }

    /// One reviewer's value in an aggregation.
    public struct Entry: Sendable, Hashable {
        /// The reviewer.
        public var reviewer: Int32
        /// The value: a total, or the points on a criterion.
        public var value: Rational
        /// What happened to it.
        public var fate: Fate
    }

    /// One aggregation: all values from high to low, and what came out.
    public struct Column: Sendable, Hashable {
        /// The values from high to low, equal ones by reviewer's number. Of equal extremes as many are dropped as the
        /// rules say; which of them does not change the result.
        public var entries: [Entry]
        /// The function applied; a trimmed mean with too few sheets is a plain mean.
        public var method: Aggregation.Method
        /// Whether there were too few values to trim.
        public var fellBack: Bool
        /// The exact result.
        public var exact: Rational
        /// The result that counts: rounded where the rules round here, else exact.
        public var result: Rational
        /// How it was rounded, if it was.
        public var rounding: Rounding?
    }

    /// The working of one component, or of the whole score where the stage has none.
    public struct Component: Sendable, Hashable {
        /// The component; `nil` where the stage has none.
        public var component: String?
        /// How its sheets are aggregated.
        public var aggregation: Aggregation
        /// The sheets' totals, normalised where the stage normalises, and what came out of them where totals are
        /// aggregated.
        public var totals: Column
        /// Where the stage normalises: how each total became the value in ``totals``.
        public var normalised: Normalised?
        /// Where each criterion is aggregated by itself: its id and its values, in the rubric's order.
        public var criteria: [Criterion]
        /// In points of the component's criteria.
        public var points: Rational
        /// The most `points` can reach.
        public var maximum: Rational
    }

    /// How a component's totals were normalised.
    public struct Normalised: Sendable, Hashable {
        /// One total before and after.
        public struct Entry: Sendable, Hashable {
            /// The reviewer.
            public var reviewer: Int32
            /// The total as given.
            public var raw: Rational
            /// The value that is aggregated.
            public var value: Rational
            /// How this reviewer scored.
            public var scale: ReviewerScale
        }

        /// The method applied.
        public var method: Normalisation.Method
        /// Whether rank stands in for the announced method.
        public var fellBack: Bool
        /// The totals, by reviewer's number.
        public var entries: [Entry]
        /// The totals as given, and what they would have come to.
        public var raw: Column
    }

    /// One criterion of a component that is aggregated criterion by criterion.
    public struct Criterion: Sendable, Hashable {
        /// The criterion.
        public var criterion: String
        /// Its values.
        public var column: Column
    }

    /// One sheet with its marks.
    public struct Sheet: Sendable, Hashable {
        /// The reviewer.
        public var reviewer: Int32
        /// The marks in the rubric's order; `nil` was never set.
        public var marks: [Mark?]
        /// The components it counts in: none when it is incomplete or its reviewer belongs to none; `nil` stands for a
        /// stage without components.
        public var components: [String?]
        /// Whether it lacks a mark its reviewer had to give.
        public var isIncomplete: Bool
    }

    /// The candidate.
    public var candidate: Int32
    /// All sheets, by reviewer's number.
    public var sheets: [Sheet]
    /// The components with at least one valid sheet, in the stage's order.
    public var components: [Component]
    /// Who declined to score it.
    public var abstentions: [TallyAbstention]
    /// Its bonuses and penalties, by number.
    public var adjustments: [TallyAdjustment]
}
