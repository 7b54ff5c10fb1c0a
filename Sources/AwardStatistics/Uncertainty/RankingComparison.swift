/// Places to hold other rankings of the same candidates beside.
struct RankingComparison {
    let places: [Int]
    let fewestToTrim: Int
    let cut: Int

    /// What a method makes of a table of the same candidates.
    func outcome(_ table: ScoreTable, _ method: ScoringMethod) -> RankingOutcome {
        let orphans = table.candidates.indices.filter { table.reviewerCount(ofCandidate: $0) == 0 }
        guard orphans.isEmpty else { return .orphaned(orphans.map { table.candidates[$0] }) }
        do throws(StatisticsError) {
            let scores = try method.scores(table, fewestToTrim: fewestToTrim)
            return .ranked(
                RankingChange(
                    candidates: table.candidates, from: places, to: Places.competition(scores), cut: cut))
        } catch {
            if case .disconnected(let groups) = error { return .disconnected(groups) }
            return .failed(error)
        }
    }
}
