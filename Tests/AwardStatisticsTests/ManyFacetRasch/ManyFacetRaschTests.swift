import AwardStatistics
import Testing

/// The many-facet Rasch model where its limits are.
@Suite struct ManyFacetRaschTests {
    private func table(
        _ marks: CriterionTable, _ change: (CriterionTable.Row) -> Double?
    ) throws -> CriterionTable {
        try CriterionTable(
            candidates: marks.candidates, reviewers: marks.reviewers, criteria: marks.criteria,
            rows: marks.rows.compactMap { row in
                change(row).map {
                    CriterionTable.Row(
                        candidate: row.candidate, reviewer: row.reviewer, criterion: row.criterion, value: $0)
                }
            })
    }

    /// Joint likelihood: expected and observed totals of every element are equal, so a complete design keeps the order.
    @Test(arguments: 1...8)
    func measuresFollowTheTotalsInACompleteDesign(seed: UInt64) throws {
        let found = try ManyFacetRasch(DrawnScores.marks(seed: seed, candidates: 10, reviewers: 4, criteria: 4))
        let elements = found.candidates.elements.sorted { $0.rawScore < $1.rawScore }
        for (lower, upper) in zip(elements, elements.dropFirst()) where lower.rawScore < upper.rawScore {
            let (low, high) = (try #require(lower.measure), try #require(upper.measure))
            #expect(low < high, "seed \(seed)")
        }
        let reviewers = found.reviewers.elements.sorted { $0.rawScore > $1.rawScore }
        #expect(try #require(reviewers.first?.measure) < (try #require(reviewers.last?.measure)), "seed \(seed)")
        #expect(found.greatestResidual < 1e-8)
    }

    @Test(arguments: 1...4)
    func theStepBetweenCategoriesDoesNotMatter(seed: UInt64) throws {
        let marks = try DrawnScores.marks(seed: seed, candidates: 8, reviewers: 3, criteria: 4)
        let stretched = try table(marks) { $0.value * $0.value }
        let one = try ManyFacetRasch(marks)
        let other = try ManyFacetRasch(stretched)
        for (a, b) in zip(one.candidates.elements, other.candidates.elements) {
            #expect(isNear(a.measure, b.measure, within: 1e-7), "seed \(seed)")
        }
        #expect(other.categories == one.categories.map { $0 * $0 })
    }

    @Test func aCandidateOfOnlyHighestMarksIsMarkedAndPlacedInsideTheEnd() throws {
        let marks = try DrawnScores.marks(seed: 11, candidates: 8, reviewers: 3, criteria: 4)
        let perfect = try table(marks) { $0.candidate == 2 ? 5 : $0.value }
        let found = try ManyFacetRasch(perfect)
        let extreme = found.candidates.elements[2]
        let others = found.candidates.elements.filter { !$0.isExtreme }.compactMap(\.measure)
        #expect(extreme.isExtreme)
        #expect(extreme.infit == nil)
        #expect(try #require(extreme.measure) > (others.max() ?? .infinity))
        #expect(isNear(others.reduce(0, +), 0))
    }

    @Test func aValueNobodyGaveIsNoCategory() throws {
        let marks = try DrawnScores.marks(seed: 12, candidates: 10, reviewers: 4, criteria: 4)
        let gap = try table(marks) { $0.value == 3 ? 2 : $0.value }
        let found = try ManyFacetRasch(gap)
        #expect(found.categories == [1, 2, 4, 5])
        #expect(found.thresholds.count == 3)
    }

    @Test func panelsThatNothingLinksAreRefusedByGroup() throws {
        let marks = try DrawnScores.marks(seed: 13, candidates: 6, reviewers: 4, criteria: 4)
        let split = try table(marks) { ($0.candidate < 3) == ($0.reviewer < 2) ? $0.value : nil }
        let keys = (0..<6).map(DrawnScores.candidateKey)
        #expect(throws: StatisticsError.disconnected(groups: [Array(keys[..<3]), Array(keys[3...])])) {
            try ManyFacetRasch(split)
        }
    }

    @Test func equalMarksHaveNoModel() throws {
        let marks = try DrawnScores.marks(seed: 14, candidates: 6, reviewers: 4, criteria: 4)
        #expect(throws: StatisticsError.noVariation) { try ManyFacetRasch(table(marks) { _ in 3 }) }
    }

    /// Marks drawn from the model itself fit it: mean squares lie about 1.
    @Test(arguments: 1...3)
    func fitIsAboutOneWhereTheModelHolds(seed: UInt64) throws {
        let found = try ManyFacetRasch(DrawnScores.marks(seed: seed, candidates: 30, reviewers: 6, criteria: 4))
        let infit = found.reviewers.elements.compactMap { $0.infit?.meanSquare }
        #expect(infit.count == 6)
        #expect(infit.allSatisfy { $0 > 0.7 && $0 < 1.4 }, "seed \(seed)")
    }
}
