/// What a move of one candidate looks at.
public struct CandidateFacts: Sendable, Hashable {
    /// The candidate.
    public var candidate: Int32
    /// Its code.
    public var code: String
    /// Its status.
    public var status: CandidateStatus
    /// The award's state.
    public var awardState: AwardState
    /// Whether a complete submission is on record.
    public var hasSubmission: Bool
    /// The state of the stage the candidate is in or left from; `nil` when it never was in one.
    public var stageState: StageState?
    /// The state of the first stage.
    public var firstStageState: StageState
    /// The candidate's revision.
    public var currentRevision: Int32
    /// The revision the caller saw; `nil` where a caller names the candidate without having looked.
    public var seenRevision: Int32?

    /// Facts of one candidate.
    public init(
        candidate: Int32, code: String, status: CandidateStatus, awardState: AwardState, hasSubmission: Bool = false,
        stageState: StageState? = nil, firstStageState: StageState = .planned, currentRevision: Int32 = 1,
        seenRevision: Int32? = nil
    ) {
        self.candidate = candidate
        self.code = code
        self.status = status
        self.awardState = awardState
        self.hasSubmission = hasSubmission
        self.stageState = stageState
        self.firstStageState = firstStageState
        self.currentRevision = currentRevision
        self.seenRevision = seenRevision
    }

    /// Where a rejected or withdrawn candidate comes back to; `nil` when it is too late.
    ///
    /// Who left from a stage returns to it while that stage is planned or open, so that it can still get its sheets. Who
    /// left before the first stage returns as submitted or eligible while the first stage is planned.
    public var reinstatement: CandidateStatus? {
        if let stage = status.stage {
            return stageState == .planned || stageState == .open ? CandidateStatus(.inStage, stage: stage) : nil
        }
        if firstStageState != .planned { return nil }
        return CandidateStatus(hasSubmission ? .submitted : .eligible)
    }
}
