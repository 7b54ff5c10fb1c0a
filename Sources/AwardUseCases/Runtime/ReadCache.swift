import Synchronization

/// Values by the SHA-256 of the canonical text they were read from. Such a text never changes, so it is read once.
final class ReadCache<Value: Decodable & Sendable>: Sendable {
    private struct Kept {
        var values: [[UInt8]: Value] = [:]
        /// The hashes, the one read first in front.
        var order: [[UInt8]] = []
    }

    private let limit: Int
    private let kept = Mutex(Kept())

    /// Keeps `limit` values at most: the one read first goes first.
    init(limit: Int) {
        self.limit = limit
    }

    /// The value if it was read before.
    func known(_ sha256: [UInt8]) -> Value? {
        kept.withLock { $0.values[sha256] }
    }

    /// The value of that hash, reading its text if need be.
    ///
    /// - Throws: what `text` throws; `DecodingError` when the text does not describe such a value.
    func value(sha256: [UInt8], text: () throws -> String) throws -> Value {
        if let found = known(sha256) { return found }
        let read = try CanonicalJSON.read(Value.self, from: try text())
        kept.withLock { kept in
            guard kept.values.updateValue(read, forKey: sha256) == nil else { return }
            kept.order.append(sha256)
            if kept.order.count > limit { kept.values[kept.order.removeFirst()] = nil }
        }
        return read
    }
}
