import AwardStatistics

/// Scores drawn from a seed: level panels, normal quality, severity and noise, quarter points.
struct DrawnScores {
    let candidates: Int
    let reviewers: Int
    let need: Int
    var criteria = 1

    /// The marks on each criterion.
    func marks() throws -> CriterionTable {
        var generator = SeededGenerator(seed: 2026)
        let quality = (0..<candidates).map { _ in generator.normal() * 6 }
        let severity = (0..<reviewers).map { _ in generator.normal() * 4 }
        var rows: [CriterionTable.Row] = []
        var order = Array(0..<reviewers)
        var next = reviewers
        for candidate in 0..<candidates {
            var panel: [Int] = []
            while panel.count < need {
                if next == reviewers {
                    generator.shuffle(&order)
                    next = 0
                }
                if !panel.contains(order[next]) { panel.append(order[next]) }
                next += 1
            }
            for reviewer in panel {
                for criterion in 0..<criteria {
                    let points = 70 + quality[candidate] + severity[reviewer] + generator.normal() * 5
                    rows.append(
                        CriterionTable.Row(
                            candidate: candidate, reviewer: reviewer, criterion: criterion,
                            value: (points * 4).rounded() / 4))
                }
            }
        }
        return try CriterionTable(
            candidates: names("C", candidates), reviewers: names("R", reviewers),
            criteria: names("K", criteria), rows: rows)
    }

    /// The totals, every criterion counting the same.
    func totals() throws -> ScoreTable {
        try marks().composite(weights: weights)
    }

    /// One divided by the number of criteria for each.
    var weights: [String: Double] {
        Dictionary(uniqueKeysWithValues: names("K", criteria).map { ($0, 1 / Double(criteria)) })
    }

    private func names(_ letter: String, _ count: Int) -> [String] {
        (0..<count).map { letter + String(100_000 + $0).dropFirst() }
    }
}
