/// One candidate's place in a tally, with how it came about (순위).
public struct Standing: Sendable, Hashable, Codable {
    /// Whether the candidate is ranked.
    public enum Status: Sendable, Hashable, Codable {
        /// It has a place.
        case ranked
        /// It missed a minimum (과락): listed with its score, without a place, never selected.
        case belowMinimum
        /// No valid sheet reached it.
        case noScore
        /// It withdrew, was rejected or disqualified.
        case ineligible(Ineligibility)
    }

    /// The candidate's number.
    public var candidate: Int32
    /// The candidate's code.
    public var code: String
    /// The category.
    public var category: String
    /// Whether the candidate is ranked.
    public var status: Status
    /// The place, counted 1, 2, 2, 4; `nil` when not ranked.
    public var place: Int?
    /// Whether others have the same place.
    public var isShared: Bool
    /// The exact stage score: after carry-over and adjustments, before rounding.
    public var score: Rational?
    /// The rounded score that is announced.
    public var official: Rational?
    /// The official score with exactly the digits announced, e.g. `87.50`; empty without a score.
    public var officialText: String
    /// This stage's own score before carry-over and adjustments, exact.
    public var own: Rational?
    /// Where the stage normalises: ``own`` as it would be of the totals as given, exact.
    public var raw: Rational?
    /// The most ``own`` can reach.
    public var ownMaximum: Rational
    /// Sheets that counted.
    public var sheets: Int
    /// The score of each component; empty when the stage has none.
    public var components: [ComponentScore]
    /// What earlier stages brought in; empty when they do not count.
    public var carried: [CarriedScore]
    /// What was added and taken off; `nil` when nothing was.
    public var adjustment: AdjustmentResult?
    /// Every minimum that was looked at.
    public var minimums: [MinimumResult]
    /// Position of the candidate's tie in ``CategoryTally/ties``; `nil` when its score is its own.
    public var tieGroup: Int?
    /// What a reader of this standing has to know.
    public var flags: [StandingFlag]
    /// What the rules gave.
    public var computed: Selection
    /// What holds instead, where a decision by hand, or the vacancy it left, changed the outcome.
    public var changed: Selection?

    /// What holds: the rules' outcome unless a decision changed it.
    public var effective: Selection { changed ?? computed }

    init(candidate: TallyCandidate, status: Status, ownMaximum: Rational, computed: Selection) {
        self.candidate = candidate.number
        self.code = candidate.code
        self.category = candidate.category
        self.status = status
        self.isShared = false
        self.officialText = ""
        self.ownMaximum = ownMaximum
        self.sheets = 0
        self.components = []
        self.carried = []
        self.minimums = []
        self.flags = []
        self.computed = computed
    }
}

/// What a reader of one standing has to know.
public enum StandingFlag: Sendable, Hashable, Codable {
    /// Too few sheets for a trimmed mean, so that the plain mean was taken; `component` where the stage has some.
    case fellBackToMean(sheets: Int, needed: Int, component: String?)
    /// Submitted sheets that lacked a mark were left out.
    case incompleteSheetsExcluded(count: Int)
    /// So many of its sheets come from reviewers whose totals tell nobody apart, and count as average.
    case sheetsWithoutInformation(count: Int, component: String?)
    /// Fewer valid sheets than demanded, excused by an admin.
    case fewerSheetsThanMinimumExcused(sheets: Int, needed: Int, component: String?)
    /// Fewer valid sheets than demanded, not excused; the tally cannot be confirmed.
    case fewerSheetsThanMinimum(sheets: Int, needed: Int, component: String?)
}
