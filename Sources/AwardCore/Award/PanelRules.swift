/// Who scores in a stage, how many each, and how few sheets suffice.
public struct PanelRules: Sendable, Hashable, Codable {
    /// Pools the reviewers come from; empty means every pool.
    public var pools: [String]
    /// Reviewers per candidate; `nil` means the whole panel scores every candidate.
    public var reviewersPerCandidate: Int?
    /// Fewest candidates per reviewer.
    public var minimumLoad: Int
    /// Most candidates per reviewer; `nil` is no limit.
    public var maximumLoad: Int?
    /// Most reviewers of one affiliation per candidate; `nil` is no limit.
    public var maximumPerAffiliation: Int?
    /// Fewest valid submitted sheets per candidate without which the stage cannot close.
    public var minimumSheets: Int

    /// By default the whole panel scores every candidate and three sheets suffice.
    public init(
        pools: [String] = [], reviewersPerCandidate: Int? = nil, minimumLoad: Int = 0, maximumLoad: Int? = nil,
        maximumPerAffiliation: Int? = nil, minimumSheets: Int = 3
    ) {
        self.pools = pools
        self.reviewersPerCandidate = reviewersPerCandidate
        self.minimumLoad = minimumLoad
        self.maximumLoad = maximumLoad
        self.maximumPerAffiliation = maximumPerAffiliation
        self.minimumSheets = minimumSheets
    }
}
