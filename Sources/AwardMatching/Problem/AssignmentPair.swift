/// A reviewer and a candidate, as positions in the problem's lists.
public struct AssignmentPair: Sendable, Hashable, Codable, Comparable {
    /// Position in `AssignmentProblem.reviewers`.
    public var reviewer: Int
    /// Position in `AssignmentProblem.candidates`.
    public var candidate: Int

    /// The pair of the reviewer and the candidate at these positions.
    public init(reviewer: Int, candidate: Int) {
        self.reviewer = reviewer
        self.candidate = candidate
    }

    /// Orders by candidate, then by reviewer.
    public static func < (left: AssignmentPair, right: AssignmentPair) -> Bool {
        (left.candidate, left.reviewer) < (right.candidate, right.reviewer)
    }
}
