import AwardCore
import Synchronization

/// How many large files are taken at the same time, so that memory stays bounded however many come.
public final class BulkTurns: Sendable {
    private let most: Int
    private let taken = Mutex(0)

    /// At most so many at a time.
    public init(most: Int = 2) {
        self.most = most
    }

    /// Does `body` where there is room.
    ///
    /// - Throws: `Refusal` (`busy`) where there is none; what `body` throws.
    public func take<Value: Sendable>(_ body: () async throws -> Value) async throws -> Value {
        let isFree = taken.withLock { count in
            if count >= most { return false }
            count += 1
            return true
        }
        guard isFree else { throw Refusal(.busy) }
        defer { taken.withLock { $0 -= 1 } }
        return try await body()
    }
}
