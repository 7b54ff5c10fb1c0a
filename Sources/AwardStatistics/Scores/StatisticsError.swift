/// Why a number cannot be given, with what one needs to see why.
public enum StatisticsError: Error, Sendable, Hashable, Codable {
    // What came in.

    /// There is no score at all.
    case empty
    /// A score that is not a number.
    case notFinite(candidate: String, reviewer: String)
    /// Two scores of the same reviewer for the same candidate (and criterion).
    case duplicateScore(candidate: String, reviewer: String)
    /// Two candidates, reviewers or criteria of the same name.
    case duplicateKey(String)
    /// A row that refers to a candidate or reviewer outside the lists.
    case unknownPosition(candidate: Int, reviewer: Int)
    /// Another number of values than there are places for.
    case wrongCount(found: Int, expected: Int)
    /// A setting outside what is allowed.
    case outOfRange(setting: String, found: Double, allowed: String)

    // What the data cannot answer.

    /// Fewer reviewers than the method needs.
    case tooFewReviewers(found: Int, needed: Int)
    /// Fewer candidates than the method needs.
    case tooFewCandidates(found: Int, needed: Int)
    /// Fewer criteria than the method needs.
    case tooFewCriteria(found: Int, needed: Int)
    /// The method needs every reviewer to have scored every candidate.
    case incomplete(missing: Int)
    /// The method needs every task to have equally many reviewers.
    case unequalPanels([Int])
    /// No reviewer links these groups of candidates, so they cannot be put on one scale.
    case disconnected(groups: [[String]])
    /// Scores without any difference where the method measures differences.
    case noVariation
    /// Scores that the model fits (or more than half of them) to the last digit: there is no error to measure.
    case noResidual
    /// As many effects as scores: nothing is left to measure the error by.
    case noDegreesOfFreedom
    /// An iteration that did not settle.
    case notConverged(method: String, iterations: Int)
    /// A system of equations without one solution.
    case singular(method: String)
}
