/// Keeps the few cheapest of many items; among equal ones those offered first.
struct CheapestFew<Item> {
    private let capacity: Int
    private var costs: [Int64] = []
    /// Cheapest first.
    private(set) var items: [Item] = []

    init(capacity: Int) {
        self.capacity = capacity
        costs.reserveCapacity(capacity + 1)
        items.reserveCapacity(capacity + 1)
    }

    /// Whether an item of this cost would be kept.
    func wouldKeep(_ cost: Int64) -> Bool {
        guard costs.count == capacity, let dearest = costs.last else { return true }
        return cost < dearest
    }

    mutating func offer(_ item: Item, cost: Int64) {
        guard wouldKeep(cost) else { return }
        if costs.count == capacity {
            costs.removeLast()
            items.removeLast()
        }
        var place = costs.count
        while place > 0, costs[place - 1] > cost {
            place -= 1
        }
        costs.insert(cost, at: place)
        items.insert(item, at: place)
    }

    mutating func removeAll() {
        costs.removeAll(keepingCapacity: true)
        items.removeAll(keepingCapacity: true)
    }
}
