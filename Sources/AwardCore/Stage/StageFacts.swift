/// What the gates of a stage look at. The store fills it; lists hold codes and come in the order they are shown.
public struct StageFacts: Sendable, Hashable {
    /// The stage.
    public var stage: String
    /// Its state.
    public var state: StageState
    /// The award's state.
    public var awardState: AwardState
    /// Now.
    public var now: Moment
    /// The window in force: the award file's, or the one a reopening set.
    public var window: StageWindow?
    /// The stage before, unless this is the first.
    public var previous: Neighbour?
    /// The stage after, unless this is the last.
    public var next: Neighbour?
    /// Later stages that are no longer planned.
    public var laterStagesBegun: [String]
    /// The rules of the committee.
    public var committee: CommitteeRules
    /// Who sits on the panel.
    public var panel: PanelFacts
    /// How many criteria the rubric has.
    public var criteria: Int
    /// How many candidates compete in the stage.
    public var candidates: Int
    /// Whether a seed for draws is needed and not committed.
    public var lacksDrawSeed: Bool
    /// Candidates with fewer reviewers than they need.
    public var assignmentsMissing: [Blocker.Shortage]
    /// Candidates with more reviewers than the rules say.
    public var assignmentsExceeded: [Blocker.Shortage]
    /// Assignments with a conflict that bars.
    public var conflictedAssignments: [Blocker.ReviewerPair]
    /// Undecided challenges between panel members and candidates of the stage.
    public var challengesUndecided: [Blocker.ReviewerPair]
    /// Panel members without a pledge.
    public var notPledged: [String]
    /// Candidates with fewer valid submitted sheets than they need, excused ones too.
    public var sheetsMissing: [Blocker.Shortage]
    /// Candidates excused from the minimum, with a reason on record.
    public var excused: [String]
    /// Drafts, by reviewer.
    public var drafts: [StageWarning.ReviewerCount]
    /// Assignments without a sheet, by reviewer.
    public var openAssignments: [StageWarning.ReviewerCount]
    /// The number of the latest tally.
    public var tally: Int?
    /// Whether sheets, adjustments or decisions changed after the latest tally.
    public var tallyIsOutdated: Bool
    /// Ties of the latest tally that wait for a decision.
    public var tiesPending: [Blocker.PendingTie]
    /// Submitted sheets that the latest tally counts although a conflict now bars the reviewer.
    public var sheetsUnderConflict: [Blocker.ReviewerPair]
    /// Candidates of the latest tally whose trimmed mean fell back to the plain mean.
    public var trimFallsBack: [String]
    /// Categories with fewer selected than places; the number is how many are empty.
    public var placesEmpty: [CategoryQuota]
    /// Confirmations of the latest tally.
    public var confirmations: [Confirmation]
    /// Whether the selected candidates are in the next stage already.
    public var hasAdvanced: Bool
    /// Upheld appeals that are not re-evaluated.
    public var reevaluationsPending: [String]
    /// Attendance by the stage's minutes; `nil` when no minutes are recorded.
    public var attendance: Attendance?
    /// Calibration candidates that do not exist or have left.
    public var calibrationMissing: [String] = []
    /// Calibration candidates that the stage before selected.
    public var calibrationCompeting: [String] = []
    /// Reviewers with too few candidates for the announced normalisation: before opening those assigned, later those
    /// submitted.
    public var fewToNormalise: [Blocker.ReviewerShortage] = []
    /// What the rules do about them; `nil` where nothing is normalised by spreads.
    public var fewSheetsRule: Normalisation.FewSheets?

    /// A neighbouring stage.
    public struct Neighbour: Sendable, Hashable {
        /// The stage.
        public var stage: String
        /// Its state.
        public var state: StageState

        /// `stage` is in `state`.
        public init(stage: String, state: StageState) {
            self.stage = stage
            self.state = state
        }
    }

    /// Facts of a stage; what is left out is empty.
    public init(
        stage: String, state: StageState, awardState: AwardState = .running, now: Moment, window: StageWindow? = nil,
        previous: Neighbour? = nil, next: Neighbour? = nil, laterStagesBegun: [String] = [],
        committee: CommitteeRules = CommitteeRules(), panel: PanelFacts = PanelFacts(), criteria: Int = 0,
        candidates: Int = 0, lacksDrawSeed: Bool = false, assignmentsMissing: [Blocker.Shortage] = [],
        assignmentsExceeded: [Blocker.Shortage] = [], conflictedAssignments: [Blocker.ReviewerPair] = [],
        challengesUndecided: [Blocker.ReviewerPair] = [], notPledged: [String] = [],
        sheetsMissing: [Blocker.Shortage] = [], excused: [String] = [], drafts: [StageWarning.ReviewerCount] = [],
        openAssignments: [StageWarning.ReviewerCount] = [], tally: Int? = nil, tallyIsOutdated: Bool = false,
        tiesPending: [Blocker.PendingTie] = [], sheetsUnderConflict: [Blocker.ReviewerPair] = [],
        trimFallsBack: [String] = [], placesEmpty: [CategoryQuota] = [], confirmations: [Confirmation] = [],
        hasAdvanced: Bool = false, reevaluationsPending: [String] = [], attendance: Attendance? = nil
    ) {
        self.stage = stage
        self.state = state
        self.awardState = awardState
        self.now = now
        self.window = window
        self.previous = previous
        self.next = next
        self.laterStagesBegun = laterStagesBegun
        self.committee = committee
        self.panel = panel
        self.criteria = criteria
        self.candidates = candidates
        self.lacksDrawSeed = lacksDrawSeed
        self.assignmentsMissing = assignmentsMissing
        self.assignmentsExceeded = assignmentsExceeded
        self.conflictedAssignments = conflictedAssignments
        self.challengesUndecided = challengesUndecided
        self.notPledged = notPledged
        self.sheetsMissing = sheetsMissing
        self.excused = excused
        self.drafts = drafts
        self.openAssignments = openAssignments
        self.tally = tally
        self.tallyIsOutdated = tallyIsOutdated
        self.tiesPending = tiesPending
        self.sheetsUnderConflict = sheetsUnderConflict
        self.trimFallsBack = trimFallsBack
        self.placesEmpty = placesEmpty
        self.confirmations = confirmations
        self.hasAdvanced = hasAdvanced
        self.reevaluationsPending = reevaluationsPending
        self.attendance = attendance
    }
}
