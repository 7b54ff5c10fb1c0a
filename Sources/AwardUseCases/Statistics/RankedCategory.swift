import AwardCore
public import AwardStatistics

/// The candidates of one category that have a place, with their scores.
struct RankedCategory {
    let category: String
    /// Their totals.
    let table: ScoreTable
    /// Official places, in the order of the table.
    let official: [Int]
    /// k: how many go on, or win a prize on the last stage; 1 where everybody does.
    let cut: Int
    private let numbers: Set<Int32>

    init(_ part: CategoryTally, of scores: StageScores, top: Int?) throws {
        category = part.category
        let places = Dictionary(
            part.standings.compactMap { standing in standing.place.map { (standing.candidate, $0) } },
            uniquingKeysWith: { first, _ in first })
        numbers = Set(places.keys)
        table = try scores.totals { places[$0.number] != nil }
        let byKey = Dictionary(
            places.map { (scores.key(ofCandidate: $0), $1) }, uniquingKeysWith: { first, _ in first })
        official = table.candidates.map { byKey[$0] ?? 0 }
        let winners = part.standings.count { $0.effective.prize != nil }
        let possible = 1..<max(1, table.candidates.count)
        let announced = [part.quota, scores.tally.isLastStage ? winners : nil].compactMap { $0 }
            .first { possible.contains($0) }
        cut = top ?? announced ?? 1
    }

    /// Whether the candidate has a place in it.
    func includes(_ candidate: TallyCandidate) -> Bool { numbers.contains(candidate.number) }
}

extension StageScores {
    /// Each category with somebody ranked; only one where it is named.
    ///
    /// - Throws: `Refusal` (`notFound`); `StatisticsError`.
    func ranked(_ category: String?, top: Int?) throws -> [RankedCategory] {
        _ = try filter(category)
        return try tally.categories.filter { category == nil || $0.category == category }
            .map { try RankedCategory($0, of: self, top: top) }
            .filter { !$0.table.candidates.isEmpty }
    }
}

/// A category of which nothing can be said, and why.
public struct CategoryFailure: Sendable, Hashable, Codable {
    /// The category.
    public let category: String
    /// Why.
    public let error: StatisticsError
}
