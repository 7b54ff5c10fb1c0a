public import AwardCore
import Crypto
import FoundationEssentials

/// What the use cases take from outside besides the database: the time and randomness.
public struct Environment: Sendable {
    /// The time by which windows are judged and changes are dated.
    public var now: @Sendable () -> Moment
    /// Fresh random bytes, for the seeds of draws.
    public var randomBytes: @Sendable (Int) -> [UInt8]
    /// Whether ``now`` or ``randomBytes`` is made up; then only simulated awards can be changed.
    public var isSimulated: Bool
    /// Where the service is found, e.g. `https://award.example.kr`. Acts that people are written about write mail only
    /// where there is one, and never for a simulated award.
    public var site: String?
    /// How much work hashing a password takes.
    public var passwordCost = PasswordCost.standard

    /// An environment with every part given.
    public init(
        now: @escaping @Sendable () -> Moment, randomBytes: @escaping @Sendable (Int) -> [UInt8],
        isSimulated: Bool = false, site: String? = nil
    ) {
        self.now = now
        self.randomBytes = randomBytes
        self.isSimulated = isSimulated
        self.site = site
    }

    /// The machine's clock and randomness.
    public static let system = Environment(
        now: { Moment(microseconds: Int64((Date().timeIntervalSince1970 * 1_000_000).rounded(.down))) },
        randomBytes: { count in SymmetricKey(size: SymmetricKeySize(bitCount: count * 8)).withUnsafeBytes(Array.init) })

    /// A made-up clock that stands at `moment`, with randomness that follows from it: two runs are the same.
    public static func simulated(at moment: Moment) -> Environment {
        Environment(
            now: { moment },
            randomBytes: { count in
                Array(SHA256.hash(data: Array("simsa simulated \(moment.microseconds)".utf8)).prefix(count))
            },
            isSimulated: true)
    }
}
