/// Candidates and reviewers as the vertices of a graph with an edge per score; candidates come first.
struct ScoreGraph {
    private let table: ScoreTable

    init(_ table: ScoreTable) { self.table = table }

    /// The groups that no score links, each by positions in the table, in the order of their first candidate.
    ///
    /// Reviewers without a score are in no group; a candidate without one is a group alone.
    func components() -> [(candidates: [Int], reviewers: [Int])] {
        let shift = table.candidates.count
        var sets = DisjointSets(count: shift + table.reviewers.count)
        for row in table.rows { sets.join(row.candidate, shift + row.reviewer) }
        var number: [Int: Int] = [:]
        var groups: [(candidates: [Int], reviewers: [Int])] = []
        for candidate in table.candidates.indices {
            let root = sets.root(candidate)
            let group = number[root] ?? groups.count
            if group == groups.count {
                number[root] = group
                groups.append(([], []))
            }
            groups[group].candidates.append(candidate)
        }
        for reviewer in table.reviewers.indices where table.candidateCount(ofReviewer: reviewer) > 0 {
            if let group = number[sets.root(shift + reviewer)] { groups[group].reviewers.append(reviewer) }
        }
        return groups
    }

    /// Positions in `table.rows` of the scores without which a group would fall apart, ascending: Tarjan's low links,
    /// without recursion.
    func bridges() -> [Int] {
        let shift = table.candidates.count
        var entry = Array(repeating: -1, count: shift + table.reviewers.count)
        var low = entry
        var clock = 0
        var found: [Int] = []
        for start in table.candidates.indices where entry[start] < 0 {
            var path = [(vertex: start, arrival: -1, next: 0)]
            (entry[start], low[start]) = (clock, clock)
            clock += 1
            while let step = path.last {
                guard let edge = edge(at: step.vertex, step.next) else {
                    path.removeLast()
                    if let parent = path.last?.vertex {
                        low[parent] = min(low[parent], low[step.vertex])
                        if low[step.vertex] > entry[parent] { found.append(step.arrival) }
                    }
                    continue
                }
                path[path.count - 1].next += 1
                guard edge != step.arrival else { continue }
                let row = table.rows[edge]
                let neighbour = step.vertex < shift ? shift + row.reviewer : row.candidate
                if entry[neighbour] < 0 {
                    (entry[neighbour], low[neighbour]) = (clock, clock)
                    clock += 1
                    path.append((neighbour, edge, 0))
                } else {
                    low[step.vertex] = min(low[step.vertex], entry[neighbour])
                }
            }
        }
        return found.sorted()
    }

    /// The `index`th edge at a vertex, as a position in the table's rows.
    private func edge(at vertex: Int, _ index: Int) -> Int? {
        if vertex < table.candidates.count {
            let position = table.candidateStarts[vertex] + index
            return position < table.candidateStarts[vertex + 1] ? position : nil
        }
        let reviewer = vertex - table.candidates.count
        let position = table.reviewerStarts[reviewer] + index
        return position < table.reviewerStarts[reviewer + 1] ? table.reviewerOrder[position] : nil
    }
}
