/// What keeps a category apart whatever the plan.
enum ConnectivityLimit {
    /// The fewest components the category can have, and the reason when that is more than one.
    static func of(_ instance: MatchingInstance, candidates: [Int]) -> (components: Int, ConnectivityObstacle?) {
        guard candidates.count > 1 else { return (candidates.count, nil) }
        let possible = CategoryGraph(candidates: candidates, reviewerCount: instance.reviewerCount) {
            instance.states[instance.index($0, $1)] != .barred
        }
        guard possible.componentCount <= 1 else {
            return (possible.componentCount, .separated(possible.groups(instance)))
        }
        // One reviewer each links nobody, and handing all to a single reviewer is no way to compare panels.
        guard !linksNobody(instance, candidates: candidates) else { return (candidates.count, nil) }
        let pairs = candidates.reduce(0) { $0 + instance.need[$1] }
        let reviewers = fewestReviewers(instance, candidates: candidates, pairs: pairs)
        // A connected graph has at least one edge fewer than vertices, and never more components than it lacks edges.
        let components = max(1, candidates.count + reviewers - pairs)
        let obstacle = ConnectivityObstacle.tooFewPairs(
            pairs: pairs, candidates: candidates.count, reviewers: reviewers)
        return (components, components > 1 ? obstacle : nil)
    }

    /// Whether every candidate has a single reviewer, so that no two reviewers share one.
    static func linksNobody(_ instance: MatchingInstance, candidates: [Int]) -> Bool {
        candidates.allSatisfy { instance.need[$0] <= 1 }
    }

    /// No fewer reviewers than this can hold all pairs of the category.
    private static func fewestReviewers(_ instance: MatchingInstance, candidates: [Int], pairs: Int) -> Int {
        let capacities = (0..<instance.reviewerCount).map { reviewer in
            let open = candidates.count { instance.states[instance.index($0, reviewer)] != .barred }
            return min(instance.maximum[reviewer], open)
        }
        .sorted(by: >)
        var held = 0
        var fewest = 0
        while held < pairs, fewest < capacities.count {
            held += capacities[fewest]
            fewest += 1
        }
        return max(fewest, candidates.map { instance.need[$0] }.max() ?? 0)
    }
}
