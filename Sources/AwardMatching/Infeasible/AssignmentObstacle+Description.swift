extension AssignmentObstacle: CustomStringConvertible {
    /// The obstacle as one English sentence.
    public var description: String {
        switch self {
        case .malformed(let fault):
            return fault.description
        case .fixedConflict(let reviewer, let candidate):
            return "Reviewer \(reviewer) is already at work on candidate \(candidate), but the two have a conflict."
        case .fixedAboveNeed(let candidate, let fixed, let need):
            return "Candidate \(candidate) needs \(need) reviewers, but \(fixed) are already at work."
        case .fixedAboveMaximum(let reviewer, let fixed, let maximum):
            return "Reviewer \(reviewer) takes at most \(maximum) candidates, but is already at work on \(fixed)."
        case .fixedAboveCap(let candidate, let affiliation, let fixed, let cap):
            return "Candidate \(candidate) may have at most \(cap) reviewers of \(affiliation), "
                + "but \(fixed) are already at work."
        case .tooFewReviewers(let candidate, let need, let eligible):
            return "Candidate \(candidate) needs \(need) reviewers, "
                + "but conflicts and full loads leave only \(eligible)."
        case .affiliationCap(let candidate, let need, let reachable, let cap):
            return "With at most \(cap) reviewers of one affiliation, candidate \(candidate) "
                + "can have \(reachable) of the \(need) it needs."
        case .maximumLoads(let need, let capacity):
            return "The candidates need \(need) reviews, but the maximum loads add up to \(capacity)."
        case .minimumLoads(let required, let need):
            return "The minimum loads add up to \(required), but the candidates need only \(need) reviews."
        case .minimumLoad(let reviewer, let minimum, let eligible):
            return "Reviewer \(reviewer) must take at least \(minimum) candidates, "
                + "but conflicts and full panels leave only \(eligible)."
        case .candidatesCompete(let candidates, let reviewers, let need, let available, let withoutCap):
            return "Candidates \(listed(candidates)) need \(need) reviews, but conflicts and maximum loads"
                + (withoutCap ? " with the affiliation cap" : "")
                + " leave only \(available), from reviewers \(listed(reviewers))."
        case .minimumsCompete(let reviewers, let candidates, let required, let available, let withoutCap):
            return "Reviewers \(listed(reviewers)) must take at least \(required) reviews together, but conflicts"
                + (withoutCap ? " with the affiliation cap" : "")
                + " leave only \(available), on candidates \(listed(candidates))."
        case .solverFailed:
            return "The solver could not finish; there may be too little memory for a problem of this size."
        }
    }

    /// The first few names and how many more there are.
    private func listed(_ names: [String]) -> String {
        let shown = 12
        guard names.count > shown else { return names.joined(separator: ", ") }
        return names.prefix(shown).joined(separator: ", ") + " and \(names.count - shown) more"
    }
}
