import Crypto

/// Codes that follow from a secret and the time (RFC 6238, with the truncation of RFC 4226): the second factor.
public struct TOTP: Sendable {
    /// The hash beneath.
    public enum Hash: Sendable {
        /// HMAC-SHA-1, which every authenticator app knows.
        case sha1
        /// HMAC-SHA-256.
        case sha256
        /// HMAC-SHA-512.
        case sha512
    }

    /// Seconds for which one code holds.
    public static let period: Int64 = 30

    /// The secret shared with the authenticator.
    public let secret: [UInt8]
    /// How many digits a code has.
    public let digits: Int
    /// The hash beneath.
    public let hash: Hash

    /// Codes of `secret`; six digits over SHA-1 are what apps assume.
    public init(secret: [UInt8], digits: Int = 6, hash: Hash = .sha1) {
        self.secret = secret
        self.digits = digits
        self.hash = hash
    }

    /// The number of the period `moment` is in, counted from 1970.
    public static func step(at moment: Moment) -> Int64 {
        moment.microseconds / (period * 1_000_000)
    }

    /// The code of a period.
    public func code(step: Int64) -> String {
        let counter = (0..<8).map { UInt8(truncatingIfNeeded: step >> (56 - $0 * 8)) }
        let mac = authenticationCode(counter)
        let offset = Int(mac[mac.count - 1] & 15)
        let number = mac[offset..<(offset + 4)].reduce(UInt32(0)) { $0 << 8 | UInt32($1) } & 0x7fff_ffff
        var modulus: UInt32 = 1
        for _ in 0..<digits { modulus *= 10 }
        let text = String(number % modulus)
        return String(repeating: "0", count: digits - text.count) + text
    }

    /// The period whose code was given: this one or one before or after, for clocks that differ, and later than
    /// `used`, so that no code counts twice. `nil` when it is none of them.
    public func step(of code: String, at moment: Moment, after used: Int64?) -> Int64? {
        let given = Array(code.utf8.filter { $0 != UInt8(ascii: " ") })
        let now = TOTP.step(at: moment)
        var found: Int64?
        for step in (now - 1)...(now + 1) where ConstantTime.areEqual(Array(self.code(step: step).utf8), given) {
            found = step
        }
        guard let found, used.map({ found > $0 }) ?? true else { return nil }
        return found
    }

    /// The address by which an authenticator app takes the secret over, usually as a picture.
    ///
    /// - Parameters:
    ///   - issuer: what the app shows above the code, e.g. the award's title.
    ///   - account: whose code it is.
    public func address(issuer: String, account: String) -> String {
        let issuer = PercentEncoding.text(issuer)
        return "otpauth://totp/\(issuer):\(PercentEncoding.text(account))?secret=\(Base32.text(secret))"
            + "&issuer=\(issuer)"
    }

    private func authenticationCode(_ message: [UInt8]) -> [UInt8] {
        let key = SymmetricKey(data: secret)
        switch hash {
        case .sha1: return Array(HMAC<Insecure.SHA1>.authenticationCode(for: message, using: key))
        case .sha256: return Array(HMAC<SHA256>.authenticationCode(for: message, using: key))
        case .sha512: return Array(HMAC<SHA512>.authenticationCode(for: message, using: key))
        }
    }
}
