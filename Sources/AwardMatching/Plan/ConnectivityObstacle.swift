/// Why a category could not be connected.
public enum ConnectivityObstacle: Sendable, Hashable, Codable {
    /// Conflicts and limits leave no admissible pair between these groups, so no plan connects them.
    case separated([PanelGroup])
    /// `pairs` edges cannot link `candidates` candidates and `reviewers` reviewers, the fewest that the limits allow.
    /// Where every candidate has one reviewer only, these are the reviewers of the plan: such a category is left alone
    /// rather than given to a single reviewer.
    case tooFewPairs(pairs: Int, candidates: Int, reviewers: Int)
    /// No exchange that keeps the limits and the fixed work was found to join the groups.
    case noExchangeFound
}
