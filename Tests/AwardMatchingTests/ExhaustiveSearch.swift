@testable import AwardMatching

/// Lists every assignment of a tiny problem: an answer that shares no code with the solver.
struct ExhaustiveSearch {
    /// The worth of an assignment; greater affinity first, then smaller squares.
    struct Worth: Equatable {
        var affinity: Int
        var squares: Int

        func isBetter(than other: Worth) -> Bool {
            (-affinity, squares) < (-other.affinity, other.squares)
        }
    }

    /// The best of all assignments within the limits, connected or not; `nil` when there is none.
    private(set) var best: Worth?
    /// The best of those in which every category is connected.
    private(set) var bestConnected: Worth?

    private let problem: AssignmentProblem

    init(_ problem: AssignmentProblem) {
        self.problem = problem
        extend([], candidate: 0)
    }

    private mutating func extend(_ pairs: [AssignmentPair], candidate: Int) {
        guard candidate < problem.candidates.count else {
            consider(pairs)
            return
        }
        let need = problem.candidates[candidate].need
        for choice in 0..<(1 << problem.reviewers.count) where choice.nonzeroBitCount == need {
            let panel = problem.reviewers.indices.filter { choice & (1 << $0) != 0 }
            extend(pairs + panel.map { AssignmentPair(reviewer: $0, candidate: candidate) }, candidate: candidate + 1)
        }
    }

    private mutating func consider(_ pairs: [AssignmentPair]) {
        let loads = problem.reviewers.indices.map { reviewer in pairs.count { $0.reviewer == reviewer } }
        let worth = Worth(
            affinity: pairs.reduce(0) { $0 + problem.affinity($1) }, squares: loads.reduce(0) { $0 + $1 * $1 })
        let improves = best.map(worth.isBetter) ?? true
        let improvesConnected = bestConnected.map(worth.isBetter) ?? true
        guard improves || improvesConnected, problem.violations(pairs).isEmpty else { return }
        if improves { best = worth }
        if improvesConnected, isConnected(pairs) { bestConnected = worth }
    }

    private func isConnected(_ pairs: [AssignmentPair]) -> Bool {
        Set(problem.candidates.map(\.category)).allSatisfy { category in
            let members = problem.candidates.indices.filter {
                problem.candidates[$0].category == category && problem.candidates[$0].need > 0
            }
            var reached: Set<Int> = Set(members.prefix(1))
            var grown = true
            while grown {
                let reviewers = Set(pairs.filter { reached.contains($0.candidate) }.map(\.reviewer))
                let next = pairs.filter { reviewers.contains($0.reviewer) && members.contains($0.candidate) }
                let before = reached.count
                reached.formUnion(next.map(\.candidate))
                grown = reached.count > before
            }
            return reached.count == members.count
        }
    }
}
