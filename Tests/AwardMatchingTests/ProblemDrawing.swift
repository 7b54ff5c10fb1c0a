@testable import AwardMatching

extension AssignmentProblem {
    /// Reviewers `r0…`, each with the same load range, and candidates `c0…` of one category with the same need.
    static func plain(
        reviewers: Int, loads: ClosedRange<Int>, candidates: Int, need: Int, category: String = "city"
    ) -> AssignmentProblem {
        AssignmentProblem(
            reviewers: (0..<reviewers).map {
                ReviewerSlot(id: "r\($0)", minimumLoad: loads.lowerBound, maximumLoad: loads.upperBound)
            },
            candidates: (0..<candidates).map { CandidateSlot(id: "c\($0)", category: category, need: need) })
    }

    /// A problem drawn from `seed`: at most 4 × 4, so that every assignment can be listed; often infeasible.
    static func tiny(seed: UInt64) -> AssignmentProblem {
        var draw = SeededGenerator(seed: seed)
        let reviewers = 2 + draw.next(below: 3)
        let candidates = 1 + draw.next(below: 4)
        var problem = AssignmentProblem(
            reviewers: (0..<reviewers).map { number in
                let minimum = draw.next(below: 3) == 0 ? 1 + draw.next(below: 2) : 0
                return ReviewerSlot(
                    id: "r\(number)", affiliation: draw.next(below: 4) == 0 ? nil : "o\(draw.next(below: 2))",
                    minimumLoad: minimum, maximumLoad: minimum + draw.next(below: 4))
            },
            candidates: (0..<candidates).map { number in
                CandidateSlot(
                    id: "c\(number)", category: draw.next(below: 3) == 0 ? "b" : "a", need: draw.next(below: 3))
            }, seed: seed)
        for pair in problem.allPairs {
            let lot = draw.next(below: 12)
            if lot < 2 {
                problem.conflicts.append(pair)
            } else if lot == 2, problem.fixed.count < 2 {
                problem.fixed.append(pair)
            }
        }
        if draw.next(below: 3) > 0 {
            let spread = [2, 4, 50][draw.next(below: 3)]
            problem.affinity = problem.allPairs.map { _ in Int32(draw.next(below: spread)) - Int32(spread / 3) }
        }
        if draw.next(below: 2) == 0 {
            problem.maximumPerAffiliation = 1
        }
        return problem
    }

    /// A problem drawn from `seed` in which conflicts and load limits leave some slack.
    static func roomy(
        seed: UInt64, reviewers: Int, candidates: Int, need: Int, affinities: Int?, cap: Int? = nil
    ) -> AssignmentProblem {
        var draw = SeededGenerator(seed: seed)
        let level = candidates * need / reviewers
        var problem = AssignmentProblem(
            reviewers: (0..<reviewers).map {
                ReviewerSlot(
                    id: "r\($0)", affiliation: "o\($0 % 7)", minimumLoad: max(0, level - 2), maximumLoad: level + 3)
            },
            candidates: (0..<candidates).map { CandidateSlot(id: "c\($0)", category: "k\($0 % 3)", need: need) },
            maximumPerAffiliation: cap, seed: seed)
        problem.conflicts = (0..<(2 * candidates)).map { number in
            AssignmentPair(reviewer: draw.next(below: reviewers), candidate: number % candidates)
        }
        if let affinities {
            problem.affinity = problem.allPairs.map { _ in Int32(draw.next(below: affinities)) }
        }
        return problem
    }

    /// Every pair, reviewer by reviewer.
    var allPairs: [AssignmentPair] {
        reviewers.indices.flatMap { reviewer in
            candidates.indices.map { AssignmentPair(reviewer: reviewer, candidate: $0) }
        }
    }

    func affinity(_ pair: AssignmentPair) -> Int {
        affinity.map { Int($0[pair.reviewer * candidates.count + pair.candidate]) } ?? 0
    }

    /// The pairs of a plan by id, so that plans of differently ordered problems can be compared.
    func named(_ pairs: [AssignmentPair]) -> Set<String> {
        Set(pairs.map { "\(reviewers[$0.reviewer].id)-\(candidates[$0.candidate].id)" })
    }

    /// Every limit the pairs break, in words; empty when they keep them all.
    func violations(_ pairs: [AssignmentPair]) -> [String] {
        var found: [String] = []
        if Set(pairs).count != pairs.count { found.append("a pair occurs twice") }
        if !Set(conflicts).isDisjoint(with: pairs) { found.append("a conflict is assigned") }
        if !Set(fixed).isSubset(of: pairs) { found.append("fixed work moved") }
        for (number, slot) in candidates.enumerated() {
            let panel = pairs.filter { $0.candidate == number }
            if panel.count != slot.need { found.append("\(slot.id) has \(panel.count) of \(slot.need)") }
            let affiliations = panel.compactMap { reviewers[$0.reviewer].affiliation }
            let most = Set(affiliations).map { name in affiliations.count { $0 == name } }.max() ?? 0
            if let cap = maximumPerAffiliation, most > cap { found.append("\(slot.id) has \(most) of one affiliation") }
        }
        for (number, slot) in reviewers.enumerated() {
            let load = pairs.count { $0.reviewer == number }
            if load < slot.minimumLoad || load > slot.maximumLoad { found.append("\(slot.id) has load \(load)") }
        }
        return found
    }
}
