/// How much work hashing a password takes (scrypt, RFC 7914).
public struct PasswordCost: Sendable, Hashable {
    /// The logarithm of the rounds; memory is 128 × 2^`logRounds` × `blockSize` bytes.
    public var logRounds: Int
    /// The size of a block.
    public var blockSize: Int
    /// How many passes there are.
    public var parallelism: Int

    /// A cost.
    public init(logRounds: Int, blockSize: Int, parallelism: Int) {
        self.logRounds = logRounds
        self.blockSize = blockSize
        self.parallelism = parallelism
    }

    /// 16 MiB and five passes: of the settings the OWASP Password Storage Cheat Sheet holds equal, the one that keeps a
    /// server small.
    public static let standard = PasswordCost(logRounds: 14, blockSize: 8, parallelism: 5)
}
