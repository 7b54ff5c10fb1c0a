/// Connects categories at the least loss, by branch and bound.
///
/// Every connected plan has a pair across each cut. So where a component stands apart, one of the pairs that cross to
/// it must be taken: each is a branch, in which the pair is kept and those of earlier branches are set aside. The
/// cheapest chain of exchanges that makes room for the pair leads to the best plan of the branch, and what that loses
/// bounds all plans below it; the branch that has lost least is looked at first, so the first plan that reaches the
/// goals is the best one.
struct LeastLossJoin {
    /// One branch yet to be taken: the pairs across a cut of `board`, cheapest first; this takes the one at `turn`.
    private struct Branch {
        let board: PanelBoard
        let links: [Link]
        let turn: Int
    }

    private struct Link {
        let cost: ExchangeCost
        let reviewer: Int
        let candidate: Int
    }

    private enum Node {
        case plan(PanelBoard)
        case branch(Branch)
    }

    /// Which plans are looked at first.
    enum Order {
        /// Those that lose least: the first to reach the goals is the best of all.
        case leastLoss
        /// Those with fewest components: soon at the goals, if they can be reached at all.
        case fewestComponents
    }

    private struct Rank: Comparable {
        let priority: Int
        let affinity: Int64
        let load: Int64
        let excess: Int
        let disturbance: Int64

        static func < (left: Rank, right: Rank) -> Bool {
            (left.priority, left.affinity, left.load, left.excess, left.disturbance)
                < (right.priority, right.affinity, right.load, right.excess, right.disturbance)
        }
    }

    private let start: PanelBoard
    private let members: [[Int]]
    private let goals: [Int]
    private let order: Order

    /// - Parameter goals: how many components each category may have at the end.
    init(_ start: PanelBoard, members: [[Int]], goals: [Int], order: Order) {
        self.start = start
        self.members = members
        self.goals = goals
        self.order = order
    }

    /// How many searches of the network a problem is worth: one takes time in proportion to the pairs.
    static func searchBudget(_ instance: MatchingInstance) -> Int {
        min(4000, 5_000_000 / max(1, instance.states.count))
    }

    /// The first plan in the order that reaches all goals; `nil` when there is none or `searchesLeft` runs out.
    func joined(within searchesLeft: inout Int) -> PanelBoard? {
        var queue = PriorityQueue<Rank, Node>()
        queue.insert(.plan(start), at: rank(start, disturbance: 0))
        while let (place, node) = queue.popFirst() {
            switch node {
            case .plan(let board):
                let links = CategoryLinks(board, members: members)
                guard let (graph, component) = cut(board, links) else { return board }
                let crossing = crossing(board, graph, component, &searchesLeft)
                enqueue(Branch(board: board, links: crossing, turn: 0), below: place, &queue)
            case .branch(let branch):
                searchesLeft -= 1
                if let board = taken(branch) {
                    queue.insert(.plan(board), at: rank(board, disturbance: place.disturbance))
                }
                let next = Branch(board: branch.board, links: branch.links, turn: branch.turn + 1)
                enqueue(next, below: rank(branch.board, disturbance: 0), &queue)
            }
            guard searchesLeft > 0 else { return nil }
        }
        return nil
    }

    /// A component that must be joined, the smallest there is; `nil` when all goals are reached.
    private func cut(_ board: PanelBoard, _ links: CategoryLinks) -> (CategoryGraph, component: Int)? {
        for (graph, goal) in zip(links.graphs, goals) where graph.componentCount > goal {
            // Groups that conflicts part for good are no use as a cut.
            let component = graph.smallestComponent { candidate, reviewer in
                board.instance.states[board.instance.index(candidate, reviewer)] == .open
            }
            return (graph, component)
        }
        return nil
    }

    /// The pairs that would link the component with the rest of its category, cheapest first.
    private func crossing(
        _ board: PanelBoard, _ graph: CategoryGraph, _ component: Int, _ searchesLeft: inout Int
    ) -> [Link] {
        var search = ExchangeSearch(board, isBridge: CategoryLinks.bridgeTable(board, members: members))
        var links: [Link] = []
        // Reviewers already in the category first: one pair of theirs is enough.
        let reviewers = graph.reviewerComponents.indices
        let order =
            reviewers.filter { graph.reviewerComponents[$0] != nil }
            + reviewers.filter { graph.reviewerComponents[$0] == nil }
        for reviewer in order where searchesLeft > 0 {
            let candidates = graph.crossing(component, reviewer).filter { board.isFree($0, reviewer) }
            guard !candidates.isEmpty else { continue }
            searchesLeft -= 1
            search.search(freeing: reviewer)
            for candidate in candidates {
                if let cost = search.costOfAdding(candidate, reviewer) {
                    links.append(Link(cost: cost, reviewer: reviewer, candidate: candidate))
                }
            }
        }
        return links.sorted { ($0.cost, $0.reviewer, $0.candidate) < ($1.cost, $1.reviewer, $1.candidate) }
    }

    private func enqueue(_ branch: Branch, below place: Rank, _ queue: inout PriorityQueue<Rank, Node>) {
        guard branch.turn < branch.links.count else { return }
        let cost = branch.links[branch.turn].cost
        let excess = max(0, place.excess - 1)
        let bound = Rank(
            priority: order == .fewestComponents ? excess : 0, affinity: place.affinity + cost.affinity,
            load: place.load + cost.load, excess: excess, disturbance: cost.disturbance)
        queue.insert(.branch(branch), at: bound)
    }

    /// The best plan with the branch's pair and without those before it; `nil` when there is none.
    private func taken(_ branch: Branch) -> PanelBoard? {
        var board = branch.board
        for link in branch.links.prefix(branch.turn) {
            board.setAside(link.candidate, link.reviewer)
        }
        let link = branch.links[branch.turn]
        var search = ExchangeSearch(board, isBridge: CategoryLinks.bridgeTable(board, members: members))
        search.search(freeing: link.reviewer)
        guard search.costOfAdding(link.candidate, link.reviewer) != nil else { return nil }
        return search.adding(link.candidate, link.reviewer)
    }

    private func rank(_ board: PanelBoard, disturbance: Int64) -> Rank {
        let excess = CategoryLinks(board, members: members).excess(over: goals)
        return Rank(
            priority: order == .fewestComponents ? excess : 0, affinity: -Int64(board.totalAffinity),
            load: Int64(board.squaredLoads), excess: excess, disturbance: disturbance)
    }
}
