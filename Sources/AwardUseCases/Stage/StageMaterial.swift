import AwardCore
import AwardStore
import Postgres

/// Everything about one stage that its gates, its assignment and its progress look at, read once.
struct StageMaterial {
    let stage: LoadedStage
    let entries: [EntryRow]
    let candidates: [Int32: CandidateRow]
    let reviewers: [Int32: ReviewerRow]
    let assignments: [AssignmentRow]
    let conflicts: [ConflictRow]

    /// Candidates of the stage that have not left it, in the order of the candidate list.
    var competing: [CandidateRow]
    /// Candidates of the stage's calibration set that have not left, in the order of the candidate list; they compete for
    /// nothing here.
    let calibrating: [CandidateRow]

    init(_ stage: LoadedStage, in tx: borrowing Transaction, _ context: CommandContext) throws {
        self.stage = stage
        entries = try tx.entries(of: context.awardID, stage: stage.number)
        let all = try tx.candidates(of: context.awardID)
        candidates = Dictionary(uniqueKeysWithValues: all.map { ($0.candidateID, $0) })
        reviewers = Dictionary(
            uniqueKeysWithValues: try tx.reviewers(of: context.awardID).map { ($0.reviewerID, $0) })
        assignments = try tx.assignments(of: context.awardID, stage: stage.number)
        conflicts = try tx.conflicts(of: context.awardID)
        let entered = Set(entries.map(\.candidateID))
        let present = all.filter { entered.contains($0.candidateID) && !$0.state.hasLeftCompetition }
        competing = present.filter { !stage.definition.isCalibration($0.code) }
        calibrating = present.filter { stage.definition.isCalibration($0.code) }
    }

    /// The barring conflict of each pair.
    var barring: [Pair: ConflictRow] {
        Dictionary(
            conflicts.filter(\.state.bars).map { (Pair($0.reviewerID, $0.candidateID), $0) },
            uniquingKeysWith: { first, _ in first })
    }

    /// Assignments in force.
    var active: [AssignmentRow] { assignments.filter { !$0.isReleased } }

    /// Sheets of the calibration set that reviewers still have to submit or abstain from.
    var calibrationOwed: [Pair] {
        let marked = Set(calibrating.map(\.candidateID))
        let barring = barring
        return active.filter {
            marked.contains($0.candidateID) && $0.sheetState != "submitted" && $0.sheetState != "abstained"
        }
        .map { Pair($0.reviewerID, $0.candidateID) }.filter { barring[$0] == nil }
    }

    func code(ofReviewer number: Int32) -> String { reviewers[number]?.code ?? String(number) }
    func code(ofCandidate number: Int32) -> String { candidates[number]?.code ?? String(number) }

    /// A reviewer and a candidate.
    struct Pair: Hashable {
        let reviewer: Int32
        let candidate: Int32

        init(_ reviewer: Int32, _ candidate: Int32) {
            self.reviewer = reviewer
            self.candidate = candidate
        }
    }
}

extension CandidateState {
    /// Whether the candidate no longer competes, whatever stage it was entered in.
    var hasLeftCompetition: Bool {
        self == .withdrawn || self == .rejected || self == .cancelled
    }
}
