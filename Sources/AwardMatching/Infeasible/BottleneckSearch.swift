/// Names the people behind an infeasibility that no single limit explains: a Hall set, taken from the minimum cut.
///
/// Needs under maximum loads and minimum loads under needs can be looked at apart: where a flow meets every need
/// and another meets every minimum load, some flow meets both (the linking theorem for flows).
struct BottleneckSearch {
    /// Up to this size a set is made minimal one member at a time; each try is one run of the solver.
    private static let trimLimit = 60

    private let instance: MatchingInstance
    private let problem: AssignmentProblem

    init(_ instance: MatchingInstance, _ problem: AssignmentProblem) {
        self.instance = instance
        self.problem = problem
    }

    /// One obstacle for the candidates that compete, one for the minimum loads that do.
    func obstacles() -> [AssignmentObstacle] {
        [candidatesCompete(), minimumsCompete()].compactMap(\.self)
    }

    private func candidatesCompete() -> AssignmentObstacle? {
        guard let outcome = optimum(needTask(Array(0..<instance.candidateCount))) else { return nil }
        // The far side of the cut: one place more there would save the whole penalty.
        let cut = (0..<instance.candidateCount).filter { candidate in
            instance.need[candidate] > 0
                && outcome.candidatePotential[candidate] - outcome.hubPotential >= outcome.penalty
        }
        let members = trimmed(cut) { missing(needTask($0), \.shortage) > 0 }
        let task = needTask(members)
        let lacking = missing(task, \.shortage)
        guard lacking > 0 else { return nil }
        let reviewers = (0..<instance.reviewerCount).filter { reviewer in
            members.contains { isPossible($0, reviewer) }
        }
        let need = members.reduce(0) { $0 + instance.need[$1] }
        return .candidatesCompete(
            candidates: candidateIDs(members), reviewers: reviewerIDs(reviewers), need: need, available: need - lacking,
            withoutCap: missing(uncapped(task), \.shortage) == 0)
    }

    private func minimumsCompete() -> AssignmentObstacle? {
        guard let outcome = optimum(minimumTask(Array(0..<instance.reviewerCount))) else { return nil }
        let cut = (0..<instance.reviewerCount).filter { reviewer in
            instance.minimum[reviewer] > 0
                && outcome.hubPotential - outcome.reviewerPotential[reviewer] >= outcome.penalty
        }
        let members = trimmed(cut) { missing(minimumTask($0), \.idle) > 0 }
        let task = minimumTask(members)
        let lacking = missing(task, \.idle)
        guard lacking > 0 else { return nil }
        let candidates = (0..<instance.candidateCount).filter { candidate in
            members.contains { isPossible(candidate, $0) }
        }
        let required = members.reduce(0) { $0 + instance.minimum[$1] }
        return .minimumsCompete(
            reviewers: reviewerIDs(members), candidates: candidateIDs(candidates), required: required,
            available: required - lacking, withoutCap: missing(uncapped(task), \.idle) == 0)
    }

    /// Only these candidates ask, and no reviewer must be used.
    private func needTask(_ members: [Int]) -> FlowTask {
        var task = FlowTask(instance)
        task.affinity = []
        task.minimum = task.minimum.map { _ in 0 }
        let asking = Set(members)
        for candidate in 0..<instance.candidateCount where !asking.contains(candidate) {
            task.need[candidate] = 0
        }
        return task
    }

    /// Only these reviewers must be used, and candidates may go short.
    private func minimumTask(_ members: [Int]) -> FlowTask {
        var task = FlowTask(instance)
        task.affinity = []
        task.shortageIsFree = true
        let pressed = Set(members)
        for reviewer in 0..<instance.reviewerCount {
            task.minimum[reviewer] = pressed.contains(reviewer) ? task.minimum[reviewer] : 0
            task.maximum[reviewer] = task.minimum[reviewer]
        }
        return task
    }

    private func uncapped(_ task: FlowTask) -> FlowTask {
        var task = task
        task.slotMaximum = task.slotMaximum.map { _ in instance.reviewerCount }
        return task
    }

    private func optimum(_ task: FlowTask) -> FlowOutcome? {
        var search = ColumnGeneration(task)
        return search.run()
    }

    private func missing(_ task: FlowTask, _ units: KeyPath<FlowOutcome, [Int]>) -> Int {
        optimum(task)?[keyPath: units].reduce(0, +) ?? 0
    }

    /// Drops every member without whom the rest still lacks something.
    private func trimmed(_ members: [Int], _ isShort: ([Int]) -> Bool) -> [Int] {
        guard members.count <= Self.trimLimit else { return members }
        var kept = members
        for member in members {
            let rest = kept.filter { $0 != member }
            if !rest.isEmpty, isShort(rest) {
                kept = rest
            }
        }
        return kept
    }

    private func isPossible(_ candidate: Int, _ reviewer: Int) -> Bool {
        instance.states[instance.index(candidate, reviewer)] != .barred
    }

    private func candidateIDs(_ members: [Int]) -> [String] {
        members.map { instance.candidateAt[$0] }.sorted().map { problem.candidates[$0].id }
    }

    private func reviewerIDs(_ members: [Int]) -> [String] {
        members.map { instance.reviewerAt[$0] }.sorted().map { problem.reviewers[$0].id }
    }
}
