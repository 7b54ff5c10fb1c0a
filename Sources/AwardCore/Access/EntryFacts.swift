/// A candidate's part in a stage, for actions on one candidate: excuse, adjust, override.
public struct EntryFacts: Sendable, Hashable {
    /// The stage.
    public var stage: String
    /// Its state.
    public var stageState: StageState
    /// The candidate's code.
    public var candidate: String
    /// The candidate's state.
    public var candidateState: CandidateState
    /// Whether the candidate competes in this stage.
    public var isInStage: Bool

    /// Whether the candidate is marked for calibration only, so that nothing is decided on it.
    public var isCalibration = false

    /// Facts of one candidate in one stage.
    public init(
        stage: String, stageState: StageState, candidate: String, candidateState: CandidateState = .inStage,
        isInStage: Bool = true
    ) {
        self.stage = stage
        self.stageState = stageState
        self.candidate = candidate
        self.candidateState = candidateState
        self.isInStage = isInStage
    }
}
