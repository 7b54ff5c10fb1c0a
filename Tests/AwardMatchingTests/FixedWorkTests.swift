import Testing

@testable import AwardMatching

@Suite("Work already begun")
struct FixedWorkTests {
    @Test("fixed pairs stay although others suit better")
    func fixedStays() throws {
        var problem = AssignmentProblem.plain(reviewers: 3, loads: 0...3, candidates: 3, need: 1)
        problem.affinity = [0, 0, 0, 9, 9, 9, 1, 1, 1]
        problem.fixed = [AssignmentPair(reviewer: 0, candidate: 1)]
        let plan = try problem.solve()
        #expect(plan.pairs.contains(AssignmentPair(reviewer: 0, candidate: 1)))
        #expect(plan.bestAffinity == 18)
    }

    @Test("fixed pairs of a random plan stay under any later seed", arguments: UInt64(0)..<10)
    func fixedStaysAcrossSeeds(seed: UInt64) throws {
        var problem = AssignmentProblem.roomy(
            seed: seed, reviewers: 15, candidates: 45, need: 3, affinities: seed % 2 == 0 ? 9 : nil, cap: 1)
        var draw = SeededGenerator(seed: seed)
        problem.fixed = try problem.solve().pairs.filter { _ in draw.next(below: 3) == 0 }
        problem.seed = seed + 1
        let plan = try problem.solve()
        #expect(Set(problem.fixed).isSubset(of: plan.pairs), "seed \(seed)")
        #expect(problem.violations(plan.pairs).isEmpty, "seed \(seed)")
    }

    @Test("fixed work counts towards the load")
    func fixedCountsAsLoad() throws {
        var problem = AssignmentProblem.plain(reviewers: 2, loads: 0...4, candidates: 4, need: 1)
        problem.fixed = [AssignmentPair(reviewer: 0, candidate: 0), AssignmentPair(reviewer: 0, candidate: 1)]
        #expect(try problem.solve().loads == [2, 2])
    }

    @Test("a wholly fixed plan is returned as it is")
    func allFixed() throws {
        var problem = AssignmentProblem.plain(reviewers: 2, loads: 1...1, candidates: 2, need: 1)
        problem.fixed = [AssignmentPair(reviewer: 1, candidate: 0), AssignmentPair(reviewer: 0, candidate: 1)]
        #expect(try problem.solve().pairs == problem.fixed.sorted())
    }
}
