/// Finds pairs whose loss would leave candidates of a category on both sides: Tarjan's low links, without recursion.
struct BridgeSearch {
    /// A place on the walk: a vertex, the edge that led there, and the next edge to look at.
    private struct Step {
        let vertex: Int
        let arrival: Int
        var next = 0
    }

    private let candidateCount: Int
    /// Per vertex, the edges at it; candidates come first, then reviewers.
    private var edges: [[(edge: Int, neighbour: Int)]]
    private var entry: [Int]
    private var low: [Int]
    /// Candidates in the part of the walk below each vertex.
    private var below: [Int]
    private var clock = 0

    /// - Parameter panels: the reviewers of each candidate of the category, numbered below `reviewerCount`.
    init(panels: [[Int]], reviewerCount: Int) {
        candidateCount = panels.count
        edges = Array(repeating: [], count: panels.count + reviewerCount)
        var edge = 0
        for (candidate, panel) in panels.enumerated() {
            for reviewer in panel {
                edges[candidate].append((edge, candidateCount + reviewer))
                edges[candidateCount + reviewer].append((edge, candidate))
                edge += 1
            }
        }
        entry = Array(repeating: -1, count: edges.count)
        low = entry
        below = Array(repeating: 0, count: edges.count)
    }

    /// The bridges, as positions in `panels` and reviewer numbers.
    mutating func bridges() -> [(candidate: Int, reviewer: Int)] {
        var found: [(candidate: Int, reviewer: Int)] = []
        for start in 0..<candidateCount where entry[start] < 0 {
            let tree = walk(from: start)
            for (vertex, parent) in tree where low[vertex] > entry[parent] {
                if below[vertex] > 0, below[vertex] < below[start] {
                    found.append((min(vertex, parent), max(vertex, parent) - candidateCount))
                }
            }
        }
        return found
    }

    /// Visits a component depth first and gives its tree edges.
    private mutating func walk(from start: Int) -> [(vertex: Int, parent: Int)] {
        var tree: [(vertex: Int, parent: Int)] = []
        var path = [Step(vertex: start, arrival: -1)]
        enter(start)
        while let step = path.last {
            let vertex = step.vertex
            if step.next < edges[vertex].count {
                path[path.count - 1].next += 1
                let (edge, neighbour) = edges[vertex][step.next]
                if entry[neighbour] < 0 {
                    enter(neighbour)
                    path.append(Step(vertex: neighbour, arrival: edge))
                } else if edge != step.arrival {
                    low[vertex] = min(low[vertex], entry[neighbour])
                }
            } else {
                path.removeLast()
                if let parent = path.last?.vertex {
                    low[parent] = min(low[parent], low[vertex])
                    below[parent] += below[vertex]
                    tree.append((vertex, parent))
                }
            }
        }
        return tree
    }

    private mutating func enter(_ vertex: Int) {
        entry[vertex] = clock
        low[vertex] = clock
        clock += 1
        below[vertex] = vertex < candidateCount ? 1 : 0
    }
}
