/// What somebody should know before a move, though it does not hold the move back.
public enum StageWarning: Sendable, Hashable, Codable {
    /// Reviewers who have not signed the pledge and cannot score until they do.
    case notPledged(reviewers: [String])
    /// Reviewers with drafts that will not count.
    case draftsLeft([ReviewerCount])
    /// Reviewers with candidates they have not begun.
    case assignmentsOpen([ReviewerCount])
    /// Candidates that are excused from their minimum of sheets.
    case excused(candidates: [String])
    /// Closing before the window's last moment.
    case closesEarly(windowCloses: Moment)
    /// Opening before the window's first moment; sheets are taken only from then on.
    case opensEarly(windowOpens: Moment)
    /// Opening will take scores until the stage is closed by hand.
    case noWindow
    /// Candidates for which a trimmed mean falls back to the plain mean.
    case trimFallsBack(candidates: [String])
    /// Reviewers with too few candidates for the announced normalisation, and what the rules do then.
    case fewToNormalise([Blocker.ReviewerShortage], Normalisation.FewSheets)
    /// Categories in which fewer were selected than there are places.
    case placesEmpty([CategoryQuota])
    /// No minutes of the committee are recorded.
    case noMinutes

    /// A reviewer and how many of something.
    public struct ReviewerCount: Sendable, Hashable, Codable {
        /// The reviewer's code.
        public var reviewer: String
        /// How many.
        public var count: Int

        /// `count` of `reviewer`.
        public init(reviewer: String, count: Int) {
            self.reviewer = reviewer
            self.count = count
        }
    }
}
