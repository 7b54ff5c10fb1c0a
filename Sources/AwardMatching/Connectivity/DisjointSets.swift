/// Union-find over `0 ..< count`.
struct DisjointSets {
    private var parent: [Int]

    init(count: Int) {
        parent = Array(0..<count)
    }

    mutating func root(_ member: Int) -> Int {
        var member = member
        while parent[member] != member {
            parent[member] = parent[parent[member]]
            member = parent[member]
        }
        return member
    }

    mutating func join(_ first: Int, _ second: Int) {
        parent[root(first)] = root(second)
    }
}
