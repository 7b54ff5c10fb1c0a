extension DesignReport {
    /// The fewest further assignments that would make one group of all: one less than there are groups.
    ///
    /// Each sends the reviewer with the fewest candidates of the largest group to the candidate with the fewest
    /// reviewers of another. One score joins two groups only barely; a second one makes the link sound.
    ///
    /// - Parameter table: The scores that the report is of.
    public static func joiningAssignments(_ table: ScoreTable) -> [DesignPair] {
        let parts = ScoreGraph(table).components()
        guard parts.count > 1 else { return [] }
        var loads = table.reviewers.indices.map { table.candidateCount(ofReviewer: $0) }
        let main = parts.indices.max { left, right in
            (parts[left].reviewers.count, parts[left].candidates.count, right)
                < (parts[right].reviewers.count, parts[right].candidates.count, left)
        }
        guard let main else { return [] }
        return parts.indices.filter { $0 != main }.compactMap { part in
            let candidate = parts[part].candidates.min {
                (table.reviewerCount(ofCandidate: $0), $0) < (table.reviewerCount(ofCandidate: $1), $1)
            }
            let reviewer = parts[main].reviewers.min { (loads[$0], $0) < (loads[$1], $1) }
            guard let candidate, let reviewer else { return nil }
            loads[reviewer] += 1
            return DesignPair(reviewer: table.reviewers[reviewer], candidate: table.candidates[candidate])
        }
    }
}
