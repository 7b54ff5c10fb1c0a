/// The computed standings of a stage (집계): a function of ``TallyInput`` and nothing else.
///
/// Recomputing it from the same facts gives the same ``canonicalBytes`` anywhere. `Codable` reads and writes the same
/// JSON as ``canonicalBytes``; use the latter to store and to compare, since it fixes the order of keys.
public struct Tally: Sendable, Hashable, Codable {
    /// The award.
    public var award: String
    /// The stage.
    public var stage: String
    /// Whether it is the award's last stage, on which prizes are given.
    public var isLastStage: Bool
    /// SHA-256 of all inputs, 64 hexadecimal digits; independent of the order of rows.
    public var inputsDigest: String
    /// The most the stage score can reach without a bonus: the rubric's maximum, or 100 with components or carry-over.
    public var maximum: Rational
    /// The method by which totals were announced to be normalised; `nil` takes them as they are.
    public var normalisation: Normalisation.Method?
    /// How the official score is rounded.
    public var rounding: Rounding
    /// Whether places compare the official or the exact score.
    public var comparison: ScoreComparison
    /// The categories in the order of the award file.
    public var categories: [CategoryTally]
    /// Ties that matter and wait for a decision.
    public var pendingDecisions: [PendingDecision]
    /// What a reader of the whole tally has to know.
    public var flags: [TallyFlag]

    /// A tally with every part given.
    public init(
        award: String, stage: String, isLastStage: Bool, inputsDigest: String, maximum: Rational,
        normalisation: Normalisation.Method? = nil, rounding: Rounding, comparison: ScoreComparison,
        categories: [CategoryTally], pendingDecisions: [PendingDecision], flags: [TallyFlag]
    ) {
        self.award = award
        self.stage = stage
        self.isLastStage = isLastStage
        self.inputsDigest = inputsDigest
        self.maximum = maximum
        self.normalisation = normalisation
        self.rounding = rounding
        self.comparison = comparison
        self.categories = categories
        self.pendingDecisions = pendingDecisions
        self.flags = flags
    }

    /// What must be decided before the tally can be confirmed.
    public var blockingDecisions: [PendingDecision] {
        pendingDecisions.filter(\.blocksConfirmation)
    }

    /// The standing of the candidate with this number.
    public func standing(of candidate: Int32) -> Standing? {
        for category in categories {
            if let found = category.standings.first(where: { $0.candidate == candidate }) { return found }
        }
        return nil
    }

    /// The category called `id`.
    public func category(_ id: String) -> CategoryTally? {
        categories.first { $0.category == id }
    }
}

/// What a reader of the whole tally has to know.
public enum TallyFlag: Sendable, Hashable, Codable {
    /// So many submitted sheets lacked a mark and were left out.
    case incompleteSheetsExcluded(count: Int)
    /// So many sheets came from reviewers of no component and were left out.
    case sheetsOutsideComponents(count: Int)
    /// So many candidates have fewer valid sheets than the rules demand and are not excused.
    case candidatesBelowMinimumSheets(count: Int)
    /// So many candidates of the calibration set were left out.
    case calibrationExcluded(count: Int)
    /// A reviewer had too few sheets, so that rank took the place of the announced normalisation.
    case normalisationFellBackToRank
    /// So many reviewers gave all their candidates the same or scored too few; their sheets count as average.
    case reviewersWithoutInformation(count: Int)
    /// A decision that found nothing to decide, e.g. a tie that a recount has dissolved.
    case decisionWithoutEffect(number: Int32)
}
