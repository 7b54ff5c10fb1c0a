/// Looks for limits that one candidate, one reviewer or the totals already break.
struct LimitScreening {
    private let instance: MatchingInstance
    private let problem: AssignmentProblem

    init(_ instance: MatchingInstance, _ problem: AssignmentProblem) {
        self.instance = instance
        self.problem = problem
    }

    /// Totals first, then candidates and reviewers in the problem's order; empty when nothing is that simple.
    func obstacles() -> [AssignmentObstacle] {
        totals() + inProblemOrder(instance.candidateAt, candidateObstacle)
            + inProblemOrder(
                instance.reviewerAt, reviewerObstacle)
    }

    private func totals() -> [AssignmentObstacle] {
        var obstacles: [AssignmentObstacle] = []
        let need = problem.candidates.reduce(0) { saturating($0, $1.need) }
        let capacity = problem.reviewers.reduce(0) { saturating($0, $1.maximumLoad) }
        let required = problem.reviewers.reduce(0) { saturating($0, $1.minimumLoad) }
        if capacity < need {
            obstacles.append(.maximumLoads(need: need, capacity: capacity))
        }
        if required > need {
            obstacles.append(.minimumLoads(required: required, need: need))
        }
        return obstacles
    }

    private func candidateObstacle(_ candidate: Int) -> AssignmentObstacle? {
        var eligible = 0
        var uncapped = 0
        var members = Array(repeating: 0, count: instance.groupCount)
        for reviewer in 0..<instance.reviewerCount where instance.states[instance.index(candidate, reviewer)] != .barred
        {
            eligible += 1
            if instance.group[reviewer] < 0 {
                uncapped += 1
            } else {
                members[instance.group[reviewer]] += 1
            }
        }
        let need = instance.need[candidate]
        let id = problem.candidates[instance.candidateAt[candidate]].id
        guard eligible >= need else { return .tooFewReviewers(candidate: id, need: need, eligible: eligible) }
        let reachable = members.reduce(uncapped) { $0 + min(instance.cap, $1) }
        guard reachable >= need else {
            return .affiliationCap(candidate: id, need: need, reachable: reachable, cap: instance.cap)
        }
        return nil
    }

    private func reviewerObstacle(_ reviewer: Int) -> AssignmentObstacle? {
        // The maximum is already limited to the pairs that are left.
        let minimum = instance.minimum[reviewer]
        guard instance.maximum[reviewer] < minimum else { return nil }
        let id = problem.reviewers[instance.reviewerAt[reviewer]].id
        return .minimumLoad(reviewer: id, minimum: minimum, eligible: instance.maximum[reviewer])
    }

    private func inProblemOrder(
        _ original: [Int], _ obstacle: (Int) -> AssignmentObstacle?
    ) -> [AssignmentObstacle] {
        original.indices.sorted { original[$0] < original[$1] }.compactMap(obstacle)
    }

    private func saturating(_ sum: Int, _ addend: Int) -> Int {
        let (result, overflow) = sum.addingReportingOverflow(addend)
        return overflow ? Int.max : result
    }
}
