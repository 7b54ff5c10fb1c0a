import Testing

@testable import AwardStatistics

@Suite struct DesignReportTests {
    /// Panels as numbers of reviewers per candidate.
    private func table(_ panels: [[Int]]) throws -> ScoreTable {
        try ScoreTable(
            panels.enumerated().flatMap { candidate, panel in
                panel.map { Score(candidate: "C\(candidate)", reviewer: "R\($0)", value: Double(candidate + $0)) }
            })
    }

    @Test func everybodyScoringEverybodyIsAsGoodAsItGets() throws {
        let report = try DesignReport(table(Array(repeating: [0, 1, 2, 3], count: 6)))
        #expect(report.isComplete)
        #expect(abs(report.connectivity - 4) < 1e-9)
        #expect(report.efficiency.map { abs($0 - 1) < 1e-9 } == true)
        #expect(report.verdict == .sound)
        #expect(report.sentence.en.contains("linked well enough"))
    }

    @Test func aSingleScoreThatHoldsTwoPanelsTogetherIsNamed() throws {
        let report = try DesignReport(table([[0, 1], [0, 1], [1, 2], [2, 3], [2, 3]]))
        // Between C2 and either of its reviewers there is no other way round.
        #expect(Set(report.bridges.map { "\($0.candidate)\($0.reviewer)" }) == ["C2R1", "C2R2"])
        #expect(report.verdict == .weaklyLinked)
        #expect(report.sentence.ko.contains("C2"))
    }

    @Test func aReviewerOfASingleCandidateIsNamed() throws {
        let report = try DesignReport(table([[0, 1, 2], [0, 1], [0, 1]]))
        #expect(report.bridges == [DesignPair(reviewer: "R2", candidate: "C0")])
        #expect(report.reviewersOfOneCandidate == ["R2"])
        #expect(report.verdict == .weaklyLinked)
        #expect(report.sentence.en.hasPrefix("Reviewer R2 scored a single candidate"))
    }

    @Test func groupsAreNamedAndJoinedByTheFewestAssignments() throws {
        let panels = [[0, 1], [0, 1], [2, 3], [2, 3], [4, 5], [4, 5], [4, 5]]
        let split = try table(panels)
        let report = try DesignReport(split)
        #expect(report.groups.map(\.candidates) == [["C0", "C1"], ["C2", "C3"], ["C4", "C5", "C6"]])
        #expect(report.verdict == .disconnected)
        #expect(report.efficiency == nil)
        let pairs = DesignReport.joiningAssignments(split)
        #expect(pairs.count == 2)
        let rows = split.rows.map {
            Score(
                candidate: split.candidates[$0.candidate], reviewer: split.reviewers[$0.reviewer], value: $0.value)
        }
        let joined = try ScoreTable(
            rows + pairs.map { Score(candidate: $0.candidate, reviewer: $0.reviewer, value: 5) })
        #expect(try DesignReport(joined).groups.count == 1)
        #expect(DesignReport.joiningSentence(pairs)?.ko.contains("배정하면") == true)
        #expect(DesignReport.joiningSentence([]) == nil)
    }

    @Test(arguments: [UInt64(1), 2, 3, 4, 5])
    func joiningLinksEverythingHoweverItIsSplit(seed: UInt64) throws {
        var generator = SeededGenerator(seed: seed)
        let panels = (0..<12).map { candidate in
            let base = candidate % 4 * 3
            return Array(Set((0..<2).map { _ in base + generator.next(below: 3) }))
        }
        let split = try table(panels)
        let groups = try DesignReport(split).groups.count
        let pairs = DesignReport.joiningAssignments(split)
        #expect(pairs.count == groups - 1, "seed \(seed)")
        let rows = split.rows.map {
            Score(candidate: split.candidates[$0.candidate], reviewer: split.reviewers[$0.reviewer], value: 1)
        }
        let joined = try ScoreTable(
            rows + pairs.map { Score(candidate: $0.candidate, reviewer: $0.reviewer, value: 5) })
        #expect(try DesignReport(joined).groups.count == 1, "seed \(seed)")
    }

    @Test func aCandidateWithoutAScoreIsAGroupOfItsOwn() throws {
        let table = try ScoreTable(
            candidates: ["C0", "C1"], reviewers: ["R0", "R1"],
            rows: [.init(candidate: 0, reviewer: 0, value: 1), .init(candidate: 0, reviewer: 1, value: 2)])
        #expect(throws: StatisticsError.disconnected(groups: [["C0"], ["C1"]])) {
            try DesignReport.requireConnected(table)
        }
    }

    @Test(arguments: [UInt64(7), 8])
    func theIterationForManyCandidatesFindsTheEigenvalueOfTheWholeMatrix(seed: UInt64) throws {
        let scores = DrawnScores.scores(seed: seed, candidates: 310, reviewers: 23, perCandidate: 4)
        let table = try ScoreTable(scores)
        var matrix = SymmetricMatrix(
            diagonal: table.candidates.indices.map { Double(table.reviewerCount(ofCandidate: $0)) })
        for reviewer in table.reviewers.indices {
            let rows = table.rows(ofReviewer: reviewer)
            for (index, first) in rows.enumerated() {
                for second in rows[...index] {
                    matrix[first.candidate, second.candidate] -= 1 / Double(rows.count)
                }
            }
        }
        let expected = try SymmetricEigen(matrix, vectors: false).values[1]
        #expect(abs(try DesignReport(table).connectivity - expected) < 1e-8, "seed \(seed)")
    }
}
