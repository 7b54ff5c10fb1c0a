/// What moves a candidate from one state to the next.
public enum CandidateMove: Sendable, Hashable {
    /// Is asked to enter.
    case invite
    /// Hands in a complete submission, or completes one.
    case submit
    /// Its submission lacks parts; the reason says which.
    case askSupplement
    /// Is turned away.
    case reject
    /// Steps back.
    case withdraw
    /// Comes back after a rejection or withdrawal: into the stage it left, or as somebody who submitted, or as eligible.
    case reinstate(to: CandidateStatus)
    /// Enters the first stage, or the next as selected, or a later one as next in line.
    case enter(stage: Int)
    /// Is not selected by the stage it is in.
    case stop
    /// Is selected by the last stage.
    case selectByLastStage
    /// Gets a prize.
    case award
    /// Loses its prize.
    case cancel

    /// The states in which the move is possible.
    public var from: [CandidateState] {
        switch self {
        case .invite: return [.eligible]
        case .submit: return [.eligible, .invited, .incomplete, .submitted]
        case .askSupplement: return [.submitted, .incomplete]
        case .reject: return [.eligible, .invited, .submitted, .incomplete]
        case .withdraw: return [.eligible, .invited, .submitted, .incomplete, .inStage, .finalist]
        case .reinstate: return [.rejected, .withdrawn]
        case .enter: return [.eligible, .invited, .submitted, .inStage, .stopped]
        case .stop, .selectByLastStage: return [.inStage]
        case .award: return [.finalist, .inStage, .stopped]
        case .cancel: return [.awarded]
        }
    }

    /// Whether the move is refused without a reason.
    public var needsReason: Bool {
        switch self {
        case .askSupplement, .reject, .withdraw, .reinstate, .cancel: return true
        case .invite, .submit, .enter, .stop, .selectByLastStage, .award: return false
        }
    }

    /// The action that asks for the move; entering, stopping and selecting follow from a stage's confirmation.
    public var action: Action {
        switch self {
        case .invite: return .candidateInvite
        case .submit: return .candidateAttach
        case .askSupplement: return .candidateSupplement
        case .reject: return .candidateReject
        case .withdraw: return .candidateWithdraw
        case .reinstate: return .candidateReinstate
        case .enter, .stop, .selectByLastStage: return .stageConfirm
        case .award: return .resultFinalise
        case .cancel: return .prizeDecideCancellation
        }
    }

    /// The status the move leads to from `status`, or `nil` when it is not possible there.
    ///
    /// A stage is entered one after the other: from before the first stage only the first, from stage k only k + 1, and
    /// who stopped at stage k can still move up into k + 1 as next in line.
    public func applied(to status: CandidateStatus, reason: String? = nil) -> CandidateStatus? {
        guard from.contains(status.state) else { return nil }
        switch self {
        case .invite: return CandidateStatus(.invited)
        case .submit: return CandidateStatus(.submitted)
        case .askSupplement: return CandidateStatus(.incomplete, reason: reason)
        case .reject: return CandidateStatus(.rejected, reason: reason)
        case .withdraw: return CandidateStatus(.withdrawn, stage: status.stage, reason: reason)
        case .reinstate(let target): return target
        case .enter(let stage):
            return stage == (status.stage ?? 0) + 1 ? CandidateStatus(.inStage, stage: stage) : nil
        case .stop: return CandidateStatus(.stopped, stage: status.stage)
        case .selectByLastStage: return CandidateStatus(.finalist, stage: status.stage)
        case .award: return CandidateStatus(.awarded, stage: status.stage)
        case .cancel: return CandidateStatus(.cancelled, stage: status.stage, reason: reason)
        }
    }
}
