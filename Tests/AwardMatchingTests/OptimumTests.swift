import Testing

@testable import AwardMatching

@Suite("The optimum, against every assignment listed")
struct OptimumTests {
    @Test("tiny problems reach exactly the best affinity and, among those, the most level loads", arguments: 0..<40)
    func tinyProblemsAreOptimal(block: Int) throws {
        for seed in UInt64(block * 50)..<UInt64(block * 50 + 50) {
            let problem = AssignmentProblem.tiny(seed: seed)
            let listed = ExhaustiveSearch(problem)
            let plan = try? problem.solve()
            #expect((plan == nil) == (listed.best == nil), "seed \(seed)")
            guard let plan, let best = listed.best else { continue }
            #expect(plan.bestAffinity == best.affinity, "seed \(seed)")
            #expect(plan.bestSquaredLoads == best.squares, "seed \(seed)")
            #expect(problem.violations(plan.pairs).isEmpty, "seed \(seed)")
        }
    }

    @Test("an infeasible tiny problem always names an obstacle", arguments: 0..<20)
    func infeasibleProblemsAreExplained(block: Int) {
        for seed in UInt64(block * 100)..<UInt64(block * 100 + 100) {
            let problem = AssignmentProblem.tiny(seed: seed)
            do {
                _ = try problem.solve()
            } catch {
                #expect(!error.obstacles.isEmpty, "seed \(seed)")
                #expect(!error.obstacles.contains(.solverFailed), "seed \(seed)")
            }
        }
    }

    @Test("few pairs at a time give the same optimum as all at once", arguments: [3, 50, 1000], [nil, 2])
    func growingTheNetworkLosesNothing(affinities: Int, cap: Int?) throws {
        for seed in UInt64(0)..<4 {
            let problem = AssignmentProblem.roomy(
                seed: seed, reviewers: 30, candidates: 60, need: 4, affinities: affinities, cap: cap)
            let whole = try AssignmentRun(problem: problem, width: 30).plan()
            let grown = try AssignmentRun(problem: problem, width: 2).plan()
            #expect(grown.bestAffinity == whole.bestAffinity, "seed \(seed)")
            #expect(grown.bestSquaredLoads == whole.bestSquaredLoads, "seed \(seed)")
            #expect(problem.violations(grown.pairs).isEmpty, "seed \(seed)")
        }
    }

    @Test("negative and extreme affinities are added exactly")
    func extremeAffinities() throws {
        var problem = AssignmentProblem.plain(reviewers: 3, loads: 0...2, candidates: 2, need: 2)
        problem.affinity = [.max, .min, .max, .min, .min, .max]
        // c0 takes r0 and r1, c1 takes r2 and one of the others.
        let plan = try problem.solve()
        #expect(plan.totalAffinity == 3 * Int(Int32.max) + Int(Int32.min))
    }

    @Test("a problem without candidates has an empty plan")
    func nothingToDo() throws {
        let plan = try AssignmentProblem.plain(reviewers: 2, loads: 0...3, candidates: 0, need: 3).solve()
        #expect(plan.pairs.isEmpty)
        #expect(plan.loads == [0, 0])
        #expect(plan.isConnected)
    }

    @Test("a problem without anyone has an empty plan")
    func nobody() throws {
        #expect(try AssignmentProblem(reviewers: [], candidates: []).solve().pairs.isEmpty)
    }
}
