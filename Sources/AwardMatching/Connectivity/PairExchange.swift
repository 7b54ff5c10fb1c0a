/// Joins a component to the rest of its category by exchanging the reviewers of two pairs, as cheaply as possible.
///
/// Loads stay as they are. Where affinities are flat this nearly always costs nothing; where they are not, it gives a
/// good plan in little time that a wider search may better.
struct PairExchange {
    /// Two pairs whose reviewers change places; `newcomer` links `candidate` with another component.
    private struct Exchange {
        let candidate: Int
        let reviewer: Int
        let given: Int
        let newcomer: Int
    }

    /// How many exchanges that cost nothing are tried as they are found, and how many others then, cheapest first.
    private static let freeAttempts = 400
    /// Few per newcomer, since one who links many panels already has little to give.
    private static let freeAttemptsEach = 10
    private static let paidAttempts = 64

    private let members: [[Int]]
    /// Per pair, whether its loss would cut a category; kept up to date exchange by exchange, empty while not needed.
    private var isBridge: [Bool] = []

    init(members: [[Int]]) {
        self.members = members
    }

    /// Lowers the number of components of the category by one; `false` when no exchange that was tried does.
    mutating func join(_ category: Int, _ graph: CategoryGraph, _ board: inout PanelBoard) -> Bool {
        var paid = CheapestFew<Exchange>(capacity: Self.paidAttempts)
        var freeLeft = Self.freeAttempts
        // Flat affinities leave so many exchanges that testing each for harm is not worth its while.
        if isBridge.isEmpty, !board.instance.affinity.isEmpty {
            isBridge = CategoryLinks.bridgeTable(board, members: members)
        }
        let component = graph.smallestComponent { board.isFree($0, $1) }
        let reviewers = graph.reviewerComponents.count
        for turn in 0..<reviewers {
            // Each category begins with someone else, or the first few would end up linking them all.
            let newcomer = (turn + category) % reviewers
            guard graph.reviewerComponents[newcomer] != nil else { continue }
            var free: [Exchange] = []
            collect(board, graph.crossing(component, newcomer), newcomer, &free, &paid)
            let tried = free.prefix(freeLeft)
            if improveByFirst(of: Array(tried), &board, category) { return true }
            freeLeft -= tried.count
        }
        return improveByFirst(of: paid.items, &board, category)
    }

    private mutating func improveByFirst(of exchanges: [Exchange], _ board: inout PanelBoard, _ category: Int) -> Bool {
        for exchange in exchanges where improve(&board, exchange, category) {
            return true
        }
        return false
    }

    /// The exchanges that give `newcomer` one of `candidates`: a few that cost nothing, and the cheapest of the others.
    private func collect(
        _ board: PanelBoard, _ candidates: [Int], _ newcomer: Int, _ free: inout [Exchange],
        _ paid: inout CheapestFew<Exchange>
    ) {
        let instance = board.instance
        let held = board.candidates(of: newcomer).filter { isBridge.isEmpty || !isBridge[instance.index($0, newcomer)] }
        for candidate in candidates where board.isFree(candidate, newcomer) {
            let gain = board.affinity(candidate, newcomer)
            for reviewer in board.panels[candidate].map(Int.init)
            where isBridge.isEmpty || !isBridge[instance.index(candidate, reviewer)] {
                let loss = board.affinity(candidate, reviewer) - gain
                for given in held {
                    let total = loss + board.affinity(given, newcomer) - board.affinity(given, reviewer)
                    let isWanted = total > 0 ? paid.wouldKeep(total) : free.count < Self.freeAttemptsEach
                    guard isWanted, board.mayReplace(candidate, reviewer, by: newcomer),
                        board.mayReplace(given, newcomer, by: reviewer)
                    else { continue }
                    let exchange = Exchange(candidate: candidate, reviewer: reviewer, given: given, newcomer: newcomer)
                    if total > 0 {
                        paid.offer(exchange, cost: total)
                    } else {
                        free.append(exchange)
                    }
                }
                // Flat affinities would otherwise be gone through to the end for nothing.
                if instance.affinity.isEmpty, free.count == Self.freeAttemptsEach { return }
            }
        }
    }

    /// Makes the exchange if that leaves fewer components, counting both categories it touches.
    private mutating func improve(_ board: inout PanelBoard, _ exchange: Exchange, _ category: Int) -> Bool {
        let other = board.instance.category[exchange.given]
        let touched = category == other ? [members[category]] : [members[category], members[other]]
        let before = components(board, touched)
        board.exchange((exchange.candidate, exchange.reviewer), (exchange.given, exchange.newcomer))
        guard components(board, touched) < before else {
            board.exchange((exchange.candidate, exchange.newcomer), (exchange.given, exchange.reviewer))
            return false
        }
        if !isBridge.isEmpty {
            for candidates in touched {
                markBridges(board, candidates)
            }
        }
        return true
    }

    private mutating func markBridges(_ board: PanelBoard, _ candidates: [Int]) {
        let instance = board.instance
        for candidate in candidates {
            for reviewer in 0..<instance.reviewerCount {
                isBridge[instance.index(candidate, reviewer)] = false
            }
        }
        for bridge in CategoryLinks.bridges(board, members: candidates) {
            isBridge[instance.index(bridge.candidate, bridge.reviewer)] = true
        }
    }

    private func components(_ board: PanelBoard, _ touched: [[Int]]) -> Int {
        touched.reduce(0) { $0 + CategoryGraph(board, candidates: $1).componentCount }
    }
}
