public import AwardCore

/// A personal link: everything but the link.
public struct PersonalLink: Codable, Sendable {
    /// When it was written.
    public let writtenAt: Moment
    /// When it ends.
    public let expires: Moment
    /// When it was used.
    public let usedAt: Moment?
    /// When a session begun with such a link was last used, as far as sessions are kept.
    public let lastSeenAt: Moment?

    /// Where it stands at `now`.
    public func state(at now: Moment) -> State {
        if usedAt != nil { return .used }
        return now < expires ? .waiting : .over
    }

    /// Where a link stands.
    public enum State: String, Codable, Sendable, CaseIterable {
        /// Not used yet.
        case waiting
        /// Used.
        case used
        /// Too old to be used.
        case over
    }
}
