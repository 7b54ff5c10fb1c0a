import Testing

@testable import AwardMatching

@Suite("Repeatability")
struct RepeatabilityTests {
    @Test("equal problem and seed give an equal plan", arguments: [nil, 4, 1000])
    func sameSeedSamePlan(affinities: Int?) throws {
        let problem = AssignmentProblem.roomy(
            seed: 7, reviewers: 20, candidates: 60, need: 3, affinities: affinities, cap: 1)
        #expect(try problem.solve() == problem.solve())
    }

    @Test("a seed decides between equal optima only", arguments: [nil, 3])
    func seedsDiffer(affinities: Int?) throws {
        var problem = AssignmentProblem.roomy(seed: 1, reviewers: 20, candidates: 60, need: 3, affinities: affinities)
        let first = try problem.solve()
        problem.seed = 2
        let second = try problem.solve()
        #expect(first.pairs != second.pairs)
        #expect(first.bestAffinity == second.bestAffinity)
        #expect(first.bestSquaredLoads == second.bestSquaredLoads)
    }

    @Test("the order in which people are listed changes nothing", arguments: UInt64(0)..<12)
    func inputOrderDoesNotMatter(seed: UInt64) throws {
        let problem = AssignmentProblem.roomy(
            seed: seed, reviewers: 12, candidates: 24, need: 3, affinities: seed % 2 == 0 ? 5 : nil, cap: 2)
        let shuffled = shuffled(problem, seed: seed + 100)
        let plan = try problem.solve()
        let other = try shuffled.solve()
        #expect(problem.named(plan.pairs) == shuffled.named(other.pairs), "seed \(seed)")
        #expect(plan.totalAffinity == other.totalAffinity, "seed \(seed)")
    }

    @Test("a seed's plan stays the same from release to release")
    func pinnedPlan() throws {
        var problem = AssignmentProblem.plain(reviewers: 4, loads: 0...3, candidates: 5, need: 2)
        problem.seed = 42
        let plan = try problem.solve()
        let panels = (0..<5).map { candidate in plan.pairs.filter { $0.candidate == candidate }.map(\.reviewer) }
        #expect(panels == [[0, 1], [1, 3], [0, 2], [1, 3], [0, 2]])
    }

    @Test("flat problems give panels that hardly repeat")
    func panelsMix() throws {
        let plan = try AssignmentProblem.plain(reviewers: 30, loads: 0...60, candidates: 243, need: 5).solve()
        let panels = Set((0..<243).map { candidate in plan.pairs.filter { $0.candidate == candidate }.map(\.reviewer) })
        // 142,506 panels are possible, so even one repetition is rare in a fair draw.
        #expect(panels.count >= 240)
    }

    private func shuffled(_ problem: AssignmentProblem, seed: UInt64) -> AssignmentProblem {
        var draw = SeededGenerator(seed: seed)
        var reviewers = Array(problem.reviewers.indices)
        var candidates = Array(problem.candidates.indices)
        draw.shuffle(&reviewers)
        draw.shuffle(&candidates)
        var changed = problem
        changed.reviewers = reviewers.map { problem.reviewers[$0] }
        changed.candidates = candidates.map { problem.candidates[$0] }
        changed.conflicts = problem.conflicts.compactMap { pair in
            guard let reviewer = reviewers.firstIndex(of: pair.reviewer),
                let candidate = candidates.firstIndex(of: pair.candidate)
            else { return nil }
            return AssignmentPair(reviewer: reviewer, candidate: candidate)
        }
        draw.shuffle(&changed.conflicts)
        if problem.affinity != nil {
            changed.affinity = reviewers.flatMap { reviewer in
                candidates.map { Int32(problem.affinity(AssignmentPair(reviewer: reviewer, candidate: $0))) }
            }
        }
        return changed
    }
}
