/// A point in time: microseconds since 1970-01-01T00:00:00Z. Rules compare moments; they never read a clock.
public struct Moment: Sendable, Hashable, Comparable, Codable {
    /// Microseconds since the Unix epoch, UTC.
    public var microseconds: Int64

    /// The moment `microseconds` after the Unix epoch.
    public init(microseconds: Int64) {
        self.microseconds = microseconds
    }

    /// Earlier before later.
    public static func < (left: Moment, right: Moment) -> Bool {
        left.microseconds < right.microseconds
    }

    /// The moment `days` whole days of 24 hours later.
    public func adding(days: Int) -> Moment {
        Moment(microseconds: microseconds + Int64(days) * 86_400_000_000)
    }

    /// The moment `seconds` later.
    public func adding(seconds: Int64) -> Moment {
        Moment(microseconds: microseconds + seconds * 1_000_000)
    }
}
