import Testing

@testable import Postgres

@Suite struct PoolStateMachineTests {
    private func name(_ action: PoolStateMachine<String>.Action) -> String {
        switch action {
        case .run(let slot, let work): "run \(work) on \(slot)"
        case .open(let slot, let work): "open \(slot) for \(work)"
        case .wait: "wait"
        case .refuse(let work): "refuse \(work)"
        }
    }

    @Test func slotsAreOpenedUpToTheLimitThenWorkWaits() {
        var pool = PoolStateMachine<String>(maxSlots: 2)
        #expect(name(pool.submit("a", number: 1)) == "open 0 for a")
        #expect(name(pool.submit("b", number: 2)) == "open 1 for b")
        #expect(name(pool.submit("c", number: 3)) == "wait")
        #expect(pool.waitingCount == 1)
        #expect(pool.busyCount == 2)
    }

    @Test func waitingWorkIsServedInTheOrderItCame() {
        var pool = PoolStateMachine<String>(maxSlots: 1)
        _ = pool.submit("a", number: 1)
        for number in 2...200 { _ = pool.submit("w\(number)", number: UInt64(number)) }
        for number in 2...200 { #expect(pool.finished(slot: 0) == "w\(number)") }
        #expect(pool.finished(slot: 0) == nil)
        #expect(pool.busyCount == 0)
    }

    @Test func theSlotUsedLastIsUsedNext() {
        var pool = PoolStateMachine<String>(maxSlots: 3)
        for number in 0..<3 { _ = pool.submit("x", number: UInt64(number)) }
        for slot in [2, 0, 1] { #expect(pool.finished(slot: slot) == nil) }
        #expect(name(pool.submit("a", number: 9)) == "run a on 1")
        #expect(name(pool.submit("b", number: 10)) == "run b on 0")
    }

    @Test func withdrawnWorkIsNotServed() {
        var pool = PoolStateMachine<String>(maxSlots: 1)
        _ = pool.submit("a", number: 1)
        _ = pool.submit("b", number: 2)
        _ = pool.submit("c", number: 3)
        #expect(pool.withdraw(number: 2) == "b")
        #expect(pool.withdraw(number: 2) == nil)
        #expect(pool.withdraw(number: 1) == nil, "it is running")
        #expect(pool.finished(slot: 0) == "c")
    }

    @Test func aClosedPoolRefusesNewWorkAndFinishesTheOld() {
        var pool = PoolStateMachine<String>(maxSlots: 1)
        _ = pool.submit("a", number: 1)
        _ = pool.submit("b", number: 2)
        pool.close()
        #expect(name(pool.submit("c", number: 3)) == "refuse c")
        #expect(!pool.isDrained)
        #expect(pool.finished(slot: 0) == "b")
        #expect(!pool.isDrained)
        #expect(pool.finished(slot: 0) == nil)
        #expect(pool.isDrained)
    }

    /// Against a plain model: no slot is used twice at once, none idles while work waits, order is kept.
    @Test func randomHistoriesKeepTheRules() {
        let seed = UInt64.random(in: 0 ... .max)
        var random = SplitMix(state: seed)
        var pool = PoolStateMachine<UInt64>(maxSlots: 3)
        var busy: Set<Int> = []
        var waiting: [UInt64] = []
        for number in UInt64(1)...5000 {
            switch Int.random(in: 0..<5, using: &random) {
            case 0, 1:
                switch pool.submit(number, number: number) {
                case .run(let slot, _), .open(let slot, _):
                    #expect(waiting.isEmpty && busy.insert(slot).inserted, "seed \(seed)")
                case .wait:
                    #expect(busy.count == 3, "seed \(seed)")
                    waiting.append(number)
                case .refuse:
                    Issue.record("refused though open, seed \(seed)")
                }
            case 2, 3:
                guard let slot = busy.sorted().randomElement(using: &random) else { continue }
                let next = pool.finished(slot: slot)
                #expect(next == waiting.first, "seed \(seed)")
                if next == nil { busy.remove(slot) } else { waiting.removeFirst() }
            default:
                guard let victim = waiting.randomElement(using: &random) else { continue }
                #expect(pool.withdraw(number: victim) == victim, "seed \(seed)")
                waiting.removeAll { $0 == victim }
            }
            #expect(pool.waitingCount == waiting.count && pool.busyCount == busy.count, "seed \(seed)")
        }
    }
}
