/// What one run of the solver is to find: which pairs may carry, within which bounds, at which cost.
struct FlowTask {
    /// How a reviewer's load is charged.
    enum LoadCost {
        case free
        /// The square of the load, so that the cheapest flow has the most level loads.
        case square
    }

    let reviewerCount: Int
    let candidateCount: Int
    let group: [Int]
    let groupCount: Int
    var states: [PairState]
    var need: [Int]
    /// Bounds of the loads, forced pairs included.
    var minimum: [Int]
    var maximum: [Int]
    /// Bounds per candidate and capped affiliation, forced pairs included; empty without a cap.
    var slotMinimum: [Int]
    var slotMaximum: [Int]
    /// What a pair earns; empty for nothing.
    var affinity: [Int32]
    var loadCost: LoadCost
    /// Whether a candidate may go short at no cost, so that only unmet minimum loads count.
    var shortageIsFree = false

    init(_ instance: MatchingInstance) {
        reviewerCount = instance.reviewerCount
        candidateCount = instance.candidateCount
        group = instance.group
        groupCount = instance.groupCount
        states = instance.states
        need = instance.need
        minimum = instance.minimum
        maximum = instance.maximum
        slotMinimum = Array(repeating: 0, count: candidateCount * groupCount)
        slotMaximum = Array(repeating: instance.cap, count: candidateCount * groupCount)
        affinity = instance.affinity
        loadCost = .free
    }

    func index(_ candidate: Int, _ reviewer: Int) -> Int {
        candidate * reviewerCount + reviewer
    }

    /// The cost of choosing the pair at `index`.
    func cost(_ index: Int) -> Int64 {
        affinity.isEmpty ? 0 : -Int64(affinity[index])
    }

    /// More than any exchange of one missing unit for other pairs and loads could ever save.
    ///
    /// An exchange is a cycle without repeated nodes, so it has at most as many arcs as there are nodes.
    var penalty: Int64 {
        let dearestPair = affinity.lazy.map(\.magnitude).max().map(Int64.init) ?? 0
        let dearestLoad = loadCost == .square ? 2 * Int64(maximum.max() ?? 0) : 0
        let nodes = Int64(1 + reviewerCount + candidateCount + candidateCount * groupCount)
        return (max(dearestPair, dearestLoad) + 1) * (nodes + 1)
    }
}
