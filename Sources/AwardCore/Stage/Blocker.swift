/// One gate that holds a move back, with its data. A refused move lists all of them.
public enum Blocker: Sendable, Hashable, Codable {
    // The move itself.

    /// The stage is not in a state from which the move is possible.
    case stageState(stage: String, state: StageState, allowed: [StageState])
    /// The award is not in a state in which the move is possible.
    case awardState(state: AwardState, allowed: [AwardState])

    // Opening.

    /// The stage before is not confirmed.
    case previousStageNotConfirmed(stage: String, state: StageState)
    /// Nobody competes in the stage.
    case noCandidates
    /// The stage has no rubric with criteria.
    case noRubric
    /// The panel has fewer members than the rules ask for.
    case panelTooSmall(members: Int, needs: Int)
    /// The panel has no chair.
    case noChair
    /// Too small a share of the panel is external.
    case tooFewExternal(external: Int, members: Int, needsPercent: Rational)
    /// Candidates have fewer reviewers than they need.
    case assignmentsMissing([Shortage])
    /// Candidates have more reviewers than the rules say.
    case assignmentsExceeded([Shortage])
    /// Reviewers are assigned to candidates they have a conflict with.
    case conflictedAssignments([ReviewerPair])
    /// Challenges nobody has decided.
    case challengesUndecided([ReviewerPair])
    /// The window of the stage is over.
    case windowOver(closed: Moment)
    /// The window of a stage that shall be opened again is over, and no later closing time is given.
    case closingTimePassed(closed: Moment)
    /// Calibration candidates that do not exist or have left.
    case calibrationMissing([String])
    /// Calibration candidates that the stage before selected.
    case calibrationCompeting([String])
    /// Reviewers with fewer candidates, or sheets, than the announced normalisation asks for.
    case tooFewToNormalise([ReviewerShortage])
    /// The chain ends in a draw and no seed is committed.
    case noDrawSeed

    // Closing and counting.

    /// Candidates lack valid sheets and are not excused.
    case sheetsMissing([Shortage])

    // Confirming and going on.

    /// There is no tally.
    case noTally
    /// Something a tally rests on changed after it was made.
    case tallyOutdated(tally: Int)
    /// Ties that matter and wait for a decision.
    case tiesPending([PendingTie])
    /// Conflicts found or declared after the reviewer had submitted, with the sheet still counted.
    case sheetsUnderConflict([ReviewerPair])
    /// There is no stage after this one.
    case noNextStage
    /// The next stage is under way already.
    case nextStageBegun(stage: String, state: StageState)
    /// The selected candidates are in the next stage already.
    case alreadyAdvanced(stage: String)

    // After an appeal.

    /// No upheld appeal waits for re-evaluation.
    case noUpheldAppeal
    /// Later stages rest on this one and are under way.
    case laterStagesBegun([String])

    // The result.

    /// Stages that are not confirmed.
    case stagesNotConfirmed([String])
    /// The public check is not over.
    case publicCheckRunning(ends: Moment)
    /// Appeals can still be entered.
    case appealWindowRunning(ends: Moment)
    /// Appeals or reports nobody has decided.
    case appealsUndecided([String])
    /// Upheld appeals that are not re-evaluated.
    case reevaluationsPending([String])
    /// Cancellations of prizes nobody has decided.
    case cancellationsUndecided([String])
    /// The minutes of a stage lack the quorum.
    case noQuorum(stage: String, present: Int, members: Int, needs: Int)

    // A cancellation.

    /// The notice period of a cancellation is not over.
    case noticeRunning(ends: Moment)

    /// A candidate that has `has` of the `needs` it should have.
    public struct Shortage: Sendable, Hashable, Codable {
        /// The candidate's code.
        public var candidate: String
        /// The component that lacks them; `nil` is the panel as a whole.
        public var component: String?
        /// What it has.
        public var has: Int
        /// What it needs.
        public var needs: Int

        /// `has` of `needs`.
        public init(candidate: String, component: String? = nil, has: Int, needs: Int) {
            self.candidate = candidate
            self.component = component
            self.has = has
            self.needs = needs
        }
    }

    /// A reviewer that has `has` of the `needs` sheets a spread asks for.
    public struct ReviewerShortage: Sendable, Hashable, Codable {
        /// The reviewer's code.
        public var reviewer: String
        /// The category, where each is normalised by itself.
        public var category: String?
        /// What there is.
        public var has: Int
        /// What is needed.
        public var needs: Int

        /// `has` of `needs`.
        public init(reviewer: String, category: String? = nil, has: Int, needs: Int) {
            self.reviewer = reviewer
            self.category = category
            self.has = has
            self.needs = needs
        }
    }

    /// A reviewer and a candidate, by their codes.
    public struct ReviewerPair: Sendable, Hashable, Codable {
        /// The reviewer's code.
        public var reviewer: String
        /// The candidate's code.
        public var candidate: String

        /// `reviewer` and `candidate`.
        public init(reviewer: String, candidate: String) {
            self.reviewer = reviewer
            self.candidate = candidate
        }
    }

    /// A tie that waits for a decision.
    public struct PendingTie: Sendable, Hashable, Codable {
        /// The category.
        public var category: String
        /// The place the candidates share.
        public var place: Int
        /// The candidates' codes.
        public var candidates: [String]

        /// `candidates` share `place`.
        public init(category: String, place: Int, candidates: [String]) {
            self.category = category
            self.place = place
            self.candidates = candidates
        }
    }
}
