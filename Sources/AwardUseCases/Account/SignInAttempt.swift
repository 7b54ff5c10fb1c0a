import AwardCore
import AwardStore
import Postgres

/// One attempt to sign in: counted as failed before it is judged, and taken back when it was right.
struct SignInAttempt: Sendable {
    private let award: Int32
    private let account: [UInt8]
    private let address: [UInt8]

    /// An attempt for an account, from a network address.
    init(award: Int32, account: String, address: String) {
        self.award = award
        self.account = CanonicalJSON.sha256(account)
        self.address = CanonicalJSON.sha256(address)
    }

    /// Counts it.
    ///
    /// - Throws: `Refusal` (`tooManyAttempts`) when the account or the address has to wait.
    func count(in tx: borrowing Transaction, at now: Moment) throws {
        var longest = 0
        var counts: [(SignInThrottle.Kind, [UInt8], Int)] = []
        for (kind, key) in keys { tx.lockSignInAttempts(of: award, kind, key: key) }
        for (kind, key) in keys {
            let throttle = SignInThrottle.schedule(for: kind)
            let row = try tx.signInAttempts(of: award, kind, key: key)
            let last = row.map { Moment($0.lastAt) } ?? now
            let failures = row?.failures ?? 0
            longest = max(longest, throttle.remaining(failures: failures, lastFailure: last, at: now))
            counts.append((kind, key, throttle.counting(failures: failures, lastFailure: last, at: now)))
        }
        if longest > 0 { throw Refusal(.tooManyAttempts(seconds: longest)) }
        for (kind, key, failures) in counts {
            tx.setSignInAttempts(
                of: award, kind, key: key, failures: failures, at: now.timestamp,
                forgetBefore: now.adding(seconds: -SignInThrottle.schedule(for: kind).memory).timestamp)
        }
    }

    /// Takes it back: the password was right, but that is not all yet.
    func takeBack(in tx: borrowing Transaction) {
        for (kind, key) in keys { tx.takeBackSignInAttempt(of: award, kind, key: key) }
    }

    /// Takes it back, and forgets the account's earlier failures: its owner is in.
    func succeed(in tx: borrowing Transaction) {
        tx.forgetSignInAttempts(of: award, .account, key: account)
        tx.takeBackSignInAttempt(of: award, .address, key: address)
    }

    private var keys: [(SignInThrottle.Kind, [UInt8])] { [(.account, account), (.address, address)] }
}
