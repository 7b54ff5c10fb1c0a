/// All optima of a task, as a task of its own.
///
/// By complementary slackness a flow is optimal exactly when it leaves alone every pair of positive reduced cost and
/// uses every one of negative reduced cost, and likewise for loads and caps; what is left open may be chosen freely.
enum OptimalFace {
    /// The task whose solutions are the optima of `task` that `outcome` proves.
    static func task(_ task: FlowTask, _ outcome: FlowOutcome) -> FlowTask {
        var face = task
        face.affinity = []
        restrictLoads(&face, outcome)
        restrictPairs(&face, task, outcome)
        return face
    }

    private static func restrictLoads(_ face: inout FlowTask, _ outcome: FlowOutcome) {
        for reviewer in 0..<face.reviewerCount {
            let cost = outcome.hubPotential - outcome.reviewerPotential[reviewer]
            if cost > 0 {
                face.maximum[reviewer] = outcome.loads[reviewer]
            } else if cost < 0 {
                face.minimum[reviewer] = outcome.loads[reviewer]
            }
        }
    }

    private static func restrictPairs(_ face: inout FlowTask, _ task: FlowTask, _ outcome: FlowOutcome) {
        for candidate in 0..<task.candidateCount {
            for group in 0..<task.groupCount {
                let slot = candidate * task.groupCount + group
                guard let potential = outcome.slotPotential[slot] else { continue }
                let cost = potential - outcome.candidatePotential[candidate]
                if cost != 0 {
                    let used = outcome.panels[candidate].count { task.group[Int($0)] == group }
                    face.slotMinimum[slot] = cost < 0 ? used : face.slotMinimum[slot]
                    face.slotMaximum[slot] = cost > 0 ? used : face.slotMaximum[slot]
                }
            }
            for reviewer in 0..<task.reviewerCount {
                let index = task.index(candidate, reviewer)
                guard task.states[index] == .open else { continue }
                let group = task.group[reviewer]
                let cost = outcome.reducedCost(
                    task.cost(index), reviewer: reviewer, candidate: candidate,
                    slot: group < 0 ? nil : candidate * task.groupCount + group)
                if cost != 0 {
                    face.states[index] = cost > 0 ? .barred : .forced
                }
            }
        }
    }
}
