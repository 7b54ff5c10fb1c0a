/// A contradiction within an assignment problem itself.
public enum ProblemFault: Sendable, Hashable, Codable {
    /// Two reviewers have one id.
    case repeatedReviewer(String)
    /// Two candidates have one id.
    case repeatedCandidate(String)
    /// A reviewer's minimum load is negative or above the maximum.
    case loadRange(reviewer: String, minimum: Int, maximum: Int)
    /// A candidate needs a negative number of reviewers.
    case negativeNeed(candidate: String, need: Int)
    /// The cap on one affiliation is below 1.
    case capBelowOne(Int)
    /// The affinities are not reviewers × candidates in number.
    case affinityCount(found: Int, expected: Int)
    /// A conflict or fixed pair names a position that does not exist.
    case pairOutOfRange(AssignmentPair)
    /// A pair is fixed twice.
    case repeatedFixed(reviewer: String, candidate: String)
    /// Reviewers × candidates exceed what the solver can number.
    case tooLarge(reviewers: Int, candidates: Int)
}
