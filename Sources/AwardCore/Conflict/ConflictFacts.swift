/// What declaring, challenging and deciding look at.
public struct ConflictFacts: Sendable, Hashable {
    /// The award's state.
    public var awardState: AwardState
    /// The reviewer concerned.
    public var reviewer: Int32
    /// The reviewer's code.
    public var reviewerCode: String
    /// The candidate concerned.
    public var candidate: Int32
    /// The candidate's code, as the caller named it.
    public var candidateCode: String
    /// What is on record between the two.
    public var existing: [ConflictRecord]

    /// Facts about one reviewer and one candidate.
    public init(
        awardState: AwardState, reviewer: Int32, reviewerCode: String, candidate: Int32, candidateCode: String,
        existing: [ConflictRecord] = []
    ) {
        self.awardState = awardState
        self.reviewer = reviewer
        self.reviewerCode = reviewerCode
        self.candidate = candidate
        self.candidateCode = candidateCode
        self.existing = existing
    }
}
