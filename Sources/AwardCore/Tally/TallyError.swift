/// Why a tally cannot be computed: every problem found, not only the first.
public struct TallyError: Error, Sendable, Hashable {
    /// One thing that does not fit.
    public enum Problem: Sendable, Hashable {
        /// The award has no such stage.
        case unknownStage(String)
        /// Sheets with so many marks for a rubric with another number of criteria.
        case wrongMarkCount(found: Int, criteria: Int)
        /// Two candidates with one number or code.
        case duplicateCandidate(number: Int32, code: String)
        /// Two reviewers with one number.
        case duplicateReviewer(number: Int32)
        /// A candidate in a category the award does not have.
        case unknownCategory(candidate: String, category: String)
        /// A sheet, adjustment, abstention or decision names a candidate who is not in the stage.
        case unknownCandidate(Int32)
        /// A sheet or abstention names a reviewer who is not in the stage.
        case unknownReviewer(Int32)
        /// Two sheets of one reviewer for one candidate.
        case duplicateSheet(candidate: Int32, reviewer: Int32)
        /// A mark outside of what the criterion allows.
        case markOutOfRange(candidate: Int32, reviewer: Int32, criterion: String)
        /// The quota names no number for the category.
        case quotaMissing(category: String)
        /// A cumulative score needs the candidate's score of an earlier stage.
        case earlierScoreMissing(candidate: String, stage: String)
        /// Two scores of one earlier stage for one candidate.
        case duplicateEarlierScore(candidate: Int32, stage: String)
        /// The chain ends in a draw and there are no 32 bytes to draw from.
        case seedMissing(bytes: Int)
        /// The rules name a criterion, component or prize that does not exist.
        case unknownName(String)
        /// A maximum is zero, or a setting has no meaning.
        case unusableRule(String)
        /// A decision on a tie names a candidate twice.
        case candidateTwice(decision: Int32, candidate: Int32)
        /// A reviewer with fewer sheets than the stage's normalisation asks for.
        case tooFewSheetsToNormalise(reviewer: Int32, sheets: Int, needed: Int)
        /// Two adjustments or two decisions with one number.
        case duplicateNumber(Int32)
    }

    /// Everything that does not fit, in a fixed order.
    public var problems: [Problem]

    /// The problems found.
    public init(problems: [Problem]) {
        self.problems = problems
    }
}
