import Dispatch
import Synchronization

/// The connections of one database: a fixed number of slots, and a queue in front of them.
///
/// A slot that has finished takes the next waiting work itself, without waking another thread.
final class Pool: Sendable {
    private struct State {
        var machine: PoolStateMachine<Work>
        var slots: [Slot] = []
        var drainWaiters: [CheckedContinuation<Void, Never>] = []
    }

    private let state: Mutex<State>
    private let nextNumber = Atomic<UInt64>(1)

    init(maxConnections: Int) {
        state = Mutex(State(machine: PoolStateMachine(maxSlots: maxConnections)))
    }

    /// Runs `body` on a slot's thread, in turn.
    /// - Throws: what `body` throws, `CancellationError`, or ``DatabaseError`` of kind `closed`.
    func run<Value: Sendable>(_ body: @escaping @Sendable (Slot, Ticket) throws -> Value) async throws -> Value {
        let ticket = Ticket(number: nextNumber.wrappingAdd(1, ordering: .relaxed).newValue)
        return try await withTaskCancellationHandler {
            try await withCheckedThrowingContinuation { (continuation: CheckedContinuation<Value, any Error>) in
                let work = Work(
                    ticket: ticket,
                    run: { slot in
                        let outcome = Result { try body(slot, ticket) }
                        ticket.finish()
                        return { continuation.resume(with: outcome) }
                    },
                    abandon: { continuation.resume(throwing: $0) })
                submit(work)
            }
        } onCancel: {
            ticket.cancel()
            if let work = state.withLock({ $0.machine.withdraw(number: ticket.number) }) {
                work.abandon(CancellationError())
            }
        }
    }

    /// Refuses new work, waits for what is under way, and closes every connection.
    func close() async {
        await withCheckedContinuation { continuation in
            let isDrained = state.withLock { state in
                state.machine.close()
                if !state.machine.isDrained { state.drainWaiters.append(continuation) }
                return state.machine.isDrained
            }
            if isDrained { continuation.resume() }
        }
        let slots = state.withLock { state in
            defer { state.slots = [] }
            return state.slots
        }
        for slot in slots {
            await withCheckedContinuation { continuation in
                slot.queue.async {
                    slot.session = nil
                    continuation.resume()
                }
            }
        }
    }

    private func submit(_ work: Work) {
        enum Next {
            case run(Slot, Int)
            case refuse
            case wait
        }
        let next = state.withLock { state -> Next in
            switch state.machine.submit(work, number: work.ticket.number) {
            case .run(let number, _):
                return .run(state.slots[number], number)
            case .open(let number, _):
                let slot = Slot(number: number)
                state.slots.append(slot)
                return .run(slot, number)
            case .wait:
                return .wait
            case .refuse:
                return .refuse
            }
        }
        switch next {
        case .run(let slot, let number):
            slot.queue.async { self.serve(work, slot: slot, number: number) }
        case .refuse:
            work.abandon(DatabaseError(.closed, "the database has been closed"))
        case .wait:
            // Cancelled between the start and the queue: the handler has run already and found nothing.
            if work.ticket.isCancelled,
                let withdrawn = state.withLock({ $0.machine.withdraw(number: work.ticket.number) })
            {
                withdrawn.abandon(CancellationError())
            }
        }
    }

    private func serve(_ first: Work, slot: Slot, number: Int) {
        var current: Work? = first
        while let work = current {
            let deliver = work.run(slot)
            let (next, waiters) = state.withLock { state in
                let next = state.machine.finished(slot: number)
                guard state.machine.isDrained else { return (next, [] as [CheckedContinuation<Void, Never>]) }
                defer { state.drainWaiters = [] }
                return (next, state.drainWaiters)
            }
            deliver()
            for waiter in waiters { waiter.resume() }
            current = next
        }
    }
}
