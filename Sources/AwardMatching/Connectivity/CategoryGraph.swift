/// The panels of one category as a graph: its candidates, the reviewers on their panels, and the pairs between them.
struct CategoryGraph {
    /// Of the instance, in its order.
    let candidates: [Int]
    /// Component of each candidate, in the order of `candidates`; components count from 0.
    let candidateComponents: [Int]
    /// Component of each reviewer of the instance; `nil` for those not on any panel here.
    let reviewerComponents: [Int?]
    let componentCount: Int

    /// The graph over the pairs for which `isLinked` holds.
    init(candidates: [Int], reviewerCount: Int, isLinked: (_ candidate: Int, _ reviewer: Int) -> Bool) {
        let links = candidates.map { candidate in (0..<reviewerCount).filter { isLinked(candidate, $0) } }
        self.init(candidates: candidates, reviewerCount: reviewerCount, links: links)
    }

    /// The graph of the category's panels as they stand.
    init(_ board: PanelBoard, candidates: [Int]) {
        self.init(
            candidates: candidates, reviewerCount: board.instance.reviewerCount,
            links: candidates.map { board.panels[$0].map(Int.init) })
    }

    private init(candidates: [Int], reviewerCount: Int, links: [[Int]]) {
        self.candidates = candidates
        var sets = DisjointSets(count: reviewerCount + candidates.count)
        var present = Array(repeating: false, count: reviewerCount)
        for (position, reviewers) in links.enumerated() {
            for reviewer in reviewers {
                sets.join(reviewerCount + position, reviewer)
                present[reviewer] = true
            }
        }
        var number: [Int: Int] = [:]
        candidateComponents = candidates.indices.map { position in
            let root = sets.root(reviewerCount + position)
            if let known = number[root] { return known }
            number[root] = number.count
            return number.count - 1
        }
        reviewerComponents = present.indices.map { present[$0] ? number[sets.root($0)] : nil }
        componentCount = number.count
    }

    /// The candidates whose pair with `reviewer` would link `component` with what is outside it.
    func crossing(_ component: Int, _ reviewer: Int) -> [Int] {
        let isInside = reviewerComponents[reviewer] == component
        return candidates.indices.filter { (candidateComponents[$0] == component) != isInside }.map { candidates[$0] }
    }

    /// The component with fewest candidates among those that a pair satisfying `isPossible` would link with others;
    /// 0 when there is none.
    func smallestComponent(_ isPossible: (_ candidate: Int, _ reviewer: Int) -> Bool) -> Int {
        let sizes = (0..<componentCount).map { component in candidateComponents.count { $0 == component } }
        let order = sizes.indices.sorted { (sizes[$0], $0) < (sizes[$1], $1) }
        let joinable = order.first { component in
            reviewerComponents.indices.contains { reviewer in
                crossing(component, reviewer).contains { isPossible($0, reviewer) }
            }
        }
        return joinable ?? 0
    }

    /// The components as the caller numbers people, in order of their first candidate.
    func groups(_ instance: MatchingInstance) -> [PanelGroup] {
        var members = Array(repeating: (candidates: [Int](), reviewers: [Int]()), count: componentCount)
        for (position, component) in candidateComponents.enumerated() {
            members[component].candidates.append(instance.candidateAt[candidates[position]])
        }
        for (reviewer, component) in reviewerComponents.enumerated() {
            if let component {
                members[component].reviewers.append(instance.reviewerAt[reviewer])
            }
        }
        return members.map { PanelGroup(candidates: $0.candidates.sorted(), reviewers: $0.reviewers.sorted()) }
            .sorted { ($0.candidates.first ?? 0) < ($1.candidates.first ?? 0) }
    }
}
