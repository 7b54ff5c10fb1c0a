/// How long the next attempt to sign in has to wait after so many that failed.
///
/// Waiting doubles from one second, so that guessing is hopeless, and is limited, so that somebody who guesses at an
/// account cannot lock its owner out for long. Attempts are counted before they are judged, so that many at once gain
/// nothing.
public struct SignInThrottle: Sendable, Hashable {
    /// What attempts are counted by.
    public enum Kind: String, Sendable, Hashable, Codable, CaseIterable {
        /// The account named, whether it exists or not.
        case account
        /// The network address they come from.
        case address
    }

    /// Attempts that fail without waiting.
    public var free: Int
    /// The longest wait, in seconds.
    public var longest: Int64
    /// After so many quiet seconds everything is forgotten.
    public var memory: Int64

    /// A schedule.
    public init(free: Int, longest: Int64, memory: Int64) {
        self.free = free
        self.longest = longest
        self.memory = memory
    }

    /// The schedule for one kind. Many people may share an address.
    public static func schedule(for kind: Kind) -> SignInThrottle {
        switch kind {
        case .account: return SignInThrottle(free: 5, longest: 15 * 60, memory: 3600)
        case .address: return SignInThrottle(free: 30, longest: 15 * 60, memory: 3600)
        }
    }

    /// Seconds from the last failure until the next attempt is heard.
    public func wait(after failures: Int) -> Int64 {
        if failures < free { return 0 }
        let doublings = failures - free
        return doublings >= 30 ? longest : min(longest, 1 << Int64(doublings))
    }

    /// Seconds still to wait at `now`; zero when an attempt is heard.
    public func remaining(failures: Int, lastFailure: Moment, at now: Moment) -> Int {
        let end = lastFailure.adding(seconds: wait(after: forgotten(lastFailure, now) ? 0 : failures))
        guard now < end else { return 0 }
        return Int((end.microseconds - now.microseconds + 999_999) / 1_000_000)
    }

    /// The failures to count on from, after this one.
    public func counting(failures: Int, lastFailure: Moment, at now: Moment) -> Int {
        forgotten(lastFailure, now) ? 1 : failures + 1
    }

    private func forgotten(_ last: Moment, _ now: Moment) -> Bool {
        now >= last.adding(seconds: memory)
    }
}
