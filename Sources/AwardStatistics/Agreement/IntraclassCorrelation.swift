/// The six intraclass correlations of Shrout and Fleiss (1979) of a complete table, with F-based intervals.
///
/// A negative estimate is reported as it is.
public struct IntraclassCorrelation: Sendable, Hashable, Codable {
    /// The mean squares all forms are made of.
    public let squares: TwoWaySquares
    /// The confidence of the intervals, such as 0.95.
    public let confidence: Double
    /// All six, one-way first, the single reviewer before the average of the panel.
    public let estimates: [Estimate]

    /// - Parameter confidence: Between 0 and 1.
    /// - Throws: What `TwoWaySquares` throws; `outOfRange` for the confidence.
    public init(_ table: ScoreTable, confidence: Double = 0.95) throws(StatisticsError) {
        guard confidence > 0, confidence < 1 else {
            throw .outOfRange(setting: "confidence", found: confidence, allowed: "0 < x < 1")
        }
        let squares = try TwoWaySquares(table)
        self.squares = squares
        self.confidence = confidence
        estimates = Model.allCases.flatMap { model in
            Unit.allCases.map { Estimate(model, $0, squares, tail: (1 - confidence) / 2) }
        }
    }

    /// The estimate of one form.
    public subscript(_ model: Model, _ unit: Unit) -> Estimate {
        Estimate(model, unit, squares, tail: (1 - confidence) / 2)
    }
}

extension IntraclassCorrelation {
    /// How the reviewers came to score.
    public enum Model: Int, Sendable, Hashable, Codable, CaseIterable {
        /// Every candidate had reviewers of its own: ICC(1, ·).
        case oneWay = 1
        /// The same reviewers scored everyone and stand for all who might have: ICC(2, ·), absolute agreement.
        case twoWayRandom = 2
        /// The same reviewers scored everyone and only they matter: ICC(3, ·), consistency.
        case twoWayMixed = 3
    }

    /// Whose reliability it is.
    public enum Unit: String, Sendable, Hashable, Codable, CaseIterable {
        /// One reviewer's score.
        case single = "1"
        /// The mean of the panel's scores.
        case average = "k"
    }
}
