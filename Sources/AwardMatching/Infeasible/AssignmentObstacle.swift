/// One reason why there is no assignment; people and candidates are named by their ids.
public enum AssignmentObstacle: Sendable, Hashable, Codable {
    /// The problem contradicts itself before any limit is looked at.
    case malformed(ProblemFault)
    /// A pair at work is a conflict.
    case fixedConflict(reviewer: String, candidate: String)
    /// More reviewers are at work on a candidate than it may have.
    case fixedAboveNeed(candidate: String, fixed: Int, need: Int)
    /// A reviewer is at work on more candidates than the maximum load.
    case fixedAboveMaximum(reviewer: String, fixed: Int, maximum: Int)
    /// More reviewers of one affiliation are at work on a candidate than the cap allows.
    case fixedAboveCap(candidate: String, affiliation: String, fixed: Int, cap: Int)
    /// A candidate needs more reviewers than conflicts and loads already full leave it.
    case tooFewReviewers(candidate: String, need: Int, eligible: Int)
    /// A candidate has enough reviewers, but of too few affiliations for the cap.
    case affiliationCap(candidate: String, need: Int, reachable: Int, cap: Int)
    /// The candidates together need more than the maximum loads add up to.
    case maximumLoads(need: Int, capacity: Int)
    /// The minimum loads add up to more than the candidates need.
    case minimumLoads(required: Int, need: Int)
    /// A reviewer's minimum load exceeds the candidates that conflicts and panels already full leave.
    case minimumLoad(reviewer: String, minimum: Int, eligible: Int)
    /// These candidates together need more places than these, their only reviewers, have left.
    /// `withoutCap` tells that it is the affiliation cap that makes the difference.
    case candidatesCompete(candidates: [String], reviewers: [String], need: Int, available: Int, withoutCap: Bool)
    /// These reviewers' minimum loads together exceed the places on these, their only candidates.
    case minimumsCompete(reviewers: [String], candidates: [String], required: Int, available: Int, withoutCap: Bool)
    /// The solver ran out of memory or its answer failed the check against the limits.
    case solverFailed
}
