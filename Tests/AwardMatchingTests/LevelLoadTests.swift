import Testing

@testable import AwardMatching

@Suite("Level loads")
struct LevelLoadTests {
    @Test("without affinities loads differ by at most one where nothing forbids it")
    func loadsAreLevel() throws {
        let plan = try AssignmentProblem.plain(reviewers: 40, loads: 0...243, candidates: 243, need: 5).solve()
        // 1215 places for 40 reviewers: 25 with 30 and 15 with 31.
        #expect(plan.loads.count { $0 == 30 } == 25)
        #expect(plan.loads.count { $0 == 31 } == 15)
    }

    @Test("loads are as level as conflicts allow")
    func conflictsBendTheLevel() throws {
        var problem = AssignmentProblem.plain(reviewers: 3, loads: 0...6, candidates: 6, need: 1)
        // r2 may review c0 only, so the other five are shared 3 and 2.
        problem.conflicts = (1..<6).map { AssignmentPair(reviewer: 2, candidate: $0) }
        #expect(try problem.solve().loads.sorted() == [1, 2, 3])
    }

    @Test("a reviewer's own limits come before the level")
    func ownLimitsHold() throws {
        var problem = AssignmentProblem.plain(reviewers: 4, loads: 0...10, candidates: 10, need: 2)
        problem.reviewers[0].maximumLoad = 1
        problem.reviewers[1].minimumLoad = 9
        let plan = try problem.solve()
        #expect(plan.loads == [1, 9, 5, 5])
    }

    @Test("affinity comes before level loads")
    func affinityFirst() throws {
        var problem = AssignmentProblem.plain(reviewers: 2, loads: 0...4, candidates: 4, need: 1)
        problem.affinity = [2, 2, 2, 2, 1, 1, 1, 1]
        let plan = try problem.solve()
        #expect(plan.loads == [4, 0])
        #expect(plan.totalAffinity == 8)
    }

    @Test("equal affinities leave the loads to be levelled")
    func levelAmongEqualAffinities() throws {
        var problem = AssignmentProblem.plain(reviewers: 2, loads: 0...4, candidates: 4, need: 1)
        problem.affinity = [2, 2, 2, 2, 1, 2, 2, 2]
        let plan = try problem.solve()
        #expect(plan.bestSquaredLoads == 8)
        #expect(plan.bestAffinity == 8)
    }

    @Test("levelling has no slack to give beyond what a lower bound proves", arguments: UInt64(0)..<10)
    func levelMatchesTheBound(seed: UInt64) throws {
        let problem = AssignmentProblem.roomy(seed: seed, reviewers: 20, candidates: 50, need: 3, affinities: nil)
        let plan = try problem.solve()
        // 150 places for 20 reviewers: 10 with 7 and 10 with 8.
        #expect(plan.squaredLoads == 10 * 49 + 10 * 64, "seed \(seed)")
    }

    @Test("the bound on squared loads fills everyone up to one level within their limits")
    func boundByHand() {
        var problem = AssignmentProblem.plain(reviewers: 4, loads: 0...9, candidates: 7, need: 2)
        problem.reviewers[0].maximumLoad = 1
        problem.reviewers[1].minimumLoad = 6
        var generator = SeededGenerator(seed: 0)
        let task = FlowTask(MatchingInstance(problem, generator: &generator))
        // 14 places: 1, 6 and the other seven as 3 and 4.
        #expect(LevelLoads.leastSquares(task) == 1 + 36 + 9 + 16)
    }
}
