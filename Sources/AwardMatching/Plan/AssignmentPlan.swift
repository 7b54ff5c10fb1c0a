/// A complete assignment within every limit of its problem.
public struct AssignmentPlan: Sendable, Hashable, Codable {
    /// Every pair, fixed ones included, in order of candidate and then reviewer.
    public let pairs: [AssignmentPair]
    /// Candidates per reviewer, by position in the problem's reviewers.
    public let loads: [Int]
    /// The sum of the pairs' affinities; 0 where the problem gives none.
    public let totalAffinity: Int
    /// The greatest total any assignment within the limits reaches, connected or not: what the solver proved.
    public let bestAffinity: Int
    /// The sum of the squared loads.
    public let squaredLoads: Int
    /// The least sum of squared loads among the assignments that reach `bestAffinity`, connected or not.
    public let bestSquaredLoads: Int
    /// How each category hangs together, in order of its name.
    public let categories: [CategoryConnectivity]
    /// Whether it is proven that no plan connected in the same way is better. Always so where connecting cost nothing;
    /// where it cost something, in problems small enough to search through.
    public let isProvenBest: Bool

    /// The affinity given up to connect the categories; 0 means that connecting cost none.
    public var affinityLoss: Int { bestAffinity - totalAffinity }
    /// Whether every category is connected.
    public var isConnected: Bool { categories.allSatisfy(\.isConnected) }
}
