/// Where a stage is in its life: `planned → open → closed → tallied → confirmed`.
public enum StageState: String, Sendable, Hashable, Codable, CaseIterable {
    /// Nothing happened yet. Next: `open`.
    case planned
    /// Reviewers score. Next: `closed`.
    case open
    /// No more sheets are taken. Next: `tallied`, or `open` again with a reason.
    case closed
    /// The standings are computed. Next: `confirmed`, or `tallied` again by a recount.
    case tallied
    /// Admin and chair have confirmed. Only an upheld appeal leads back, to `closed`.
    case confirmed
}
