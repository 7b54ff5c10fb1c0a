/// Whether there is a sheet, and whether it counts.
public enum SheetStatus: String, Sendable, Hashable, Codable, CaseIterable {
    /// Nothing was saved.
    case absent
    /// Saved, does not count.
    case draft
    /// Counts.
    case submitted
    /// The reviewer abstained with a reason; does not count.
    case abstained

    /// Whether the reviewer has nothing left to do on the sheet: it was submitted, or the reviewer abstained.
    public var isFinished: Bool { self == .submitted || self == .abstained }
}

/// What the gate of scoring looks at: one reviewer, one candidate, one stage, read in the writing transaction.
public struct ScoringFacts: Sendable, Hashable {
    /// The stage.
    public var stage: String
    /// Its state.
    public var stageState: StageState
    /// Whether reviewers do not learn who the candidate is.
    public var isBlind: Bool
    /// The window in force.
    public var window: StageWindow?
    /// Now, by the database's clock.
    public var now: Moment
    /// The candidate as the caller named it: its code, or its blind code.
    public var candidate: String
    /// The candidate's state.
    public var candidateState: CandidateState
    /// Whether the candidate competes in this stage; `candidateState` alone does not say in which.
    public var isInStage: Bool
    /// Whose sheet it is.
    public var reviewer: Int32
    /// That reviewer's code.
    public var reviewerCode: String
    /// Whether that reviewer takes part.
    public var reviewerState: ReviewerState
    /// Whether the assignment exists and was not released.
    public var isAssigned: Bool
    /// The conflict that bars, if any.
    public var conflict: ConflictKind?
    /// On what it rests.
    public var conflictGround: ConflictGround
    /// Whether the reviewer signed the pledge.
    public var hasPledged: Bool
    /// The sheet as it is.
    public var sheet: SheetStatus
    /// The sheet's revision; zero when there is none.
    public var currentRevision: Int32
    /// The revision the caller saw.
    public var seenRevision: Int32
    /// Whether the candidate is one of the stage's calibration set.
    public var isCalibration = false
    /// Candidates of the calibration set, as the reviewer calls them, whose sheets the reviewer still owes.
    public var calibrationPending: [String] = []

    /// Facts for one sheet.
    public init(
        stage: String, stageState: StageState, isBlind: Bool = false, window: StageWindow? = nil, now: Moment,
        candidate: String, candidateState: CandidateState = .inStage, isInStage: Bool = true, reviewer: Int32,
        reviewerCode: String, reviewerState: ReviewerState = .active, isAssigned: Bool, conflict: ConflictKind? = nil,
        conflictGround: ConflictGround = .stated(""), hasPledged: Bool, sheet: SheetStatus = .absent,
        currentRevision: Int32 = 0, seenRevision: Int32 = 0
    ) {
        self.stage = stage
        self.stageState = stageState
        self.isBlind = isBlind
        self.window = window
        self.now = now
        self.candidate = candidate
        self.candidateState = candidateState
        self.isInStage = isInStage
        self.reviewer = reviewer
        self.reviewerCode = reviewerCode
        self.reviewerState = reviewerState
        self.isAssigned = isAssigned
        self.conflict = conflict
        self.conflictGround = conflictGround
        self.hasPledged = hasPledged
        self.sheet = sheet
        self.currentRevision = currentRevision
        self.seenRevision = seenRevision
    }
}
