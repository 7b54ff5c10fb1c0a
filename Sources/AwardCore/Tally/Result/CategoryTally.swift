/// One category of a tally.
public struct CategoryTally: Sendable, Hashable, Codable {
    /// The category.
    public var category: String
    /// How many go on by the rules; `nil` is everybody who reaches the minimums.
    public var quota: Int?
    /// The lowest score that was selected within the quota, as announced: the cut line. `nil` when nobody was.
    public var cutLine: Rational?
    /// Places of the quota that nobody took, after the vacancy rule.
    public var unfilled: Int
    /// Prizes of this category that nobody was given, best first.
    public var emptyPrizes: [EmptyPrize]
    /// The ties the chain walked through; standings point here.
    public var ties: [TieGroup]
    /// The standings: by place, those sharing one by code; then those that failed a minimum, those without a score, and
    /// those not eligible.
    public var standings: [Standing]

    /// A category with every part given.
    public init(
        category: String, quota: Int?, cutLine: Rational?, unfilled: Int, emptyPrizes: [EmptyPrize], ties: [TieGroup],
        standings: [Standing]
    ) {
        self.category = category
        self.quota = quota
        self.cutLine = cutLine
        self.unfilled = unfilled
        self.emptyPrizes = emptyPrizes
        self.ties = ties
        self.standings = standings
    }

    /// How `standing` fared in every step of the tie-break chain; empty when its score is its own.
    public func tieRecords(of standing: Standing) -> [TieBreakRecord] {
        guard let index = standing.tieGroup, ties.indices.contains(index) else { return [] }
        return ties[index].records(of: standing.candidate)
    }
}

/// A grade that nobody, or fewer than foreseen, was given.
public struct EmptyPrize: Sendable, Hashable, Codable {
    /// The prize.
    public var prize: String
    /// How many of it stay empty.
    public var count: Int

    /// `count` of `prize` stay empty.
    public init(prize: String, count: Int) {
        self.prize = prize
        self.count = count
    }
}
