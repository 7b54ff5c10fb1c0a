/// A well-formed problem in the order the seed draws.
///
/// People are sorted by id and then shuffled by the seed, so the caller's order cannot matter and equal optima differ
/// from seed to seed. Tables over pairs are laid out candidate by candidate: `candidate * reviewerCount + reviewer`.
struct MatchingInstance {
    let reviewerCount: Int
    let candidateCount: Int
    let need: [Int]
    let minimum: [Int]
    /// At most as many as the reviewer's pairs that are not barred.
    let maximum: [Int]
    /// The capped affiliation of each reviewer; -1 where the cap can never bind.
    let group: [Int]
    let groupCount: Int
    let cap: Int
    let category: [Int]
    /// Sorted.
    let categoryNames: [String]
    let states: [PairState]
    /// Empty when the problem gives none.
    let affinity: [Int32]
    /// Position in the problem, by position here.
    let reviewerAt: [Int]
    let candidateAt: [Int]

    /// Sets up `problem`, which must be free of faults; draws the order from `generator`.
    init(_ problem: AssignmentProblem, generator: inout SeededGenerator) {
        let reviewerAt = Self.drawnOrder(problem.reviewers.map(\.id), &generator)
        let candidateAt = Self.drawnOrder(problem.candidates.map(\.id), &generator)
        self.reviewerAt = reviewerAt
        self.candidateAt = candidateAt
        reviewerCount = reviewerAt.count
        candidateCount = candidateAt.count
        need = candidateAt.map { problem.candidates[$0].need }
        minimum = reviewerAt.map { problem.reviewers[$0].minimumLoad }
        (category, categoryNames) = Self.numbered(candidateAt.map { problem.candidates[$0].category })
        (group, groupCount) = Self.groups(
            reviewerAt.map { problem.reviewers[$0].affiliation }, cap: problem.maximumPerAffiliation)
        cap = problem.maximumPerAffiliation ?? 0
        affinity = Self.transposed(problem.affinity, reviewerAt: reviewerAt, candidateAt: candidateAt)
        let states = Self.pairStates(problem, reviewerAt: reviewerAt, candidateAt: candidateAt)
        self.states = states
        let usable = Self.usablePairs(states, reviewerCount: reviewerAt.count)
        maximum = zip(reviewerAt, usable).map { min(problem.reviewers[$0].maximumLoad, $1) }
    }

    func index(_ candidate: Int, _ reviewer: Int) -> Int {
        candidate * reviewerCount + reviewer
    }

    func slot(_ candidate: Int, _ group: Int) -> Int {
        candidate * groupCount + group
    }

    /// The pair as the caller numbers it.
    func named(_ candidate: Int, _ reviewer: Int) -> AssignmentPair {
        AssignmentPair(reviewer: reviewerAt[reviewer], candidate: candidateAt[candidate])
    }

    private static func drawnOrder(_ ids: [String], _ generator: inout SeededGenerator) -> [Int] {
        var order = ids.indices.sorted { ids[$0].utf8.lexicographicallyPrecedes(ids[$1].utf8) }
        generator.shuffle(&order)
        return order
    }

    private static func numbered(_ names: [String]) -> (numbers: [Int], names: [String]) {
        let distinct = Set(names).sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
        let number = Dictionary(uniqueKeysWithValues: zip(distinct, distinct.indices))
        return (names.map { number[$0] ?? 0 }, distinct)
    }

    /// Only affiliations with more members than the cap can break it.
    private static func groups(_ affiliations: [String?], cap: Int?) -> (numbers: [Int], count: Int) {
        guard let cap else { return (affiliations.map { _ in -1 }, 0) }
        var members: [String: Int] = [:]
        for affiliation in affiliations.compactMap(\.self) {
            members[affiliation, default: 0] += 1
        }
        var number: [String: Int] = [:]
        let numbers = affiliations.map { affiliation -> Int in
            guard let affiliation, members[affiliation, default: 0] > cap else { return -1 }
            if let known = number[affiliation] { return known }
            number[affiliation] = number.count
            return number.count - 1
        }
        return (numbers, number.count)
    }

    private static func transposed(_ affinity: [Int32]?, reviewerAt: [Int], candidateAt: [Int]) -> [Int32] {
        guard let affinity else { return [] }
        var table = [Int32](repeating: 0, count: affinity.count)
        for (reviewer, original) in reviewerAt.enumerated() {
            let row = original * candidateAt.count
            for (candidate, column) in candidateAt.enumerated() {
                table[candidate * reviewerAt.count + reviewer] = affinity[row + column]
            }
        }
        return table
    }

    /// Fixed pairs are forced; conflicts, and whatever full panels and full loads exclude, are barred.
    private static func pairStates(_ problem: AssignmentProblem, reviewerAt: [Int], candidateAt: [Int]) -> [PairState] {
        let reviewers = reviewerAt.count
        var states = [PairState](repeating: .open, count: reviewers * candidateAt.count)
        var panels = Array(repeating: 0, count: candidateAt.count)
        var loads = Array(repeating: 0, count: reviewers)
        for pair in problem.fixed {
            panels[pair.candidate] += 1
            loads[pair.reviewer] += 1
        }
        let fullReviewers = reviewerAt.map { loads[$0] >= problem.reviewers[$0].maximumLoad }
        for (candidate, original) in candidateAt.enumerated() {
            let isFull = panels[original] >= problem.candidates[original].need
            for reviewer in 0..<reviewers where isFull || fullReviewers[reviewer] {
                states[candidate * reviewers + reviewer] = .barred
            }
        }
        let reviewerPosition = inverse(reviewerAt)
        let candidatePosition = inverse(candidateAt)
        for pair in problem.conflicts {
            states[candidatePosition[pair.candidate] * reviewers + reviewerPosition[pair.reviewer]] = .barred
        }
        for pair in problem.fixed {
            states[candidatePosition[pair.candidate] * reviewers + reviewerPosition[pair.reviewer]] = .forced
        }
        return states
    }

    private static func inverse(_ order: [Int]) -> [Int] {
        var positions = Array(repeating: 0, count: order.count)
        for (position, original) in order.enumerated() {
            positions[original] = position
        }
        return positions
    }

    private static func usablePairs(_ states: [PairState], reviewerCount: Int) -> [Int] {
        var counts = Array(repeating: 0, count: reviewerCount)
        guard reviewerCount > 0 else { return counts }
        for candidate in 0..<(states.count / reviewerCount) {
            for reviewer in 0..<reviewerCount where states[candidate * reviewerCount + reviewer] != .barred {
                counts[reviewer] += 1
            }
        }
        return counts
    }
}
