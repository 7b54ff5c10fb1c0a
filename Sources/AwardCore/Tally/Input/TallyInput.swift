/// Everything a tally is computed from, and nothing else (promise 2).
///
/// The order of the rows in every list is without meaning: the same facts in another order give the same bytes.
public struct TallyInput: Sendable, Codable {
    /// The rules as pinned when the stage opened.
    public var award: AwardDefinition
    /// The stage to tally.
    public var stageID: String
    /// Every candidate of the stage, those withdrawn or rejected too.
    public var candidates: [TallyCandidate]
    /// The panel of the stage, and every reviewer with a sheet in it.
    public var reviewers: [TallyReviewer]
    /// The submitted, unrecused sheets.
    public var sheets: SheetColumns
    /// Who declined to score whom. They change no score; the explanation names them.
    public var abstentions: [TallyAbstention]
    /// Bonuses and penalties in force.
    public var adjustments: [TallyAdjustment]
    /// What the chair has decided by hand.
    public var decisions: [TallyDecision]
    /// The official scores of earlier stages, where carry-over or the tie-break chain asks for them.
    public var earlier: [EarlierResult]
    /// The 32 bytes committed before scoring from which a draw is made; empty where the chain has no draw.
    public var seed: [UInt8]

    /// The input of a tally.
    public init(
        award: AwardDefinition, stageID: String, candidates: [TallyCandidate], reviewers: [TallyReviewer],
        sheets: SheetColumns, abstentions: [TallyAbstention] = [], adjustments: [TallyAdjustment] = [],
        decisions: [TallyDecision] = [], earlier: [EarlierResult] = [], seed: [UInt8] = []
    ) {
        self.award = award
        self.stageID = stageID
        self.candidates = candidates
        self.reviewers = reviewers
        self.sheets = sheets
        self.abstentions = abstentions
        self.adjustments = adjustments
        self.decisions = decisions
        self.earlier = earlier
        self.seed = seed
    }
}
