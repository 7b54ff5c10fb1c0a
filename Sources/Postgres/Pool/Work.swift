/// A piece of work for a slot, and how to give it up.
struct Work: Sendable {
    let ticket: Ticket
    /// Does the work on the slot's thread; the closure it returns hands the outcome to whoever waits for it, and is
    /// called once the slot is free again, so that the next work finds it.
    let run: @Sendable (Slot) -> @Sendable () -> Void
    /// Resumes whoever waits with an error; called instead of `run`.
    let abandon: @Sendable (any Error) -> Void
}
