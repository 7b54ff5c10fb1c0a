import AwardCore
import AwardStore

/// What a write that was sent again gets.
enum Idempotency {
    /// The answer given before.
    ///
    /// - Throws: `Refusal` (`idempotencyMismatch`) when the key came with another request.
    static func answer<Output: Decodable>(
        _ before: IdempotencyRow, key: String, command: Action, request: [UInt8]
    ) throws -> Output {
        guard before.command == command.rawValue, before.requestSHA256 == request else {
            throw Refusal(.idempotencyMismatch(key: key))
        }
        return try CanonicalJSON.read(Output.self, from: before.response)
    }
}
