/// What adding or removing one assignment looks at.
public struct AssignmentFacts: Sendable, Hashable {
    /// The stage.
    public var stage: String
    /// Its state.
    public var stageState: StageState
    /// The candidate's code.
    public var candidate: String
    /// The candidate's state.
    public var candidateState: CandidateState
    /// Whether the candidate competes in the stage, or will when it opens.
    public var isInStage: Bool
    /// The reviewer's code.
    public var reviewer: String
    /// Whether the reviewer takes part.
    public var reviewerState: ReviewerState
    /// Whether the reviewer's pool belongs to the panel.
    public var isOnPanel: Bool
    /// The conflict that bars, if any.
    public var conflict: ConflictKind?
    /// On what it rests.
    public var conflictGround: ConflictGround
    /// Whether the assignment exists.
    public var isAssigned: Bool
    /// The sheet as it is.
    public var sheet: SheetStatus
    /// How many candidates the reviewer has in the stage, without this one.
    public var load: Int
    /// The reviewer's limit: their own, or the panel's.
    public var maximumLoad: Int?
    /// How many reviewers of this reviewer's affiliation the candidate has, without this one.
    public var ofAffiliation: Int
    /// The panel's limit for that.
    public var maximumPerAffiliation: Int?

    /// Facts of one reviewer for one candidate.
    public init(
        stage: String, stageState: StageState, candidate: String, candidateState: CandidateState = .inStage,
        isInStage: Bool = true, reviewer: String, reviewerState: ReviewerState = .active, isOnPanel: Bool = true,
        conflict: ConflictKind? = nil, conflictGround: ConflictGround = .stated(""), isAssigned: Bool = false,
        sheet: SheetStatus = .absent, load: Int = 0, maximumLoad: Int? = nil, ofAffiliation: Int = 0,
        maximumPerAffiliation: Int? = nil
    ) {
        self.stage = stage
        self.stageState = stageState
        self.candidate = candidate
        self.candidateState = candidateState
        self.isInStage = isInStage
        self.reviewer = reviewer
        self.reviewerState = reviewerState
        self.isOnPanel = isOnPanel
        self.conflict = conflict
        self.conflictGround = conflictGround
        self.isAssigned = isAssigned
        self.sheet = sheet
        self.load = load
        self.maximumLoad = maximumLoad
        self.ofAffiliation = ofAffiliation
        self.maximumPerAffiliation = maximumPerAffiliation
    }
}
