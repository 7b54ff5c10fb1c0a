import ArgumentParser
import AwardMatching

/// `simsa-bench assignment-once`: one size of problem, so that its memory is its own.
struct AssignmentOnce: ParsableCommand {
    static let configuration = CommandConfiguration(commandName: "assignment-once", shouldDisplay: false)

    /// What decides between plans.
    enum Kind: String, CaseIterable, ExpressibleByArgument {
        /// Level loads only.
        case level
        /// The greatest total affinity, then level loads; affinities are drawn from 0 to 1,000.
        case affinity

        var title: String {
            switch self {
            case .level: return "level loads"
            case .affinity: return "greatest affinity"
            }
        }
    }

    @Argument var kind: Kind
    @Argument var candidates: Int
    @Argument var reviewers: Int
    @Argument var need: Int
    @Argument var runs: Int

    func run() throws {
        var problem = self.problem
        var seconds: [Double] = []
        var isOptimal = true
        var isConnected = true
        let clock = ContinuousClock()
        for run in 0..<runs {
            problem.seed = UInt64(run)
            let start = clock.now
            let plan = try problem.solve()
            seconds.append((clock.now - start).seconds)
            isOptimal = isOptimal && plan.affinityLoss == 0 && plan.squaredLoads == plan.bestSquaredLoads
            isConnected = isConnected && plan.isConnected
        }
        print(
            seconds.median, peakMegabytes(), isOptimal ? "optimal" : "NOT-OPTIMAL",
            isConnected ? "connected" : "NOT-CONNECTED")
    }

    private var problem: AssignmentProblem {
        var state: UInt64 = 88_172_645_463_325_252
        func draw(below bound: Int) -> Int {
            state ^= state << 13
            state ^= state >> 7
            state ^= state << 17
            return Int(state % UInt64(bound))
        }
        let load = candidates * need / reviewers
        var conflicts: [AssignmentPair] = []
        for candidate in 0..<candidates {
            let first = draw(below: reviewers)
            conflicts.append(AssignmentPair(reviewer: first, candidate: candidate))
            conflicts.append(
                AssignmentPair(reviewer: (first + 1 + draw(below: reviewers - 1)) % reviewers, candidate: candidate))
        }
        var problem = AssignmentProblem(
            reviewers: (0..<reviewers).map {
                ReviewerSlot(id: "R\($0)", minimumLoad: load - 2, maximumLoad: load + 3)
            },
            candidates: (0..<candidates).map { CandidateSlot(id: "C\($0)", category: "c\($0 % 4)", need: need) },
            conflicts: conflicts)
        if kind == .affinity {
            problem.affinity = (0..<(candidates * reviewers)).map { _ in Int32(draw(below: 1001)) }
        }
        return problem
    }
}
