/// Who may review whom, within which limits.
///
/// ``solve()`` looks for, in this order: panels that connect each category; the greatest total affinity; the most level
/// loads (the least sum of squared loads); and among equals one drawn by `seed`. Without affinities the loads alone
/// decide. The optimum over all assignments is found first; should it leave a category in parts, these are joined by
/// exchanges that lose nothing or as little as was found, and the plan tells how much.
public struct AssignmentProblem: Sendable {
    /// The reviewers; their order does not matter to the result.
    public var reviewers: [ReviewerSlot]
    /// The candidates; their order does not matter to the result.
    public var candidates: [CandidateSlot]
    /// Pairs that must never meet.
    public var conflicts: [AssignmentPair]
    /// How well each reviewer suits each candidate, greater is better: `reviewer * candidates.count + candidate`.
    /// `nil` where nothing is known.
    public var affinity: [Int32]?
    /// The most reviewers of one affiliation on one candidate's panel; `nil` for no cap.
    public var maximumPerAffiliation: Int?
    /// Pairs already at work; they stay.
    public var fixed: [AssignmentPair]
    /// Decides between equally good plans; equal problem and equal seed give an equal plan.
    public var seed: UInt64

    /// A problem with the given people and limits.
    public init(
        reviewers: [ReviewerSlot], candidates: [CandidateSlot], conflicts: [AssignmentPair] = [],
        affinity: [Int32]? = nil, maximumPerAffiliation: Int? = nil, fixed: [AssignmentPair] = [], seed: UInt64 = 0
    ) {
        self.reviewers = reviewers
        self.candidates = candidates
        self.conflicts = conflicts
        self.affinity = affinity
        self.maximumPerAffiliation = maximumPerAffiliation
        self.fixed = fixed
        self.seed = seed
    }

    /// The best plan within the limits: complete, or none at all.
    ///
    /// A category that cannot be connected does not stop the plan; `AssignmentPlan.categories` says so and why.
    /// - Throws: `AssignmentInfeasible` naming what is malformed or which limits exclude every plan.
    public func solve() throws(AssignmentInfeasible) -> AssignmentPlan {
        try AssignmentRun(problem: self).plan()
    }
}
