/// Solves a `FlowTask` on a growing choice of pairs, and stops only when no pair left out could improve the result.
///
/// A problem of 5,000 × 500 has 2.5 million pairs, of which an optimum uses 25,000. Each round hands the solver the
/// pairs chosen so far, then prices every other one with the potentials it returns: a pair of negative reduced cost
/// joins the choice, and when there is none, linear programming duality proves the result optimal over all pairs.
struct ColumnGeneration {
    /// Up to how many open pairs all are taken at once.
    static let smallProblem = 60_000

    let task: FlowTask
    private let width: Int
    let penalty: Int64
    /// The sum of squared loads that no assignment can undercut, when that is what is minimised.
    private let floor: Int?
    private var isActive: [Bool]
    private(set) var active: [[Int32]]
    private(set) var forced: [[Int32]]
    private(set) var forcedLoads: [Int]
    private(set) var forcedSlots: [Int]
    /// Up to which load each reviewer's places are in the network, when loads are charged by the square.
    private(set) var openLoads: [Int]

    /// - Parameters:
    ///   - start: panels to begin with, for instance a solution whose completeness is to be kept.
    ///   - width: pairs per candidate to begin with; `nil` decides by the size.
    init(_ task: FlowTask, start: [[Int32]] = [], width: Int? = nil) {
        self.task = task
        penalty = task.penalty
        floor = task.loadCost == .square ? LevelLoads.leastSquares(task) : nil
        let openCount = task.states.lazy.filter { $0 == .open }.count
        self.width = width ?? (openCount <= Self.smallProblem ? task.reviewerCount : 24)
        isActive = Array(repeating: false, count: task.states.count)
        active = Array(repeating: [], count: task.candidateCount)
        forced = active
        forcedLoads = Array(repeating: 0, count: task.reviewerCount)
        forcedSlots = Array(repeating: 0, count: task.slotMaximum.count)
        openLoads = []
        collectForced()
        let level = task.need.reduce(0, +) / max(1, task.reviewerCount) + 3
        openLoads = (0..<task.reviewerCount).map { reviewer in
            min(task.maximum[reviewer], max(level, task.minimum[reviewer], forcedLoads[reviewer]))
        }
        for (candidate, panel) in start.enumerated() {
            for reviewer in panel {
                activate(candidate, reviewer)
            }
        }
        activateFirst()
    }

    /// The optimum; `nil` when the solver fails.
    mutating func run() -> FlowOutcome? {
        while let outcome = FlowRound(self).outcome() {
            if outcome.isComplete, let floor, outcome.squaredLoads == floor { return outcome }
            guard extend(by: outcome) else { return outcome }
        }
        return nil
    }

    private mutating func collectForced() {
        for candidate in 0..<task.candidateCount {
            for reviewer in 0..<task.reviewerCount where task.states[task.index(candidate, reviewer)] == .forced {
                forced[candidate].append(Int32(reviewer))
                forcedLoads[reviewer] += 1
                if let slot = slot(candidate, reviewer) {
                    forcedSlots[slot] += 1
                }
            }
        }
    }

    /// The cheapest pairs of each candidate, and a window of reviewers that moves on from candidate to candidate so
    /// that all are in the network about equally often.
    private mutating func activateFirst() {
        let usesAffinity = !task.affinity.isEmpty
        let windowWidth = usesAffinity ? (width + 1) / 2 : width
        var cheapest = CheapestFew<Int32>(capacity: max(1, width / 2))
        for candidate in 0..<task.candidateCount where task.need[candidate] > forced[candidate].count {
            guard width < task.reviewerCount else {
                activateAll(candidate)
                continue
            }
            for offset in 0..<windowWidth {
                activate(candidate, Int32((candidate * windowWidth + offset) % task.reviewerCount))
            }
            guard usesAffinity else { continue }
            cheapest.removeAll()
            for reviewer in 0..<task.reviewerCount where task.states[task.index(candidate, reviewer)] == .open {
                cheapest.offer(Int32(reviewer), cost: task.cost(task.index(candidate, reviewer)))
            }
            for reviewer in cheapest.items {
                activate(candidate, reviewer)
            }
        }
    }

    private mutating func activateAll(_ candidate: Int) {
        for reviewer in 0..<task.reviewerCount {
            activate(candidate, Int32(reviewer))
        }
    }

    private mutating func activate(_ candidate: Int, _ reviewer: Int32) {
        let index = task.index(candidate, Int(reviewer))
        guard task.states[index] == .open, !isActive[index] else { return }
        isActive[index] = true
        active[candidate].append(reviewer)
    }

    /// Adds what could improve on `outcome`; `false` when nothing could.
    private mutating func extend(by outcome: FlowOutcome) -> Bool {
        var grew = false
        if task.loadCost == .square {
            for reviewer in 0..<task.reviewerCount where openLoads[reviewer] < task.maximum[reviewer] {
                let cost = Int64(2 * openLoads[reviewer] + 1)
                if cost + outcome.hubPotential - outcome.reviewerPotential[reviewer] < 0 {
                    openLoads[reviewer] = min(task.maximum[reviewer], openLoads[reviewer] + 8)
                    grew = true
                }
            }
        }
        var cheapest = CheapestFew<Int32>(capacity: max(1, width / 2))
        for candidate in 0..<task.candidateCount
        where task.need[candidate] > forced[candidate].count && active[candidate].count < task.reviewerCount {
            cheapest.removeAll()
            for reviewer in 0..<task.reviewerCount {
                let index = task.index(candidate, reviewer)
                guard task.states[index] == .open, !isActive[index] else { continue }
                let cost = outcome.reducedCost(
                    task.cost(index), reviewer: reviewer, candidate: candidate, slot: slot(candidate, reviewer))
                if cost < 0 {
                    cheapest.offer(Int32(reviewer), cost: cost)
                }
            }
            for reviewer in cheapest.items {
                activate(candidate, reviewer)
                grew = true
            }
        }
        return grew
    }

    func slot(_ candidate: Int, _ reviewer: Int) -> Int? {
        let group = task.group[reviewer]
        return group < 0 ? nil : candidate * task.groupCount + group
    }
}
