/// The cheapest chains of exchanges that free one reviewer's place, from everywhere.
///
/// A chain is a path in the residual network of the plan: someone leaves a panel, someone else takes the place, and so
/// on until the reviewer asked for has given up one candidate, or has room for one more. Found backwards by label
/// correction (Bellman and Ford with a queue); an optimal plan has no chain that gains on returning to its start, so
/// the search ends.
struct ExchangeSearch {
    /// A vertex of the residual network.
    private enum Vertex {
        case hub
        case reviewer(Int)
        case candidate(Int)
        case slot(candidate: Int, group: Int)
    }

    private static let bridgeHarm: Int64 = 1_000_000

    private let board: PanelBoard
    private let instance: MatchingInstance
    /// Per pair, whether its loss would cut a category.
    private let isBridge: [Bool]
    /// Candidates of each reviewer that can be given up.
    private let movable: [[Int]]
    private let membersOfGroup: [[Int]]
    private let ungrouped: [Int]
    private var cost: [ExchangeCost?]
    private var following: [Int]
    private var queue: [Int] = []
    private var isQueued: [Bool]

    init(_ board: PanelBoard, isBridge: [Bool]) {
        self.board = board
        self.isBridge = isBridge
        let instance = board.instance
        self.instance = instance
        var movable = Array(repeating: [Int](), count: instance.reviewerCount)
        for (candidate, panel) in board.panels.enumerated() {
            for reviewer in panel where !board.isPinned[instance.index(candidate, Int(reviewer))] {
                movable[Int(reviewer)].append(candidate)
            }
        }
        self.movable = movable
        let reviewers = 0..<instance.reviewerCount
        membersOfGroup = (0..<instance.groupCount).map { group in reviewers.filter { instance.group[$0] == group } }
        ungrouped = reviewers.filter { instance.group[$0] < 0 }
        let vertices = 1 + instance.reviewerCount + instance.candidateCount * (1 + instance.groupCount)
        cost = Array(repeating: nil, count: vertices)
        following = Array(repeating: -1, count: vertices)
        isQueued = Array(repeating: false, count: vertices)
    }

    /// Finds the chains that free a place of `reviewer`.
    mutating func search(freeing reviewer: Int) {
        forget()
        cost[1 + reviewer] = .zero
        queue = [1 + reviewer]
        var head = 0
        while head < queue.count {
            let number = queue[head]
            head += 1
            isQueued[number] = false
            relax(number)
            guard head <= cost.count * cost.count else {
                // More corrections than any optimal plan can need: no chain found here could be trusted.
                forget()
                return
            }
        }
    }

    private mutating func forget() {
        for vertex in cost.indices {
            cost[vertex] = nil
            following[vertex] = -1
            isQueued[vertex] = false
        }
    }

    /// The cost of adding the pair with the chain that makes room for it; `nil` where none does.
    func costOfAdding(_ candidate: Int, _ reviewer: Int) -> ExchangeCost? {
        guard board.isFree(candidate, reviewer), let chain = cost[entrance(candidate, reviewer)] else { return nil }
        return chain + ExchangeCost(affinity: -board.affinity(candidate, reviewer), load: 0, disturbance: 1)
    }

    /// The plan after adding the pair, keeping it for good, and following its chain.
    func adding(_ candidate: Int, _ reviewer: Int) -> PanelBoard {
        var changed = board
        changed.add(candidate, reviewer)
        changed.pin(candidate, reviewer)
        var number = entrance(candidate, reviewer)
        while following[number] >= 0 {
            let next = following[number]
            switch (vertex(number), vertex(next)) {
            case (.candidate(let left), .reviewer(let leaving)), (.slot(let left, _), .reviewer(let leaving)):
                changed.remove(left, leaving)
            case (.reviewer(let joining), .candidate(let joined)), (.reviewer(let joining), .slot(let joined, _)):
                changed.add(joined, joining)
            default:
                break
            }
            number = next
        }
        return changed
    }

    private func entrance(_ candidate: Int, _ reviewer: Int) -> Int {
        let group = instance.group[reviewer]
        return group < 0 ? number(candidate: candidate) : number(candidate: candidate, group: group)
    }

    private func number(candidate: Int) -> Int {
        1 + instance.reviewerCount + candidate
    }

    private func number(candidate: Int, group: Int) -> Int {
        1 + instance.reviewerCount + instance.candidateCount + instance.slot(candidate, group)
    }

    private func vertex(_ number: Int) -> Vertex {
        let firstCandidate = 1 + instance.reviewerCount
        let firstSlot = firstCandidate + instance.candidateCount
        switch number {
        case 0: return .hub
        case ..<firstCandidate: return .reviewer(number - 1)
        case ..<firstSlot: return .candidate(number - firstCandidate)
        default:
            let (candidate, group) = (number - firstSlot).quotientAndRemainder(dividingBy: instance.groupCount)
            return .slot(candidate: candidate, group: group)
        }
    }

    /// Offers every vertex with an arc to this one the way over it.
    private mutating func relax(_ number: Int) {
        guard let reached = cost[number] else { return }
        switch vertex(number) {
        case .reviewer(let reviewer):
            for candidate in movable[reviewer] {
                let harm = isBridge[instance.index(candidate, reviewer)] ? Self.bridgeHarm : 0
                let step = ExchangeCost(affinity: board.affinity(candidate, reviewer), load: 0, disturbance: 1 + harm)
                offer(entrance(candidate, reviewer), reached + step, over: number)
            }
            if board.loads[reviewer] < instance.maximum[reviewer] {
                let step = ExchangeCost(affinity: 0, load: Int64(2 * board.loads[reviewer] + 1), disturbance: 1)
                offer(0, reached + step, over: number)
            }
        case .candidate(let candidate):
            offerJoining(ungrouped, candidate, reached, over: number)
            for group in 0..<instance.groupCount where board.slotCounts[instance.slot(candidate, group)] < instance.cap
            {
                offer(self.number(candidate: candidate, group: group), reached, over: number)
            }
        case .slot(let candidate, let group):
            offerJoining(membersOfGroup[group], candidate, reached, over: number)
            if board.slotCounts[instance.slot(candidate, group)] > 0 {
                offer(self.number(candidate: candidate), reached, over: number)
            }
        case .hub:
            for reviewer in 0..<instance.reviewerCount where board.loads[reviewer] > instance.minimum[reviewer] {
                let step = ExchangeCost(affinity: 0, load: Int64(1 - 2 * board.loads[reviewer]), disturbance: 1)
                offer(1 + reviewer, reached + step, over: number)
            }
        }
    }

    /// Reviewers who could join the panel, and so pass their surplus on to it.
    private mutating func offerJoining(_ reviewers: [Int], _ candidate: Int, _ reached: ExchangeCost, over number: Int)
    {
        for reviewer in reviewers where board.isFree(candidate, reviewer) {
            let step = ExchangeCost(affinity: -board.affinity(candidate, reviewer), load: 0, disturbance: 1)
            offer(1 + reviewer, reached + step, over: number)
        }
    }

    private mutating func offer(_ number: Int, _ offered: ExchangeCost, over next: Int) {
        if let known = cost[number], known <= offered { return }
        cost[number] = offered
        following[number] = next
        if !isQueued[number] {
            isQueued[number] = true
            queue.append(number)
        }
    }
}
