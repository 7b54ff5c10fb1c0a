extension PublicationRules {
    /// What somebody in `role` sees of the result of an award in `state` (visibility matrix).
    ///
    /// * Admin, chair, secretary and auditor see everything.
    /// * Reviewers see the result from the preliminary one on, but neither each other's names nor each other's marks
    ///   unless those are public.
    /// * A candidate's contact sees `candidateItems` of its own result from the preliminary one on.
    /// * The public sees `publicItems` of a published award. During a public check it sees who is to win, since nobody
    ///   can report misconduct of candidates that are not shown.
    public func visibleItems(for role: Role, in state: AwardState) -> Set<Item> {
        switch role {
        case .admin, .chair, .secretary, .auditor: return Set(Item.allCases)
        case .reviewer:
            if state == .draft || state == .running { return [] }
            return publicSight(in: state).union([
                .winners, .finalists, .places, .scores, .criterionMeans, .remarks,
            ])
        case .candidateContact:
            if state == .draft || state == .running { return [] }
            return publicSight(in: state).union(candidateItems)
        case .anonymous: return publicSight(in: state)
        }
    }

    private func publicSight(in state: AwardState) -> Set<Item> {
        switch state {
        case .draft, .running: return []
        case .preliminary, .final: return publicCheckDays > 0 ? [.winners] : []
        case .published: return Set(publicItems)
        }
    }
}
