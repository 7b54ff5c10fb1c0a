extension Criterion {
    /// What one level stands for, as a reviewer reads it.
    public struct LevelRange: Sendable, Hashable {
        /// The fewest points of the level.
        public let from: Rational
        /// The most points of the level: one step below the level above it.
        public let to: Rational
        /// What the level means.
        public let label: LocalizedText

        /// The points as text, e.g. `9–10`, or `10` where the level has one value.
        public var text: String { from == to ? from.exactText : "\(from)–\(to)" }
    }

    /// The levels with the points each stands for, from high to low.
    public var levelRanges: [LevelRange] {
        levels.enumerated().map { index, level in
            let to = index == 0 ? maximum : levels[index - 1].from - step
            return LevelRange(from: level.from, to: to, label: level.label)
        }
    }
}
