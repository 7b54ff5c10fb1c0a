import Crypto
import FoundationEssentials

/// What stands for somebody until it expires: the award's number and 32 random bytes, kept only as a hash.
///
/// The award's number lets one look-up by key find it, on whatever shard it is.
public struct SecretToken: Sendable, Hashable {
    /// What a token is for; each begins with its own letters, so that one is never taken for another and programs that
    /// look for leaked secrets know it.
    public enum Kind: String, Sendable, Hashable, CaseIterable {
        /// A signed-in browser.
        case session = "ses_"
        /// A sign-in that waits for its second factor.
        case pendingSignIn = "pen_"
        /// A reviewer's personal link.
        case invitation = "inv_"
        /// The personal link of a candidate's contact.
        case contact = "con_"
        /// A program's.
        case api = "simsa_"
        /// A sign-in under way at an identity provider.
        case openID = "oid_"
    }

    private static let randomCount = 32

    /// What it is for.
    public let kind: Kind
    /// The award it belongs to.
    public let award: Int32
    private let random: [UInt8]

    /// A new token of 32 random bytes; `nil` when there are fewer or more.
    public init?(_ kind: Kind, award: Int32, random: [UInt8]) {
        guard random.count == Self.randomCount else { return nil }
        self.kind = kind
        self.award = award
        self.random = random
    }

    /// Reads a token of that kind; `nil` when the text is none.
    public init?(_ kind: Kind, text: String) {
        guard text.utf8.count <= 80, text.hasPrefix(kind.rawValue),
            let bytes = Base64URL.bytes(text.dropFirst(kind.rawValue.count)), bytes.count == 4 + Self.randomCount
        else { return nil }
        let number = bytes[0..<4].reduce(UInt32(0)) { $0 << 8 | UInt32($1) }
        self.init(kind, award: Int32(bitPattern: number), random: Array(bytes[4...]))
    }

    /// The text the receiver keeps: letters, digits, `-` and `_`.
    public var text: String { kind.rawValue + Base64URL.text(bytes) }

    /// What is stored of it. The bytes are random, so a plain SHA-256 cannot be turned back by guessing.
    public var hash: [UInt8] { Array(SHA256.hash(data: Array(kind.rawValue.utf8) + bytes)) }

    /// A value that follows from the token and tells nothing of it, for one purpose.
    func derived(for purpose: String) -> [UInt8] {
        Array(HMAC<SHA256>.authenticationCode(for: Array(purpose.utf8), using: SymmetricKey(data: bytes)))
    }

    private var bytes: [UInt8] {
        let number = UInt32(bitPattern: award)
        return (0..<4).map { UInt8(truncatingIfNeeded: number >> (24 - $0 * 8)) } + random
    }
}
