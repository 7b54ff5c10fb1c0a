extension Refusal {
    /// Why an action was not done.
    public enum Reason: Sendable, Hashable {
        // Who asks.

        /// The caller did not say who they are.
        case notIdentified(Action)
        /// The caller has none of the roles that may do it.
        case notPermitted(Action, needs: [Role])
        /// The action is for the reviewer or candidate it concerns, and the caller is another.
        case notYours(Subject, name: String)
        /// The person who confirmed first cannot give the second confirmation too.
        case sameConfirmer(stage: String, person: String)
        /// This role has already confirmed.
        case alreadyConfirmed(stage: String, role: Role, person: String)
        /// Somebody cannot decide on a challenge against themselves.
        case ownChallenge(reviewer: String)

        /// The token the caller came with is not for this; `nil` when no token may do it.
        case outsideScope(Action, needs: TokenScope?)
        /// Address, password or code do not fit together; which of them is not told.
        case signInFailed
        /// Too many attempts failed; the next is heard after so many seconds.
        case tooManyAttempts(seconds: Int)
        /// The link was used, replaced or is too old.
        case linkInvalid

        // The gate of scoring.

        /// The stage does not take scoresheets.
        case stageNotOpen(stage: String, state: StageState)
        /// The stage's window begins later.
        case windowNotOpenYet(stage: String, opens: Moment)
        /// The stage's window is over; `closed` includes the grace.
        case windowPassed(stage: String, closed: Moment)
        /// The reviewer does not score this candidate in this stage.
        case notAssigned(candidate: String, stage: String)
        /// The reviewer has a conflict with the candidate.
        case conflicted(candidate: String, kind: ConflictKind, ground: ConflictGround)
        /// The reviewer has not signed the pledge.
        case notPledged(reviewer: String)
        /// The reviewer was replaced or removed.
        case reviewerInactive(reviewer: String, state: ReviewerState)
        /// The candidate does not compete in this stage any more.
        case candidateNotInStage(candidate: String, stage: String, state: CandidateState)
        /// A sheet was already submitted; it can only be superseded with a reason.
        case alreadySubmitted(candidate: String, revision: Int)
        /// There is no submitted sheet to supersede.
        case notSubmitted(candidate: String)

        /// The reviewer has calibration candidates to mark before any other.
        case calibrationFirst(reviewer: String, candidates: [String])
        /// The candidate is marked for calibration only and has no place.
        case calibrationOnly(candidate: String, stage: String)
        /// The stage announced no severity analysis, so adjusted scores are not shown.
        case severityNotAnnounced(stage: String)

        // Revisions and keys.

        /// Somebody changed it since the caller looked.
        case staleRevision(Subject, name: String, seen: Int, current: Int, changes: [String])
        /// The same idempotency key came with a different request.
        case idempotencyMismatch(key: String)
        /// Others are writing the same thing just now.
        case busy

        // What was handed in.

        /// There is nothing of this name; names that are close are suggested.
        case notFound(Subject, name: String, suggestions: [String])
        /// There is one of this name already.
        case alreadyExists(Subject, name: String)
        /// What was handed in has these problems.
        case invalid([Problem])
        /// The command was given wrongly.
        case usage(LocalizedText)

        // States.

        /// Gates that hold; all of them.
        case blocked(Action, [Blocker])
        /// In its state the thing does not allow the action.
        case wrongState(Subject, name: String, state: LocalizedText, action: Action, allowed: [LocalizedText])
        /// The parts of the award file a running stage depends on cannot change.
        case pinned([PinnedChange])
        /// Parts of the award file cannot go while something is in them.
        case inUse([PartInUse])
        /// Appeals are not taken at this time.
        case appealsClosed(opened: Moment?, closed: Moment?)

        // The machine room.

        /// The database cannot be reached.
        case unavailable(LocalizedText)
        /// The program is not set up rightly.
        case misconfigured(LocalizedText)
    }
}
