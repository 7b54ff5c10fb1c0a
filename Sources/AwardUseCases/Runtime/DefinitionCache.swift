import AwardCore
import Synchronization

/// Award definitions by the SHA-256 of their canonical text. They never change, so they are read once.
final class DefinitionCache: Sendable {
    private let known = Mutex<[[UInt8]: AwardDefinition]>([:])

    /// The definition if it was read before.
    func known(_ sha256: [UInt8]) -> AwardDefinition? {
        known.withLock { $0[sha256] }
    }

    /// The definition of that hash, reading its text if need be.
    ///
    /// - Throws: what `text` throws; `DecodingError` when the text is no definition.
    func definition(sha256: [UInt8], text: () throws -> String) throws -> AwardDefinition {
        if let found = known(sha256) { return found }
        let read = try CanonicalJSON.read(AwardDefinition.self, from: try text())
        known.withLock { $0[sha256] = read }
        return read
    }
}
