/// One network over the pairs a `ColumnGeneration` has chosen so far.
struct FlowRound {
    private enum Arc {
        static let none = -1
    }

    private let state: ColumnGeneration
    private var network: MinimumCostNetwork
    private var slotNodes: [Int]
    private var pairArcs: [[Int]]
    private var shortageArcs: [Int]
    private var idleArcs: [Int]

    private let hub = 0

    init(_ state: ColumnGeneration) {
        self.state = state
        let task = state.task
        let pairCount = state.active.reduce(0) { $0 + $1.count }
        network = MinimumCostNetwork(
            nodeCount: 1 + task.reviewerCount + task.candidateCount,
            arcCapacity: pairCount + 3 * (task.reviewerCount + task.candidateCount))
        slotNodes = Array(repeating: Arc.none, count: task.slotMaximum.count)
        pairArcs = []
        shortageArcs = []
        idleArcs = []
        addReviewers()
        addCandidates()
    }

    func outcome() -> FlowOutcome? {
        guard let solution = network.solution() else { return nil }
        let task = state.task
        var panels = state.forced
        var loads = state.forcedLoads
        for (candidate, arcs) in pairArcs.enumerated() {
            for (reviewer, arc) in zip(state.active[candidate], arcs) where solution.flow[arc] > 0 {
                panels[candidate].append(reviewer)
                loads[Int(reviewer)] += 1
            }
        }
        let reviewers = 1..<(1 + task.reviewerCount)
        let candidates = reviewers.upperBound..<(reviewers.upperBound + task.candidateCount)
        return FlowOutcome(
            panels: panels, loads: loads, shortage: units(shortageArcs, solution), idle: units(idleArcs, solution),
            penalty: state.penalty, hubPotential: solution.potential[hub],
            reviewerPotential: Array(solution.potential[reviewers]),
            candidatePotential: Array(solution.potential[candidates]),
            slotPotential: slotNodes.map { $0 == Arc.none ? nil : solution.potential[$0] })
    }

    private func units(_ arcs: [Int], _ solution: MinimumCostNetwork.Solution) -> [Int] {
        arcs.map { $0 == Arc.none ? 0 : Int(solution.flow[$0]) }
    }

    private func node(candidate: Int) -> Int {
        1 + state.task.reviewerCount + candidate
    }

    /// The hub feeds the reviewers within their loads; what a minimum load cannot place returns at the penalty.
    private mutating func addReviewers() {
        let task = state.task
        for reviewer in 0..<task.reviewerCount {
            let done = state.forcedLoads[reviewer]
            let least = max(0, task.minimum[reviewer] - done)
            let most = max(least, task.maximum[reviewer] - done)
            switch task.loadCost {
            case .free:
                network.addArc(from: hub, to: 1 + reviewer, least...most, cost: 0)
            case .square:
                network.addArc(from: hub, to: 1 + reviewer, least...least, cost: 0)
                for load in (done + least)..<max(done + least, state.openLoads[reviewer]) {
                    network.addArc(from: hub, to: 1 + reviewer, 0...1, cost: Int64(2 * load + 1))
                }
            }
            idleArcs.append(
                least == 0
                    ? Arc.none : network.addArc(from: 1 + reviewer, to: hub, 0...least, cost: state.penalty))
        }
    }

    /// Each candidate draws what it still needs; what no reviewer can give comes from the hub at the penalty.
    private mutating func addCandidates() {
        let task = state.task
        var total = 0
        for candidate in 0..<task.candidateCount {
            let need = max(0, task.need[candidate] - state.forced[candidate].count)
            let node = node(candidate: candidate)
            addSlots(candidate)
            pairArcs.append(
                need == 0
                    ? []
                    : state.active[candidate].map { reviewer in
                        let slot = state.slot(candidate, Int(reviewer)).map { slotNodes[$0] } ?? Arc.none
                        return network.addArc(
                            from: 1 + Int(reviewer), to: slot == Arc.none ? node : slot, 0...1,
                            cost: task.cost(task.index(candidate, Int(reviewer))))
                    })
            network.setSupply(-need, at: node)
            total += need
            shortageArcs.append(
                need == 0
                    ? Arc.none
                    : network.addArc(from: hub, to: node, 0...need, cost: task.shortageIsFree ? 0 : state.penalty))
        }
        network.setSupply(total, at: hub)
    }

    /// A node between an affiliation and a candidate, wherever more could pass than the cap allows.
    private mutating func addSlots(_ candidate: Int) {
        let task = state.task
        guard task.groupCount > 0 else { return }
        var offered = Array(repeating: 0, count: task.groupCount)
        for reviewer in state.active[candidate] where task.group[Int(reviewer)] >= 0 {
            offered[task.group[Int(reviewer)]] += 1
        }
        for group in 0..<task.groupCount {
            let slot = candidate * task.groupCount + group
            let least = max(0, task.slotMinimum[slot] - state.forcedSlots[slot])
            let most = max(0, task.slotMaximum[slot] - state.forcedSlots[slot])
            guard offered[group] > most || least > 0 else { continue }
            slotNodes[slot] = network.addNode()
            network.addArc(from: slotNodes[slot], to: node(candidate: candidate), least...max(least, most), cost: 0)
        }
    }
}
