/// Who works on what: which slots are idle, which work waits, first come first served.
///
/// No input or output, no clock, no lock: every event returns the action to perform.
struct PoolStateMachine<Work> {
    enum Action {
        /// Let this slot do the work now.
        case run(slot: Int, Work)
        /// Make slot number `slot` (the next free number) and let it do the work.
        case open(slot: Int, Work)
        /// Nothing to do yet.
        case wait
        /// The pool is closed.
        case refuse(Work)
    }

    let maxSlots: Int
    private var idle: [Int] = []
    private(set) var slotCount = 0
    private var waiting: [(number: UInt64, work: Work)] = []
    /// Index of the first waiting entry; the entries before it are gone and removed from time to time.
    private var head = 0
    private(set) var isClosed = false

    init(maxSlots: Int) {
        self.maxSlots = max(1, maxSlots)
    }

    var waitingCount: Int { waiting.count - head }
    var busyCount: Int { slotCount - idle.count }

    /// Work has come in.
    mutating func submit(_ work: Work, number: UInt64) -> Action {
        if isClosed { return .refuse(work) }
        // The slot used last is the one whose connection and caches are warm.
        if let slot = idle.popLast() { return .run(slot: slot, work) }
        if slotCount < maxSlots {
            slotCount += 1
            return .open(slot: slotCount - 1, work)
        }
        waiting.append((number, work))
        return .wait
    }

    /// A slot has finished; returns the work it is to go on with, or `nil` when it is idle.
    mutating func finished(slot: Int) -> Work? {
        guard head < waiting.count else {
            idle.append(slot)
            return nil
        }
        let work = waiting[head].work
        head += 1
        if head > 64, head * 2 > waiting.count {
            waiting.removeFirst(head)
            head = 0
        } else if head == waiting.count {
            waiting.removeAll(keepingCapacity: true)
            head = 0
        }
        return work
    }

    /// Takes waiting work back; `nil` if it is not waiting (any more).
    mutating func withdraw(number: UInt64) -> Work? {
        guard let index = waiting[head...].firstIndex(where: { $0.number == number }) else { return nil }
        return waiting.remove(at: index).work
    }

    /// Refuses new work from now on; what waits is still done.
    mutating func close() {
        isClosed = true
    }

    /// Whether the pool is closed and nothing is running or waiting.
    var isDrained: Bool { isClosed && busyCount == 0 && waitingCount == 0 }
}
