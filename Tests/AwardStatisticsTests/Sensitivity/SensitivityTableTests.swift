import AwardStatistics
import Testing

@Suite struct SensitivityTableTests {
    /// Two criteria, three reviewers: A leads by R1's marks on the first criterion alone.
    private func marks() throws -> CriterionTable {
        let points: [(String, String, Double, Double)] = [
            ("A", "R1", 10, 4), ("A", "R2", 6, 4.5), ("A", "R3", 6, 4), ("B", "R1", 5, 6), ("B", "R2", 6, 6),
            ("B", "R3", 6.5, 6), ("C", "R1", 2, 2), ("C", "R2", 3, 2), ("C", "R3", 2, 3),
        ]
        let candidates = ["A", "B", "C"]
        let reviewers = ["R1", "R2", "R3"]
        return try CriterionTable(
            candidates: candidates, reviewers: reviewers, criteria: ["plan", "result"],
            rows: points.flatMap { candidate, reviewer, plan, result in
                [plan, result].enumerated().map {
                    CriterionTable.Row(
                        candidate: candidates.firstIndex(of: candidate) ?? 0,
                        reviewer: reviewers.firstIndex(of: reviewer) ?? 0, criterion: $0, value: $1)
                }
            })
    }

    private let weights = ["plan": 0.7, "result": 0.3]

    @Test func everyOtherWayHasARowThatSaysWhatChanges() throws {
        let table = try SensitivityTable(
            marks: marks(), weights: weights, official: ["A": 1, "B": 2, "C": 3], cut: 1)
        #expect(table.rows.count == 4 + 3 + 2)
        let changed = Set(table.changes.map(\.variant))
        #expect(changed.contains(.withoutReviewer("R1")))
        #expect(changed.contains(.withoutCriterion("plan")))
        #expect(changed.contains(.method(.median)))
        #expect(!changed.contains(.withoutReviewer("R2")))
        #expect(!changed.contains(.withoutCriterion("result")))
        #expect(!changed.contains(.method(.mean)))
        let row = try #require(table.rows.first { $0.variant == .withoutReviewer("R1") })
        #expect(row.sentence().ko.hasPrefix("R1 심사위원을 빼면 B 후보가 1위가 되고"))
        #expect(row.sentence().en.hasPrefix("Without reviewer R1, B comes first"))
        #expect(table.sentence.en.hasPrefix("In \(table.changes.count) of 9 other ways"))
    }

    @Test func officialPlacesAreOnlyCompared() throws {
        // The announced ranking is another one, for reasons that are none of this table's business.
        let table = try SensitivityTable(
            marks: marks(), weights: weights, official: ["A": 3, "B": 1, "C": 2], cut: 1)
        let mean = try #require(table.rows.first { $0.variant == .method(.mean) })
        guard case .ranked(let change) = mean.outcome else {
            Issue.record("the mean can be taken")
            return
        }
        #expect(change.isWinnerChanged)
        #expect(change.largestMovers == ["A"])
    }

    @Test func aCandidateWithoutAnOfficialPlaceIsRefused() throws {
        #expect(throws: StatisticsError.wrongCount(found: 2, expected: 3)) {
            try SensitivityTable(marks: marks(), weights: weights, official: ["A": 1, "B": 2], cut: 1)
        }
    }
}
