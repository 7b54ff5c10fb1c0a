/// How long somebody stays signed in, in seconds.
public struct SessionRules: Sendable, Hashable {
    /// From signing in until the end, whatever is done.
    public var lifetime: Int64
    /// Without any request.
    public var idle: Int64

    /// Rules of that many seconds.
    public init(lifetime: Int64, idle: Int64) {
        self.lifetime = lifetime
        self.idle = idle
    }

    /// The awards office: one working day.
    public static let office = SessionRules(lifetime: 12 * 3600, idle: 2 * 3600)
    /// Reviewers and candidates' contacts, whose link works once: a stage's weeks.
    public static let guest = SessionRules(lifetime: 45 * 86_400, idle: 15 * 86_400)
    /// Between password and second factor.
    public static let pendingSignIn: Int64 = 10 * 60
    /// On the way to an identity provider and back.
    public static let openID: Int64 = 10 * 60
    /// A personal link, unless said otherwise.
    public static let invitationDays = 14
    /// The last use is written down when it is older than this, so that a request need not write.
    public static let touch: Int64 = 60

    /// When a session that began at `moment` ends.
    public func end(from moment: Moment) -> Moment { moment.adding(seconds: lifetime) }

    /// Whether a session still holds.
    public func holds(lastUsed: Moment, expires: Moment, at now: Moment) -> Bool {
        now < expires && now < lastUsed.adding(seconds: idle)
    }

    /// Whether the last use is to be written down.
    public static func isDue(lastUsed: Moment, at now: Moment) -> Bool {
        now >= lastUsed.adding(seconds: touch)
    }
}
