/// The statements one session has prepared, least recently used first out.
///
/// Pure bookkeeping: it names statements and says what to send; the session sends it.
struct StatementCache {
    enum Lookup: Equatable {
        /// Prepared (or about to be, earlier in the same batch).
        case known(name: String)
        /// To be prepared now; `evicted` is to be deallocated before.
        case new(name: String, evicted: String?)
    }

    private struct Entry {
        var name: String
        var lastUse: UInt64
    }

    let capacity: Int
    private var entries: [String: Entry] = [:]
    private var clock: UInt64 = 0
    private var nextNumber = 1

    init(capacity: Int = 256) {
        self.capacity = capacity
    }

    var count: Int { entries.count }

    mutating func lookUp(_ text: String) -> Lookup {
        clock += 1
        if let index = entries.index(forKey: text) {
            entries.values[index].lastUse = clock
            return .known(name: entries.values[index].name)
        }
        var evicted: String?
        // A scan of 256 entries, only when a 257th statement appears.
        if entries.count >= capacity, let oldest = entries.min(by: { $0.value.lastUse < $1.value.lastUse }) {
            evicted = oldest.value.name
            entries[oldest.key] = nil
        }
        let name = "s\(nextNumber)"
        nextNumber += 1
        entries[text] = Entry(name: name, lastUse: clock)
        return .new(name: name, evicted: evicted)
    }

    /// Forgets a statement; returns its name if it was known.
    @discardableResult
    mutating func forget(_ text: String) -> String? {
        entries.removeValue(forKey: text)?.name
    }

    mutating func forgetAll() {
        entries.removeAll()
    }
}
