/// One ordered step of judging: who scores what by which rubric, how sheets become a score, and who goes on.
public struct StageDefinition: Sendable, Hashable, Codable {
    /// How the candidates are judged.
    public enum Form: String, Sendable, Hashable, Codable, CaseIterable {
        /// From documents (서면심사).
        case paper
        /// By presentation and questions (발표심사).
        case presentation
        /// At the place itself (현장실사).
        case siteVisit = "site_visit"
    }

    /// Short name, unique within the award.
    public var id: String
    /// The stage's name.
    public var title: LocalizedText
    /// How the candidates are judged.
    public var form: Form
    /// What is judged.
    public var rubric: Rubric
    /// Who scores, how many each, and how few sheets suffice.
    public var panel: PanelRules
    /// Whether reviewers do not learn who the candidate is.
    public var isBlind: Bool
    /// When scoring is possible; `nil` leaves it to opening and closing by hand.
    public var window: StageWindow?
    /// How the sheets of a candidate become one score.
    public var aggregation: Aggregation
    /// How reviewers' totals are put on one scale before that; `nil` takes them as they are.
    public var normalisation: Normalisation?
    /// How the stage score is rounded.
    public var rounding: Rounding
    /// Whether places compare the rounded score, as announced, or the exact one.
    public var comparison: ScoreComparison
    /// The sources of the score with their weights; empty means one source: every reviewer of the panel.
    public var components: [ComponentDefinition]
    /// How earlier stages count.
    public var carryOver: CarryOver
    /// What may be added or taken off after aggregation.
    public var adjustments: AdjustmentRules
    /// What a candidate must reach whatever its place (과락).
    public var minimums: MinimumScores
    /// Who goes on.
    public var selection: SelectionRules
    /// How equal scores are told apart, in order.
    public var tieBreak: [TieBreakStep]
    /// Which severity analysis is shown beside the scores; `nil` is none.
    public var severity: SeverityModel?
    /// What every reviewer marks first and nobody counts; `nil` is nothing.
    public var calibration: CalibrationSet?

    /// A stage; parts left out take the defaults of the award file format.
    public init(
        id: String, title: LocalizedText, form: Form = .paper, rubric: Rubric, panel: PanelRules = PanelRules(),
        isBlind: Bool = false, window: StageWindow? = nil, aggregation: Aggregation = Aggregation(),
        rounding: Rounding = Rounding(digits: 2), comparison: ScoreComparison = .rounded,
        components: [ComponentDefinition] = [], carryOver: CarryOver = .reset,
        adjustments: AdjustmentRules = AdjustmentRules(), minimums: MinimumScores = MinimumScores(),
        selection: SelectionRules = SelectionRules(), tieBreak: [TieBreakStep] = [],
        normalisation: Normalisation? = nil, severity: SeverityModel? = nil, calibration: CalibrationSet? = nil
    ) {
        self.id = id
        self.title = title
        self.form = form
        self.rubric = rubric
        self.panel = panel
        self.isBlind = isBlind
        self.window = window
        self.aggregation = aggregation
        self.rounding = rounding
        self.comparison = comparison
        self.components = components
        self.carryOver = carryOver
        self.adjustments = adjustments
        self.minimums = minimums
        self.selection = selection
        self.tieBreak = tieBreak
        self.normalisation = normalisation
        self.severity = severity
        self.calibration = calibration
    }
}

/// What places compare.
public enum ScoreComparison: String, Sendable, Hashable, Codable, CaseIterable {
    /// The rounded official score, since that is what is announced. The default.
    case rounded
    /// The exact value before rounding.
    case exact
}

/// When a stage takes scores. Scoring is possible from `opens` up to and including `closes` plus `graceMinutes`.
public struct StageWindow: Sendable, Hashable, Codable {
    /// First moment of scoring.
    public var opens: Moment
    /// When reviewers are asked to be done; later is possible until `closes`.
    public var due: Moment
    /// Last moment of scoring.
    public var closes: Moment
    /// Minutes after `closes` in which a sheet is still taken.
    public var graceMinutes: Int

    /// A window; `opens <= due <= closes` is checked where award files are read.
    public init(opens: Moment, due: Moment, closes: Moment, graceMinutes: Int = 0) {
        self.opens = opens
        self.due = due
        self.closes = closes
        self.graceMinutes = graceMinutes
    }

    /// Whether a sheet is taken at `moment`.
    public func contains(_ moment: Moment) -> Bool {
        moment >= opens && moment <= closes.adding(seconds: Int64(graceMinutes) * 60)
    }
}
