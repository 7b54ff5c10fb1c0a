import AwardCore
import AwardStore

/// What a write that was sent again gets.
enum Idempotency {
    /// SHA-256 of what was asked and by whom: a key is its sender's own, so nobody gets another's answer.
    ///
    /// - Parameter record: The request as canonical JSON.
    static func request(_ record: String, by claim: Claim) -> [UInt8] {
        CanonicalJSON.sha256("simsa-request-1\n\(claim.actor)\n\(record)")
    }

    /// The answer given before.
    ///
    /// - Throws: `Refusal` (`idempotencyMismatch`) when the key came with another request, or from somebody else.
    static func answer<Output: Decodable>(
        _ before: IdempotencyRow, key: String, command: Action, request: [UInt8]
    ) throws -> Output {
        guard before.command == command.rawValue, before.requestSHA256 == request else {
            throw Refusal(.idempotencyMismatch(key: key))
        }
        return try CanonicalJSON.read(Output.self, from: before.response)
    }
}
