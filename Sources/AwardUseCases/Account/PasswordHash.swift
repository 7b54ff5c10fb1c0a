import AwardCore
import CryptoExtras
import Dispatch
import FoundationEssentials

/// A password as it is kept: scrypt (RFC 7914) with its parameters and salt, in the PHC string format.
struct PasswordHash: Sendable, Hashable {
    let cost: PasswordCost
    private let salt: [UInt8]
    private let key: [UInt8]

    /// Passwords are hashed one after the other, so that a rush of sign-ins takes neither all memory nor all cores.
    private static let line = DispatchQueue(label: "simsa.password", qos: .userInitiated)
    private init(cost: PasswordCost, salt: [UInt8], key: [UInt8]) {
        self.cost = cost
        self.salt = salt
        self.key = key
    }

    /// Reads a stored hash; `nil` when the text is none.
    init?(_ text: String) {
        let parts = text.split(separator: "$").map(String.init)
        guard parts.count == 4, parts[0] == "scrypt", let salt = Base64URL.bytes(parts[2]),
            let key = Base64URL.bytes(parts[3]), key.count == 32
        else { return nil }
        let numbers = parts[1].split(separator: ",").compactMap { pair in
            pair.split(separator: "=").last.flatMap { Int($0) }
        }
        guard numbers.count == 3, (10...20).contains(numbers[0]), (1...32).contains(numbers[1]),
            (1...16).contains(numbers[2])
        else { return nil }
        self.init(
            cost: PasswordCost(logRounds: numbers[0], blockSize: numbers[1], parallelism: numbers[2]), salt: salt,
            key: key)
    }

    /// The text that is stored.
    var text: String {
        "$scrypt$ln=\(cost.logRounds),r=\(cost.blockSize),p=\(cost.parallelism)$\(Base64URL.text(salt))"
            + "$\(Base64URL.text(key))"
    }

    /// Hashes a password with a fresh salt.
    ///
    /// - Throws: what the library throws when there is no memory.
    static func of(_ password: Secret, _ cost: PasswordCost) async throws -> PasswordHash {
        let salt = Randomness.bytes(16)
        return PasswordHash(cost: cost, salt: salt, key: try await derive(password.reveal(), salt, cost))
    }

    /// Whether a password is the one that was hashed; takes as long where there is no hash, and is false then.
    ///
    /// - Throws: what the library throws when there is no memory.
    static func isRight(
        _ password: Secret, for stored: PasswordHash?, _ cost: PasswordCost
    ) async throws -> Bool {
        let hash =
            stored
            ?? PasswordHash(
                cost: cost, salt: [UInt8](repeating: 0, count: 16), key: [UInt8](repeating: 0, count: 32))
        let key = try await derive(password.reveal(), hash.salt, hash.cost)
        return ConstantTime.areEqual(key, hash.key) && stored != nil
    }

    private static func derive(_ password: String, _ salt: [UInt8], _ cost: PasswordCost) async throws -> [UInt8] {
        try await withCheckedThrowingContinuation { continuation in
            line.async {
                continuation.resume(
                    with: Result {
                        try KDF.Scrypt.deriveKey(
                            from: Array(password.utf8), salt: salt, outputByteCount: 32, rounds: 1 << cost.logRounds,
                            blockSize: cost.blockSize, parallelism: cost.parallelism
                        ).withUnsafeBytes(Array.init)
                    })
            }
        }
    }
}
