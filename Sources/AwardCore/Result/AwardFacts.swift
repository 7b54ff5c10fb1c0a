/// What the gates of the result look at.
public struct AwardFacts: Sendable, Hashable {
    /// The award's state.
    public var state: AwardState
    /// Now.
    public var now: Moment
    /// Local time at the preliminary result.
    public var offset: UTCOffset
    /// The windows and what is shown.
    public var publication: PublicationRules
    /// All stages in order with their states.
    public var stages: [StageFacts.Neighbour]
    /// When the preliminary result was announced.
    public var preliminaryAt: Moment?
    /// Appeals and reports nobody has decided, by their numbers.
    public var appealsUndecided: [String]
    /// Upheld appeals and reports that are not re-evaluated.
    public var reevaluationsPending: [String]
    /// Proposals to cancel a prize that nobody has decided.
    public var cancellationsUndecided: [String]

    /// Facts of an award.
    public init(
        state: AwardState, now: Moment, offset: UTCOffset = .korea, publication: PublicationRules = PublicationRules(),
        stages: [StageFacts.Neighbour] = [], preliminaryAt: Moment? = nil, appealsUndecided: [String] = [],
        reevaluationsPending: [String] = [], cancellationsUndecided: [String] = []
    ) {
        self.state = state
        self.now = now
        self.offset = offset
        self.publication = publication
        self.stages = stages
        self.preliminaryAt = preliminaryAt
        self.appealsUndecided = appealsUndecided
        self.reevaluationsPending = reevaluationsPending
        self.cancellationsUndecided = cancellationsUndecided
    }

    /// The window in which appeals are taken; `nil` before the preliminary result.
    public var appealWindow: DayWindow? {
        preliminaryAt.map { DayWindow(after: $0, days: publication.appealDays, offset: offset) }
    }

    /// The window of the public check; `nil` before the preliminary result.
    public var publicCheckWindow: DayWindow? {
        preliminaryAt.map { DayWindow(after: $0, days: publication.publicCheckDays, offset: offset) }
    }

    /// The window in which a thing of `kind` is taken.
    public func window(for kind: AppealKind) -> DayWindow? {
        kind == .appeal ? appealWindow : publicCheckWindow
    }
}
