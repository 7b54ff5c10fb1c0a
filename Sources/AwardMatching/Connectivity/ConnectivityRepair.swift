/// Joins the components of every category, at no loss where possible and else at the least that was found.
enum ConnectivityRepair {
    /// How the categories hang together, and whether no plan as connected as this one is better.
    struct Report {
        let categories: [CategoryConnectivity]
        let isProvenBest: Bool
    }

    /// Changes `board`, which must be optimal, until each category is as connected as it can be made.
    static func connect(_ board: inout PanelBoard) -> Report {
        let instance = board.instance
        let members = CategoryLinks.members(instance)
        let limits = members.map { ConnectivityLimit.of(instance, candidates: $0) }
        let goals = limits.map(\.components)
        let optimal = board
        var exchange = PairExchange(members: members)
        for category in members.indices {
            exchangePairs(&exchange, category, to: goals[category], &board, members[category])
        }
        var isProvenBest = board.totalAffinity == optimal.totalAffinity && !isApart(board, members, goals)
        if !isProvenBest {
            let isExact = search(from: optimal, &board, members, goals)
            // Where several components must remain, which ones is not searched through.
            isProvenBest = isExact && limits.allSatisfy { $0.components <= 1 }
        }
        let categories = members.indices.map { category in
            report(category, board, members[category], limits[category].1)
        }
        return Report(categories: categories.filter { !$0.groups.isEmpty }, isProvenBest: isProvenBest)
    }

    private static func exchangePairs(
        _ exchange: inout PairExchange, _ category: Int, to goal: Int, _ board: inout PanelBoard, _ candidates: [Int]
    ) {
        var graph = CategoryGraph(board, candidates: candidates)
        while graph.componentCount > goal, exchange.join(category, graph, &board) {
            graph = CategoryGraph(board, candidates: candidates)
        }
    }

    /// Looks for the best plan from the optimum on; failing that, for any plan with fewer components from `board` on.
    /// Gives whether the plan is the best.
    private static func search(
        from optimal: PanelBoard, _ board: inout PanelBoard, _ members: [[Int]], _ goals: [Int]
    ) -> Bool {
        let budget = LeastLossJoin.searchBudget(board.instance)
        var searches = budget
        let exact = LeastLossJoin(optimal, members: members, goals: goals, order: .leastLoss)
        if let best = exact.joined(within: &searches) {
            board = best
            return true
        }
        searches = budget
        var counts = CategoryLinks(board, members: members).graphs.map(\.componentCount)
        for category in members.indices where counts[category] > goals[category] {
            guard searches > 0 else { break }
            var step = counts
            step[category] = goals[category]
            let join = LeastLossJoin(board, members: members, goals: step, order: .fewestComponents)
            if let joined = join.joined(within: &searches) {
                board = joined
                counts = CategoryLinks(board, members: members).graphs.map(\.componentCount)
            }
        }
        return false
    }

    private static func isApart(_ board: PanelBoard, _ members: [[Int]], _ goals: [Int]) -> Bool {
        CategoryLinks(board, members: members).excess(over: goals) > 0
    }

    private static func report(
        _ category: Int, _ board: PanelBoard, _ members: [Int], _ limit: ConnectivityObstacle?
    ) -> CategoryConnectivity {
        let instance = board.instance
        let graph = CategoryGraph(board, candidates: members)
        let bridges = CategoryLinks.bridges(board, members: members)
        let reviewers = graph.reviewerComponents.count { $0 != nil }
        let fallback =
            ConnectivityLimit.linksNobody(instance, candidates: members)
            ? ConnectivityObstacle.tooFewPairs(pairs: members.count, candidates: members.count, reviewers: reviewers)
            : .noExchangeFound
        return CategoryConnectivity(
            category: instance.categoryNames[category], groups: graph.groups(instance),
            bridges: bridges.map { instance.named($0.candidate, $0.reviewer) }.sorted(),
            obstacle: graph.componentCount > 1 ? limit ?? fallback : nil)
    }
}
