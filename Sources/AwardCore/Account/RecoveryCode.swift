import Crypto

/// A code that signs in once in place of the authenticator app's, for whoever has lost that.
public struct RecoveryCode: Sendable, Hashable {
    /// How many an account gets at a time.
    public static let count = 10
    private static let byteCount = 10
    private static let group = 4

    private let bytes: [UInt8]

    /// A new code of 10 random bytes; `nil` when there are fewer or more.
    public init?(random bytes: [UInt8]) {
        guard bytes.count == Self.byteCount else { return nil }
        self.bytes = bytes
    }

    /// Reads a code as somebody types it, with or without hyphens; `nil` when the text is none.
    public init?(text: String) {
        guard text.utf8.count <= 64, let bytes = Base32.bytes(text.filter { $0 != "-" && $0 != " " }) else {
            return nil
        }
        self.init(random: bytes)
    }

    /// Sixteen letters and digits in groups of four.
    public var text: String {
        let letters = Array(Base32.text(bytes))
        return stride(from: 0, to: letters.count, by: Self.group)
            .map { String(letters[$0..<min($0 + Self.group, letters.count)]) }.joined(separator: "-")
    }

    /// What is stored of it. The bytes are random, so a plain SHA-256 cannot be turned back by guessing.
    public var hash: [UInt8] { Array(SHA256.hash(data: Array("simsa-recovery-1".utf8) + bytes)) }
}
