/// When a mail that was not taken is tried again.
public enum MailRetry {
    /// Minutes to wait after the first, second … failed attempt.
    public static let minutes: [Int64] = [1, 5, 15, 60, 240, 720]
    /// A mail nobody has sent after so many days is not sent any more: what it says is no longer true.
    public static let lifetimeDays = 3
    /// A sender that has not said what came of a mail after so many seconds is dead; carriers give up long before.
    public static let claimSeconds: Int64 = 600

    /// When to try again after so many attempts; `nil` after the last.
    public static func next(after attempts: Int, at now: Moment) -> Moment? {
        guard attempts >= 1, attempts <= minutes.count else { return nil }
        return now.adding(seconds: minutes[attempts - 1] * 60)
    }
}
