/// What an API token may be used for. A token never does more than its owner may.
public enum TokenScope: String, Sendable, Hashable, Codable, CaseIterable {
    /// Reads and exports.
    case read
    /// What a reviewer does: pledge, declare a recusal, save and submit scoresheets.
    case score
    /// Runs the award: files, candidates, reviewers, assignments, stages, adjustments.
    case manage
    /// Decides and confirms.
    case decide
    /// Announces and publishes the result.
    case publish
}

extension Action {
    /// The scope a token needs for the action; `nil` for what no token may do, such as making accounts and tokens.
    public var scope: TokenScope? {
        switch self {
        case .awardRead, .candidateRead, .reviewerRead, .conflictCheck, .conflictRead, .assignRead, .stageStatus,
            .scoreRead, .adjustRead, .rankingRead, .rankingExport, .rankingAnalyse, .resultRead, .resultReport,
            .appealRead, .minutesRead, .ledgerRead, .ledgerVerify, .invitationRead, .mailRead, .resultReveal:
            return .read
        case .reviewerPledge, .conflictDeclare, .conflictState, .scoreSaveDraft, .scoreSubmit, .scoreAbstain,
            .scoreSupersede, .scoreImport:
            return .score
        case .awardApply, .candidateImport, .candidateInvite, .candidateAttach, .candidateSupplement,
            .candidateReject, .candidateWithdraw, .candidateReinstate, .candidateCorrect, .reviewerCorrect,
            .reviewerImport, .reviewerReplace,
            .reviewerRemove, .contactInvite, .reviewerInvite, .reviewerRemind, .conflictChallenge, .assignPlan,
            .assignApply,
            .assignAdd, .assignRemove, .stageOpen, .stageClose, .stageReopen, .stageExcuse, .stageTally,
            .stageRecount, .stageAdvance, .stageReevaluate, .adjustAdd, .adjustRevoke, .appealEnter,
            .minutesRecord, .remarksRecord, .scoreReference, .mailSend, .stageOrder:
            return .manage
        case .conflictDecide, .stageConfirm, .decideTie, .decideOverride, .appealDecide, .prizeProposeCancellation,
            .prizeDecideCancellation:
            return .decide
        case .resultPreliminary, .resultFinalise, .resultPublish:
            return .publish
        case .accountAdd, .accountPassword, .accountSecondFactor, .accountDisable, .accountRead, .sessionBegin,
            .sessionEndAll, .tokenIssue, .tokenRevoke, .tokenRead:
            return nil
        }
    }
}
