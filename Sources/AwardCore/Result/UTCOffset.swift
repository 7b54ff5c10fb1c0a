/// How far local time is ahead of UTC at some moment. The caller looks it up in the award's time zone; rules only count.
public struct UTCOffset: Sendable, Hashable, Codable {
    /// Seconds ahead of UTC; Korea is 32,400.
    public var seconds: Int

    /// Local time is `seconds` ahead of UTC.
    public init(seconds: Int) {
        self.seconds = seconds
    }

    /// No difference.
    public static let utc = UTCOffset(seconds: 0)
    /// Korea, all year.
    public static let korea = UTCOffset(seconds: 32_400)
}
