/// How the totals of each reviewer are put on one scale before they are aggregated (점수 정규화).
///
/// It works on each reviewer's own totals, over every candidate this reviewer scored in the stage. All of them are
/// taken, not those of one category, because a spread needs as many totals as there are; ``Scope/category`` says
/// otherwise. With components it is done in each component by itself. A candidate who left after being scored still
/// tells how its reviewers score, so that a withdrawal changes nobody else's value.
public struct Normalisation: Sendable, Hashable, Codable {
    /// The way.
    public enum Method: String, Sendable, Hashable, Codable, CaseIterable {
        /// `(total − mean) / spread` (표준화 점수).
        case zScore = "z_score"
        /// `50 + 10 z` (T점수).
        case tScore = "t_score"
        /// `100 · (m − rank) / (m − 1)` with midranks, the normalised Borda count (순위 점수).
        case rank
        /// `100 · (total − lowest) / (highest − lowest)` (최소·최대 변환).
        case minMax = "min_max"

        /// Whether it needs the reviewer's spread.
        public var usesSpread: Bool { self == .zScore || self == .tScore }
    }

    /// What the sum of squares is divided by in the spread of `m` totals.
    public enum Divisor: String, Sendable, Hashable, Codable, CaseIterable {
        /// `m − 1`.
        case sample
        /// `m`.
        case population
    }

    /// What happens where a reviewer has fewer sheets than ``minimumSheets``.
    public enum FewSheets: String, Sendable, Hashable, Codable, CaseIterable {
        /// The stage neither opens, closes nor is tallied with such a reviewer.
        case refuse
        /// That reviewer's sheets count as average (z 0, T 50).
        case neutral
        /// The whole stage is normalised by rank instead.
        case rank
    }

    /// Over which candidates of a reviewer.
    public enum Scope: String, Sendable, Hashable, Codable, CaseIterable {
        /// All the reviewer scored in the stage.
        case stage
        /// Those of each category by themselves.
        case category
    }

    /// The way.
    public var method: Method
    /// Decimals to which a z-score is rounded, half up, 0 … 12. A square root has no last digit; rounding it where the
    /// rules say so gives everybody who recomputes it the same number. T is `50 + 10 z` of the rounded z.
    public var decimals: Int
    /// The divisor of the spread.
    public var divisor: Divisor
    /// Fewest sheets of a reviewer for a z-score or a T-score, at least 2.
    public var minimumSheets: Int
    /// What happens with fewer.
    public var fewSheets: FewSheets
    /// Over which candidates.
    public var scope: Scope

    /// By default six decimals, divisor `m − 1`, at least five sheets, else the stage is refused.
    public init(
        method: Method, decimals: Int = 6, divisor: Divisor = .sample, minimumSheets: Int = 5,
        fewSheets: FewSheets = .refuse, scope: Scope = .stage
    ) {
        self.method = method
        self.decimals = decimals
        self.divisor = divisor
        self.minimumSheets = minimumSheets
        self.fewSheets = fewSheets
        self.scope = scope
    }

    /// Fewest sheets that are asked of a reviewer; `nil` where the method is content with any.
    public var sheetsDemanded: Int? { method.usesSpread ? minimumSheets : nil }
}
