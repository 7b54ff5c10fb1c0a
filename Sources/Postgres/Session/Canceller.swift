import CLibPQ

/// Asks the server to stop what one session is doing; may be used from any thread.
///
/// `@unchecked Sendable`: libpq allows `PQcancel` on a `PGcancel` from any thread, and the pointer never changes.
final class Canceller: @unchecked Sendable {
    private let handle: OpaquePointer?

    init(connection: OpaquePointer) {
        handle = PQgetCancel(connection)
    }

    deinit {
        PQfreeCancel(handle)
    }

    /// Sends one request. It opens a connection of its own, so it blocks for a moment.
    func fire() {
        guard let handle else { return }
        withUnsafeTemporaryAllocation(of: CChar.self, capacity: 256) { buffer in
            _ = PQcancel(handle, buffer.baseAddress, 256)
        }
    }
}
