/// Everything that can be asked for. The raw value is `noun.verb`, as the command line and the ledger say it.
public enum Action: String, Sendable, Hashable, Codable, CaseIterable {
    // MARK: - The award file

    /// To apply an award file.
    case awardApply = "award.apply"
    /// To read the award.
    case awardRead = "award.read"

    // MARK: - Candidates and what they hand in

    /// To import candidates.
    case candidateImport = "candidate.import"
    /// To invite a candidate.
    case candidateInvite = "candidate.invite"
    /// To add to a submission.
    case candidateAttach = "candidate.attach"
    /// To ask for a supplement.
    case candidateSupplement = "candidate.supplement"
    /// To reject a candidate.
    case candidateReject = "candidate.reject"
    /// To withdraw a candidate.
    case candidateWithdraw = "candidate.withdraw"
    /// To reinstate a candidate.
    case candidateReinstate = "candidate.reinstate"
    /// To correct a candidate's name, or that of its organisation.
    case candidateCorrect = "candidate.correct"
    /// To read candidates.
    case candidateRead = "candidate.read"

    /// To invite who speaks for a candidate: a link of one use.
    case contactInvite = "contact.invite"
    /// To read who was invited and has come.
    case invitationRead = "invitation.read"

    // MARK: - Reviewers

    /// To import reviewers.
    case reviewerImport = "reviewer.import"
    /// To record a pledge.
    case reviewerPledge = "reviewer.pledge"
    /// To replace a reviewer.
    case reviewerReplace = "reviewer.replace"
    /// To remove a reviewer.
    case reviewerRemove = "reviewer.remove"
    /// To correct what a reviewer is called.
    case reviewerCorrect = "reviewer.correct"
    /// To read reviewers.
    case reviewerRead = "reviewer.read"

    /// To invite a reviewer: a link of one use.
    case reviewerInvite = "reviewer.invite"
    /// To remind reviewers of unfinished scoresheets.
    case reviewerRemind = "reviewer.remind"

    // MARK: - Conflicts: exclusion, recusal, challenge

    /// To check conflicts.
    case conflictCheck = "conflict.check"
    /// To declare a recusal.
    case conflictDeclare = "conflict.declare"
    /// To state, for a stage, in which candidates one has an interest and in which none.
    case conflictState = "conflict.state"
    /// To challenge a reviewer.
    case conflictChallenge = "conflict.challenge"
    /// To decide a challenge.
    case conflictDecide = "conflict.decide"
    /// To read conflicts.
    case conflictRead = "conflict.read"

    // MARK: - Who scores what

    /// To plan assignments.
    case assignPlan = "assign.plan"
    /// To apply assignments.
    case assignApply = "assign.apply"
    /// To add an assignment.
    case assignAdd = "assign.add"
    /// To remove an assignment.
    case assignRemove = "assign.remove"
    /// To read assignments.
    case assignRead = "assign.read"

    // MARK: - Stages

    /// To open a stage.
    case stageOpen = "stage.open"
    /// To close a stage.
    case stageClose = "stage.close"
    /// To reopen a stage.
    case stageReopen = "stage.reopen"
    /// To excuse a candidate from the minimum of sheets.
    case stageExcuse = "stage.excuse"
    /// To tally a stage.
    case stageTally = "stage.tally"
    /// To recount a stage.
    case stageRecount = "stage.recount"
    /// To confirm a stage.
    case stageConfirm = "stage.confirm"
    /// To advance candidates to the next stage.
    case stageAdvance = "stage.advance"
    /// To re-evaluate a stage.
    case stageReevaluate = "stage.reevaluate"
    /// To set the order in which candidates present.
    case stageOrder = "stage.order"
    /// To read the status of a stage.
    case stageStatus = "stage.status"

    // MARK: - Scoresheets

    /// To save a draft.
    case scoreSaveDraft = "score.save_draft"
    /// To submit a scoresheet.
    case scoreSubmit = "score.submit"
    /// To abstain.
    case scoreAbstain = "score.abstain"
    /// To supersede a scoresheet.
    case scoreSupersede = "score.supersede"
    /// To import scoresheets.
    case scoreImport = "score.import"
    /// To enter the reference marks of a calibration candidate.
    case scoreReference = "score.reference"
    /// To read scoresheets.
    case scoreRead = "score.read"

    // MARK: - Bonus and penalty

    /// To add a bonus or penalty.
    case adjustAdd = "adjust.add"
    /// To revoke a bonus or penalty.
    case adjustRevoke = "adjust.revoke"
    /// To read bonuses and penalties.
    case adjustRead = "adjust.read"

    // MARK: - What a chair decides by hand

    /// To decide a tie.
    case decideTie = "decide.tie"
    /// To override a result.
    case decideOverride = "decide.override"

    // MARK: - The ranking and the result

    /// To read the ranking.
    case rankingRead = "ranking.read"
    /// To export the ranking.
    case rankingExport = "ranking.export"
    /// To ask how sure the ranking is.
    case rankingAnalyse = "ranking.analyse"
    /// To announce the preliminary result.
    case resultPreliminary = "result.preliminary"
    /// To make the result final.
    case resultFinalise = "result.finalise"
    /// To publish the result.
    case resultPublish = "result.publish"
    /// To reveal the result on stage, step by step.
    case resultReveal = "result.reveal"
    /// To read the result.
    case resultRead = "result.read"
    /// To write the report.
    case resultReport = "result.report"
    /// To enter an appeal.
    case appealEnter = "appeal.enter"
    /// To decide an appeal.
    case appealDecide = "appeal.decide"
    /// To read appeals.
    case appealRead = "appeal.read"
    /// To propose to cancel a prize.
    case prizeProposeCancellation = "prize.propose_cancellation"
    /// To decide on cancelling a prize.
    case prizeDecideCancellation = "prize.decide_cancellation"
    /// To record minutes.
    case minutesRecord = "minutes.record"
    /// To read minutes.
    case minutesRead = "minutes.read"
    /// To record remarks.
    case remarksRecord = "remarks.record"

    // MARK: - Who signs in

    /// To add an office account.
    case accountAdd = "account.add"
    /// To set the password of an account.
    case accountPassword = "account.password"
    /// To set up or reset the second factor of an account.
    case accountSecondFactor = "account.second_factor"
    /// To disable or enable an account.
    case accountDisable = "account.disable"
    /// To read the accounts.
    case accountRead = "account.read"
    /// To sign in.
    case sessionBegin = "session.begin"
    /// To sign out everywhere.
    case sessionEndAll = "session.end_all"
    /// To issue an API token.
    case tokenIssue = "token.issue"
    /// To revoke an API token.
    case tokenRevoke = "token.revoke"
    /// To read the API tokens.
    case tokenRead = "token.read"

    // MARK: - Mail

    /// To read what mail is waiting and was sent.
    case mailRead = "mail.read"
    /// To have mail sent again.
    case mailSend = "mail.send"

    // MARK: - The ledger

    /// To read the ledger.
    case ledgerRead = "ledger.read"
    /// To verify the ledger.
    case ledgerVerify = "ledger.verify"
}
