/// Elements in order of rank; among equal ranks the one inserted first comes first.
struct PriorityQueue<Rank: Comparable, Element> {
    /// Last comes first.
    private var entries: [(rank: Rank, element: Element)] = []

    mutating func insert(_ element: Element, at rank: Rank) {
        var low = 0
        var high = entries.count
        while low < high {
            let middle = (low + high) / 2
            if entries[middle].rank < rank {
                high = middle
            } else if rank < entries[middle].rank {
                low = middle + 1
            } else {
                high = middle
            }
        }
        entries.insert((rank, element), at: low)
    }

    mutating func popFirst() -> (rank: Rank, element: Element)? {
        entries.popLast()
    }
}
