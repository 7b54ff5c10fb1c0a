/// Sets that are joined and never parted (union by size, paths halved).
struct DisjointSets {
    private var parent: [Int]
    private var size: [Int]

    init(count: Int) {
        parent = Array(0..<count)
        size = Array(repeating: 1, count: count)
    }

    /// The element that stands for the set of `element`.
    mutating func root(_ element: Int) -> Int {
        var place = element
        while parent[place] != place {
            parent[place] = parent[parent[place]]
            place = parent[place]
        }
        return place
    }

    /// Makes one set of two.
    mutating func join(_ first: Int, _ second: Int) {
        var (large, small) = (root(first), root(second))
        guard large != small else { return }
        if size[large] < size[small] { swap(&large, &small) }
        parent[small] = large
        size[large] += size[small]
    }
}
