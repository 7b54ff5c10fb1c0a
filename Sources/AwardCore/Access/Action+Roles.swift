extension Action {
    /// The roles of which a caller needs one. Further conditions are in the decision of each family.
    public var roles: [Role] {
        switch self {
        case .awardRead, .resultRead: return [.anonymous]
        case .awardApply, .candidateImport, .candidateInvite, .reviewerImport, .reviewerReplace, .reviewerRemove,
            .assignApply, .stageOpen, .stageReopen, .stageExcuse, .stageReevaluate, .stageAdvance, .resultPublish,
            .prizeProposeCancellation:
            return [.admin]
        case .accountAdd, .accountDisable, .tokenIssue, .tokenRevoke: return [.admin]
        case .accountRead, .tokenRead: return [.admin, .auditor]
        case .accountPassword, .accountSecondFactor: return [.admin, .chair, .secretary, .auditor]
        case .sessionBegin: return [.anonymous]
        case .sessionEndAll: return [.admin, .chair, .reviewer, .secretary, .auditor, .candidateContact]
        case .contactInvite, .reviewerInvite, .reviewerRemind, .mailSend: return [.admin, .secretary]
        case .invitationRead, .mailRead: return [.admin, .secretary, .auditor]
        case .candidateCorrect, .reviewerCorrect, .candidateSupplement, .candidateReject, .candidateReinstate,
            .assignPlan, .assignAdd, .assignRemove, .stageTally, .stageRecount, .adjustAdd,
            .adjustRevoke, .resultPreliminary, .resultFinalise:
            return [.admin, .secretary]
        case .candidateAttach, .candidateWithdraw: return [.admin, .secretary, .candidateContact]
        case .reviewerPledge, .conflictDeclare, .conflictState: return [.reviewer, .chair, .admin, .secretary]
        case .conflictChallenge: return [.candidateContact, .admin, .secretary]
        case .decideTie, .decideOverride: return [.chair]
        case .stageClose, .stageOrder, .resultReveal: return [.chair, .admin, .secretary]
        case .conflictDecide, .appealDecide, .prizeDecideCancellation, .scoreReference: return [.chair, .admin]
        case .scoreImport: return [.reviewer, .chair, .admin, .secretary]
        case .stageConfirm: return [.admin, .chair]
        case .scoreSaveDraft, .scoreSubmit, .scoreAbstain, .scoreSupersede: return [.reviewer, .chair]
        case .appealEnter: return [.candidateContact, .admin, .secretary]
        case .minutesRecord: return [.secretary, .chair, .admin]
        case .remarksRecord: return [.chair, .secretary, .admin]
        case .conflictCheck, .conflictRead, .assignRead, .reviewerRead, .stageStatus, .scoreRead:
            return [.admin, .chair, .secretary, .auditor, .reviewer]
        case .candidateRead, .rankingRead:
            return [.admin, .chair, .secretary, .auditor, .reviewer, .candidateContact, .anonymous]
        case .appealRead: return [.admin, .chair, .secretary, .auditor, .candidateContact]
        case .adjustRead, .minutesRead, .rankingExport, .rankingAnalyse, .resultReport:
            return [.admin, .chair, .secretary, .auditor]
        case .ledgerRead, .ledgerVerify: return [.admin, .auditor]
        }
    }
}
