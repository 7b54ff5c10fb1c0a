/// The optimum of a `FlowTask`, with the potentials that prove it over all pairs.
struct FlowOutcome {
    /// Reviewers per candidate, forced ones first.
    let panels: [[Int32]]
    /// Per reviewer.
    let loads: [Int]
    /// Units missing per candidate, and per reviewer below the minimum load.
    let shortage: [Int]
    let idle: [Int]
    /// The cost of one missing unit.
    let penalty: Int64
    let hubPotential: Int64
    let reviewerPotential: [Int64]
    let candidatePotential: [Int64]
    /// Per candidate and capped affiliation; `nil` where the cap cannot bind, so that the candidate's own applies.
    let slotPotential: [Int64?]

    /// Whether every need and minimum load is met.
    var isComplete: Bool {
        shortage.allSatisfy { $0 == 0 } && idle.allSatisfy { $0 == 0 }
    }

    var squaredLoads: Int {
        loads.reduce(0) { $0 + $1 * $1 }
    }

    /// What the pair at the end of `cost` would add to the total; at an optimum at least 0 unless it is chosen.
    func reducedCost(_ cost: Int64, reviewer: Int, candidate: Int, slot: Int?) -> Int64 {
        let target = slot.flatMap { slotPotential[$0] } ?? candidatePotential[candidate]
        return cost + reviewerPotential[reviewer] - target
    }
}
