import Testing

@testable import AwardMatching

@Suite("Panels are connected within each category")
struct ConnectivityTests {
    private func pair(_ reviewer: Int, _ candidate: Int) -> AssignmentPair {
        AssignmentPair(reviewer: reviewer, candidate: candidate)
    }

    /// Two schools of three reviewers and three candidates that suit only each other: the optimum falls apart.
    private var twoSchools: AssignmentProblem {
        var problem = AssignmentProblem.plain(reviewers: 6, loads: 2...2, candidates: 6, need: 2)
        problem.affinity = problem.allPairs.map { $0.reviewer / 3 == $0.candidate / 3 ? 10 : 1 }
        return problem
    }

    @Test("a plan built to fall apart is joined at the least loss", arguments: UInt64(0)..<10)
    func schoolsAreJoined(seed: UInt64) throws {
        var problem = twoSchools
        problem.seed = seed
        let plan = try problem.solve()
        #expect(plan.isConnected, "seed \(seed)")
        #expect(plan.bestAffinity == 120, "seed \(seed)")
        // One exchange between the schools costs two pairs 9 each.
        #expect(plan.affinityLoss == 18, "seed \(seed)")
        #expect(plan.isProvenBest, "seed \(seed)")
        #expect(problem.violations(plan.pairs).isEmpty, "seed \(seed)")
    }

    @Test("flat problems with small categories are connected at no loss", arguments: UInt64(0)..<10)
    func smallCategories(seed: UInt64) throws {
        var problem = AssignmentProblem.plain(reviewers: 20, loads: 0...8, candidates: 40, need: 3)
        for number in problem.candidates.indices {
            problem.candidates[number].category = "k\(number % 20)"
        }
        problem.seed = seed
        let plan = try problem.solve()
        #expect(plan.isConnected, "seed \(seed)")
        #expect(plan.squaredLoads == plan.bestSquaredLoads, "seed \(seed)")
        #expect(plan.categories.map(\.category) == (0..<20).map { "k\($0)" }.sorted(), "seed \(seed)")
    }

    @Test("fixed work that keeps groups apart is left alone and reported")
    func fixedApart() throws {
        var problem = AssignmentProblem.plain(reviewers: 4, loads: 0...9, candidates: 2, need: 2)
        problem.fixed = [pair(0, 0), pair(1, 0), pair(2, 1), pair(3, 1)]
        let plan = try problem.solve()
        #expect(plan.pairs == problem.fixed)
        let groups = [
            PanelGroup(candidates: [0], reviewers: [0, 1]), PanelGroup(candidates: [1], reviewers: [2, 3]),
        ]
        #expect(plan.categories.map(\.groups) == [groups])
        #expect(plan.categories.map(\.obstacle) == [.separated(groups)])
    }

    @Test("conflicts that keep groups apart are reported with the groups")
    func conflictsApart() throws {
        var problem = AssignmentProblem.plain(reviewers: 4, loads: 0...9, candidates: 4, need: 2)
        problem.conflicts = problem.allPairs.filter { $0.reviewer / 2 != $0.candidate / 2 }
        let plan = try problem.solve()
        let groups = [
            PanelGroup(candidates: [0, 1], reviewers: [0, 1]), PanelGroup(candidates: [2, 3], reviewers: [2, 3]),
        ]
        #expect(plan.categories.map(\.obstacle) == [.separated(groups)])
        #expect(!plan.isConnected)
    }

    @Test("too few pairs to connect anything are reported")
    func tooFewPairs() throws {
        let plan = try AssignmentProblem.plain(reviewers: 4, loads: 0...1, candidates: 4, need: 1).solve()
        #expect(plan.categories.map(\.obstacle) == [.tooFewPairs(pairs: 4, candidates: 4, reviewers: 4)])
        #expect(plan.categories.map(\.groups.count) == [4])
    }

    @Test("tiny problems are connected whenever any plan is, and at exactly the least loss", arguments: 0..<40)
    func tinyProblemsAreConnected(block: Int) throws {
        for seed in UInt64(block * 50)..<UInt64(block * 50 + 50) {
            let problem = AssignmentProblem.tiny(seed: seed)
            guard let plan = try? problem.solve() else { continue }
            let best = ExhaustiveSearch(problem).bestConnected
            guard !plan.categories.contains(where: { isLeftAlone($0, problem) }) else { continue }
            #expect(plan.isConnected == (best != nil), "seed \(seed)")
            guard let best else { continue }
            #expect(plan.totalAffinity == best.affinity, "seed \(seed)")
            #expect(plan.squaredLoads == best.squares, "seed \(seed)")
        }
    }

    /// A category of several candidates with one reviewer each.
    private func isLeftAlone(_ category: CategoryConnectivity, _ problem: AssignmentProblem) -> Bool {
        !category.isConnected
            && problem.candidates.allSatisfy { $0.category != category.category || $0.need <= 1 }
    }

    @Test("every category without candidates or with one alone counts as connected")
    func singleCandidate() throws {
        let plan = try AssignmentProblem.plain(reviewers: 3, loads: 0...1, candidates: 1, need: 3).solve()
        #expect(plan.isConnected)
        #expect(plan.categories.map(\.bridges) == [[]])
    }

    @Test("a chain of panels consists of bridges")
    func chainIsAllBridges() {
        // Candidate n is seen by reviewers n - 1 and n: losing any inner pair cuts the chain.
        let panels = (0..<10).map { candidate in [candidate - 1, candidate].filter { (0..<9).contains($0) } }
        var search = BridgeSearch(panels: panels, reviewerCount: 9)
        #expect(search.bridges().count == 18)
    }

    @Test("a reviewer seen on one panel only is no bridge")
    func pendantIsNoBridge() {
        var search = BridgeSearch(panels: [[0, 1, 2], [0, 1]], reviewerCount: 3)
        #expect(search.bridges().isEmpty)
    }

    @Test("the one reviewer two panels share is a bridge on both")
    func sharedReviewer() {
        var search = BridgeSearch(panels: [[0, 1], [1, 2]], reviewerCount: 3)
        let found = search.bridges().map { pair($0.reviewer, $0.candidate) }.sorted()
        #expect(found == [pair(1, 0), pair(1, 1)])
    }
}
