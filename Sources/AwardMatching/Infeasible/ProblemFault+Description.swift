extension ProblemFault: CustomStringConvertible {
    /// The fault as one English sentence.
    public var description: String {
        switch self {
        case .repeatedReviewer(let id):
            return "Reviewer \(id) appears more than once."
        case .repeatedCandidate(let id):
            return "Candidate \(id) appears more than once."
        case .loadRange(let reviewer, let minimum, let maximum):
            return "Reviewer \(reviewer) has the load range \(minimum) to \(maximum); "
                + "the minimum must be at least 0 and at most the maximum."
        case .negativeNeed(let candidate, let need):
            return "Candidate \(candidate) needs \(need) reviewers; the number must be at least 0."
        case .capBelowOne(let cap):
            return "The cap on reviewers of one affiliation is \(cap); it must be at least 1."
        case .affinityCount(let found, let expected):
            return "There are \(found) affinities; reviewers times candidates make \(expected)."
        case .pairOutOfRange(let pair):
            return "The pair of reviewer number \(pair.reviewer) and candidate number \(pair.candidate) "
                + "names someone who is not in the problem."
        case .repeatedFixed(let reviewer, let candidate):
            return "Reviewer \(reviewer) is fixed to candidate \(candidate) more than once."
        case .tooLarge(let reviewers, let candidates):
            return "\(reviewers) reviewers by \(candidates) candidates are more pairs than can be numbered; "
                + "at most \(ProblemFault.pairLimit) are allowed."
        }
    }

    /// Node and arc numbers of the solver are 32-bit.
    static let pairLimit = 500_000_000
}
