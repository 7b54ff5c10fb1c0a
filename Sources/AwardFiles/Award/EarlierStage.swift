import AwardCore

/// What later stages must know of an earlier one.
struct EarlierStage {
    let id: String
    /// The most candidates it lets go on, by category; a category that is missing has no limit.
    let places: [String: Int]
    /// The last moment at which it takes scores.
    let closes: Moment?
    /// Its scores are z-scores, which cannot be added to others.
    let isZScore: Bool
}
