import AwardCore
import Crypto

/// Randomness for secrets: the machine's, also where the clock and the draws of an award are simulated.
enum Randomness {
    /// Fresh bytes.
    static func bytes(_ count: Int) -> [UInt8] {
        SymmetricKey(size: SymmetricKeySize(bitCount: count * 8)).withUnsafeBytes(Array.init)
    }

    /// A fresh token.
    ///
    /// - Throws: `Refusal` (`busy`), which cannot happen while the length is the one tokens have.
    static func token(_ kind: SecretToken.Kind, award: Int32) throws(Refusal) -> SecretToken {
        guard let token = SecretToken(kind, award: award, random: bytes(32)) else { throw Refusal(.busy) }
        return token
    }
}
