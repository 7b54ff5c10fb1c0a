/// Whether a candidate goes on, with the rule that said so (선정).
public struct Selection: Sendable, Hashable, Codable {
    /// What happens to the candidate.
    public enum Outcome: Sendable, Hashable, Codable {
        /// It goes on; on the last stage it is among the winners.
        case goesOn
        /// It is named as a reserve, the first to move up being 1; ties share a number.
        case reserve(Int)
        /// It stops here.
        case stops
        /// A tie waits for a decision.
        case undecided
    }

    /// What happens to the candidate.
    public var outcome: Outcome
    /// The rule that said so.
    public var rule: SelectionRule
    /// The prize, on the last stage.
    public var prize: String?

    /// A selection.
    public init(outcome: Outcome, rule: SelectionRule, prize: String? = nil) {
        self.outcome = outcome
        self.rule = rule
        self.prize = prize
    }

    /// Whether the candidate goes on.
    public var goesOn: Bool { outcome == .goesOn }
}

/// The rule that selected or stopped a candidate, with its numbers.
public enum SelectionRule: Sendable, Hashable, Codable {
    /// Withdrawn, rejected or disqualified.
    case notEligible
    /// No valid sheet.
    case noScore
    /// A minimum was missed (과락).
    case belowMinimum
    /// Everybody who reaches the minimums goes on.
    case everyone
    /// The place lies within the quota.
    case withinQuota(quota: Int)
    /// So many better placed ones were skipped by a cap, which brought the candidate into the quota.
    case movedUp(quota: Int, skipped: Int)
    /// The places of the quota went to better placed ones.
    case beyondQuota(quota: Int)
    /// Tied across the cut line, and all who are tied go on.
    case tieAdmitted(quota: Int, tied: Int)
    /// Tied across the cut line, and none who is tied goes on.
    case tieNotAdmitted(quota: Int, tied: Int)
    /// Tied across the cut line, and the tie waits for a decision.
    case tieUndecided(quota: Int, tied: Int)
    /// The limit per organisation was reached by better placed ones.
    case organisationCap(organisation: String, limit: Int, scope: SelectionCaps.Scope)
    /// The limit per province was reached by better placed ones.
    case provinceCap(province: String, limit: Int, scope: SelectionCaps.Scope)
    /// Next in line for a place that another category left empty.
    case placeMovedFrom(category: String)
    /// Next in line for the place of candidates taken out by a decision.
    case vacancyFilled(category: String)
    /// A decision by hand.
    case decided(decision: Int32)
}

/// A tie that matters and waits for a decision.
public struct PendingDecision: Sendable, Hashable, Codable {
    /// What the tie lies across.
    public enum Line: Sendable, Hashable, Codable {
        /// The cut line.
        case cut
        /// The end of the reserve list.
        case reserve
        /// A limit per organisation or province.
        case cap
        /// The last of a prize.
        case prize(String)
        /// A place moved here from another category, or left by a candidate taken out.
        case vacancy
    }

    /// The category.
    public var category: String
    /// What the tie lies across.
    public var line: Line
    /// The place the tied candidates share.
    public var place: Int
    /// The tied candidates, by number.
    public var candidates: [Int32]
    /// How many of them can be taken.
    public var places: Int
    /// Whether the chain foresees the chair's decision here. Otherwise only an override or a recount helps.
    public var isForChair: Bool
    /// Whether the tally can be confirmed without it.
    public var blocksConfirmation: Bool

    /// A tie that waits.
    public init(
        category: String, line: Line, place: Int, candidates: [Int32], places: Int, isForChair: Bool,
        blocksConfirmation: Bool
    ) {
        self.category = category
        self.line = line
        self.place = place
        self.candidates = candidates
        self.places = places
        self.isForChair = isForChair
        self.blocksConfirmation = blocksConfirmation
    }
}
