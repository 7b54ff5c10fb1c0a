/// What a read looks at: whose rows they are, and what is open to whom at this time.
public struct ReadFacts: Sendable, Hashable {
    /// The award's state.
    public var awardState: AwardState
    /// What is shown to whom.
    public var publication: PublicationRules
    /// The stage whose rows are read, if they belong to one.
    public var stage: String
    /// Its state; `nil` where the rows belong to no stage.
    public var stageState: StageState?
    /// Whether that stage is blind; for rows of no stage, whether any blind stage exists with this reviewer on its panel.
    public var isBlind: Bool
    /// The reviewer the row belongs to; `nil` for a list.
    public var reviewer: Int32?
    /// The candidate the row belongs to; `nil` for a list.
    public var candidate: Int32?
    /// What the caller asked for, as named by the caller.
    public var name: String

    /// Facts of a read.
    public init(
        awardState: AwardState, publication: PublicationRules = PublicationRules(), stage: String = "",
        stageState: StageState? = nil, isBlind: Bool = false, reviewer: Int32? = nil, candidate: Int32? = nil,
        name: String = ""
    ) {
        self.awardState = awardState
        self.publication = publication
        self.stage = stage
        self.stageState = stageState
        self.isBlind = isBlind
        self.reviewer = reviewer
        self.candidate = candidate
        self.name = name
    }
}
