/// The way from a problem to its plan: check, optimise, draw, connect.
struct AssignmentRun {
    private let problem: AssignmentProblem
    /// Pairs per candidate that the solver begins with; `nil` decides by the size.
    private let width: Int?

    init(problem: AssignmentProblem, width: Int? = nil) {
        self.problem = problem
        self.width = width
    }

    func plan() throws(AssignmentInfeasible) -> AssignmentPlan {
        try refuse(problem.faults())
        var generator = SeededGenerator(seed: problem.seed)
        let instance = MatchingInstance(problem, generator: &generator)
        try refuse(LimitScreening(instance, problem).obstacles())
        let best = try optimum(instance)
        var board = PanelBoard(instance, panels: best.panels)
        let bestAffinity = board.totalAffinity
        Mixing.mix(&board, generator: &generator)
        let report = ConnectivityRepair.connect(&board)
        guard board.keepsEveryLimit else { throw AssignmentInfeasible(obstacles: [.solverFailed]) }
        return AssignmentPlan(
            pairs: board.namedPairs, loads: board.namedLoads, totalAffinity: board.totalAffinity,
            bestAffinity: bestAffinity, squaredLoads: board.squaredLoads, bestSquaredLoads: best.squaredLoads,
            categories: report.categories, isProvenBest: report.isProvenBest)
    }

    /// The greatest affinity first, then the most level loads among what reaches it.
    private func optimum(_ instance: MatchingInstance) throws(AssignmentInfeasible) -> FlowOutcome {
        var task = FlowTask(instance)
        var start: [[Int32]] = []
        if !instance.affinity.isEmpty {
            let outcome = try solved(task, start: [], instance)
            task = OptimalFace.task(task, outcome)
            start = outcome.panels
        }
        task.loadCost = .square
        return try solved(task, start: start, instance)
    }

    private func solved(
        _ task: FlowTask, start: [[Int32]], _ instance: MatchingInstance
    ) throws(AssignmentInfeasible) -> FlowOutcome {
        var search = ColumnGeneration(task, start: start, width: width)
        guard let outcome = search.run() else { throw AssignmentInfeasible(obstacles: [.solverFailed]) }
        guard outcome.isComplete else {
            let obstacles = BottleneckSearch(instance, problem).obstacles()
            throw AssignmentInfeasible(obstacles: obstacles.isEmpty ? [.solverFailed] : obstacles)
        }
        return outcome
    }

    private func refuse(_ obstacles: [AssignmentObstacle]) throws(AssignmentInfeasible) {
        guard obstacles.isEmpty else { throw AssignmentInfeasible(obstacles: obstacles) }
    }
}
