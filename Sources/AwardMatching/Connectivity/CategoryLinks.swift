/// The graphs of all categories of a plan.
struct CategoryLinks {
    let graphs: [CategoryGraph]

    /// The graphs of every category as the plan stands.
    init(_ board: PanelBoard, members: [[Int]]) {
        graphs = members.map { CategoryGraph(board, candidates: $0) }
    }

    /// Components beyond the goal of each category: 0 when all goals are reached.
    func excess(over goals: [Int]) -> Int {
        zip(graphs, goals).reduce(0) { $0 + max(0, $1.0.componentCount - $1.1) }
    }

    /// The candidates of each category of an instance that get a panel at all.
    static func members(_ instance: MatchingInstance) -> [[Int]] {
        var members = Array(repeating: [Int](), count: instance.categoryNames.count)
        for (candidate, category) in instance.category.enumerated() where instance.need[candidate] > 0 {
            members[category].append(candidate)
        }
        return members
    }

    /// Per pair, whether its loss would cut a category.
    static func bridgeTable(_ board: PanelBoard, members: [[Int]]) -> [Bool] {
        var isBridge = Array(repeating: false, count: board.instance.states.count)
        for candidates in members {
            for bridge in bridges(board, members: candidates) {
                isBridge[board.instance.index(bridge.candidate, bridge.reviewer)] = true
            }
        }
        return isBridge
    }

    /// The bridges of one category, as candidates and reviewers of the instance.
    static func bridges(_ board: PanelBoard, members: [Int]) -> [(candidate: Int, reviewer: Int)] {
        var search = BridgeSearch(
            panels: members.map { board.panels[$0].map(Int.init) }, reviewerCount: board.instance.reviewerCount)
        return search.bridges().map { (members[$0.candidate], $0.reviewer) }
    }
}
