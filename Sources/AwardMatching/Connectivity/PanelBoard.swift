/// A complete assignment that can be changed pair by pair.
struct PanelBoard {
    let instance: MatchingInstance
    /// Pairs that stay: fixed work, and links chosen to connect a category.
    private(set) var isPinned: [Bool]
    /// Pairs that may be taken: open in the problem and not set aside by a search.
    private(set) var isOpen: [Bool]
    private(set) var isAssigned: [Bool]
    private(set) var panels: [[Int32]]
    private(set) var loads: [Int]
    /// Members of each capped affiliation on each panel.
    private(set) var slotCounts: [Int]

    init(_ instance: MatchingInstance, panels: [[Int32]]) {
        self.instance = instance
        isPinned = instance.states.map { $0 == .forced }
        isOpen = instance.states.map { $0 == .open }
        isAssigned = Array(repeating: false, count: instance.states.count)
        self.panels = Array(repeating: [], count: instance.candidateCount)
        loads = Array(repeating: 0, count: instance.reviewerCount)
        slotCounts = Array(repeating: 0, count: instance.candidateCount * instance.groupCount)
        for (candidate, panel) in panels.enumerated() {
            for reviewer in panel {
                add(candidate, Int(reviewer))
            }
        }
    }

    mutating func add(_ candidate: Int, _ reviewer: Int) {
        isAssigned[instance.index(candidate, reviewer)] = true
        panels[candidate].append(Int32(reviewer))
        count(candidate, reviewer, 1)
    }

    mutating func remove(_ candidate: Int, _ reviewer: Int) {
        isAssigned[instance.index(candidate, reviewer)] = false
        panels[candidate].removeAll { $0 == Int32(reviewer) }
        count(candidate, reviewer, -1)
    }

    mutating func pin(_ candidate: Int, _ reviewer: Int) {
        isPinned[instance.index(candidate, reviewer)] = true
    }

    mutating func setAside(_ candidate: Int, _ reviewer: Int) {
        isOpen[instance.index(candidate, reviewer)] = false
    }

    /// Whether the pair could be added, leaving loads and panels aside.
    func isFree(_ candidate: Int, _ reviewer: Int) -> Bool {
        let index = instance.index(candidate, reviewer)
        return isOpen[index] && !isAssigned[index]
    }

    /// Exchanges the reviewers of two places.
    mutating func exchange(_ first: (candidate: Int, reviewer: Int), _ second: (candidate: Int, reviewer: Int)) {
        remove(first.candidate, first.reviewer)
        remove(second.candidate, second.reviewer)
        add(first.candidate, second.reviewer)
        add(second.candidate, first.reviewer)
    }

    /// Whether `reviewer` may take the place of `leaving` on the candidate's panel.
    func mayReplace(_ candidate: Int, _ leaving: Int, by reviewer: Int) -> Bool {
        guard isFree(candidate, reviewer), !isPinned[instance.index(candidate, leaving)] else { return false }
        let group = instance.group[reviewer]
        return group < 0 || group == instance.group[leaving]
            || slotCounts[instance.slot(candidate, group)] < instance.cap
    }

    private mutating func count(_ candidate: Int, _ reviewer: Int, _ change: Int) {
        loads[reviewer] += change
        let group = instance.group[reviewer]
        if group >= 0 {
            slotCounts[instance.slot(candidate, group)] += change
        }
    }

    func affinity(_ candidate: Int, _ reviewer: Int) -> Int64 {
        instance.affinity.isEmpty ? 0 : Int64(instance.affinity[instance.index(candidate, reviewer)])
    }

    var totalAffinity: Int {
        panels.enumerated().reduce(0) { sum, entry in
            entry.element.reduce(sum) { $0 + Int(affinity(entry.offset, Int($1))) }
        }
    }

    var squaredLoads: Int {
        loads.reduce(0) { $0 + $1 * $1 }
    }

    /// The candidates of one reviewer, ascending.
    func candidates(of reviewer: Int) -> [Int] {
        (0..<instance.candidateCount).filter { isAssigned[instance.index($0, reviewer)] }
    }

    var namedPairs: [AssignmentPair] {
        panels.enumerated().flatMap { candidate, panel in panel.map { instance.named(candidate, Int($0)) } }.sorted()
    }

    var namedLoads: [Int] {
        var named = loads
        for (reviewer, original) in instance.reviewerAt.enumerated() {
            named[original] = loads[reviewer]
        }
        return named
    }

    /// Whether every limit and every fixed pair is kept: checked before any plan leaves the room.
    var keepsEveryLimit: Bool {
        let statesHold = zip(instance.states, isAssigned).allSatisfy { state, assigned in
            switch state {
            case .open: true
            case .barred: !assigned
            case .forced: assigned
            }
        }
        let loadsHold = loads.indices.allSatisfy {
            instance.minimum[$0] <= loads[$0] && loads[$0] <= instance.maximum[$0]
        }
        let needsHold = panels.indices.allSatisfy {
            panels[$0].count == instance.need[$0] && Set(panels[$0]).count == instance.need[$0]
        }
        return statesHold && loadsHold && needsHold && slotCounts.allSatisfy { $0 <= instance.cap }
    }
}
