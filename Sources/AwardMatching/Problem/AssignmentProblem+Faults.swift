extension AssignmentProblem {
    /// What is malformed, or what the fixed work alone excludes; empty when the problem can be set up.
    func faults() -> [AssignmentObstacle] {
        let malformed = malformations()
        return malformed.isEmpty ? fixedWorkObstacles() : malformed.map(AssignmentObstacle.malformed)
    }

    private func malformations() -> [ProblemFault] {
        var faults: [ProblemFault] = []
        faults += repeated(reviewers.map(\.id)).map(ProblemFault.repeatedReviewer)
        faults += repeated(candidates.map(\.id)).map(ProblemFault.repeatedCandidate)
        for slot in reviewers where slot.minimumLoad < 0 || slot.minimumLoad > slot.maximumLoad {
            faults.append(.loadRange(reviewer: slot.id, minimum: slot.minimumLoad, maximum: slot.maximumLoad))
        }
        for slot in candidates where slot.need < 0 {
            faults.append(.negativeNeed(candidate: slot.id, need: slot.need))
        }
        if let cap = maximumPerAffiliation, cap < 1 {
            faults.append(.capBelowOne(cap))
        }
        let (pairCount, overflow) = reviewers.count.multipliedReportingOverflow(by: candidates.count)
        if overflow || pairCount > ProblemFault.pairLimit {
            return faults + [.tooLarge(reviewers: reviewers.count, candidates: candidates.count)]
        }
        if let affinity, affinity.count != pairCount {
            faults.append(.affinityCount(found: affinity.count, expected: pairCount))
        }
        let strangers = (conflicts + fixed).filter { pair in
            !reviewers.indices.contains(pair.reviewer) || !candidates.indices.contains(pair.candidate)
        }
        faults += strangers.map(ProblemFault.pairOutOfRange)
        guard strangers.isEmpty else { return faults }
        return faults + repeated(fixed).map { .repeatedFixed(reviewer: id($0).reviewer, candidate: id($0).candidate) }
    }

    private func fixedWorkObstacles() -> [AssignmentObstacle] {
        guard !fixed.isEmpty else { return [] }
        let conflicting = Set(conflicts)
        var obstacles: [AssignmentObstacle] = []
        var panels = Array(repeating: 0, count: candidates.count)
        var loads = Array(repeating: 0, count: reviewers.count)
        for pair in fixed.sorted() {
            panels[pair.candidate] += 1
            loads[pair.reviewer] += 1
            if conflicting.contains(pair) {
                obstacles.append(.fixedConflict(reviewer: id(pair).reviewer, candidate: id(pair).candidate))
            }
        }
        for (slot, count) in zip(candidates, panels) where count > slot.need {
            obstacles.append(.fixedAboveNeed(candidate: slot.id, fixed: count, need: slot.need))
        }
        for (slot, count) in zip(reviewers, loads) where count > slot.maximumLoad {
            obstacles.append(.fixedAboveMaximum(reviewer: slot.id, fixed: count, maximum: slot.maximumLoad))
        }
        return obstacles + fixedCapObstacles()
    }

    private func fixedCapObstacles() -> [AssignmentObstacle] {
        guard let cap = maximumPerAffiliation else { return [] }
        let keys = fixed.compactMap { pair in
            reviewers[pair.reviewer].affiliation.map { (candidate: pair.candidate, affiliation: $0) }
        }
        .sorted { ($0.candidate, $0.affiliation) < ($1.candidate, $1.affiliation) }
        var obstacles: [AssignmentObstacle] = []
        var start = keys.startIndex
        while start < keys.endIndex {
            let end = keys[start...].firstIndex { $0 != keys[start] } ?? keys.endIndex
            if end - start > cap {
                let (candidate, affiliation) = keys[start]
                obstacles.append(
                    .fixedAboveCap(
                        candidate: candidates[candidate].id, affiliation: affiliation, fixed: end - start, cap: cap))
            }
            start = end
        }
        return obstacles
    }

    private func id(_ pair: AssignmentPair) -> (reviewer: String, candidate: String) {
        (reviewers[pair.reviewer].id, candidates[pair.candidate].id)
    }

    /// What occurs more than once, each named once, in order of its first repetition.
    private func repeated<Element: Hashable>(_ items: [Element]) -> [Element] {
        var seen: Set<Element> = []
        var named: Set<Element> = []
        return items.filter { !seen.insert($0).inserted && named.insert($0).inserted }
    }
}
