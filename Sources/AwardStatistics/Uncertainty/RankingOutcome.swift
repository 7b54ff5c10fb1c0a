/// What becomes of a ranking made another way.
public enum RankingOutcome: Sendable, Hashable, Codable {
    /// It can be made, and this is what differs.
    case ranked(RankingChange)
    /// These candidates would have no score at all.
    case orphaned([String])
    /// The candidates of these groups could not be compared any more.
    case disconnected([[String]])
    /// There is no answer for another reason.
    case failed(StatisticsError)
}
