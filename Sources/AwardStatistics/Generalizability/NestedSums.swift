/// The sums of squares of p × (r:t).
struct NestedSums {
    let n: (candidate: Int, task: Int, reviewer: Int)
    let candidate: Double
    let task: Double
    let reviewer: Double
    let candidateTask: Double
    let residual: Double

    init(_ table: CriterionTable) throws(StatisticsError) {
        guard !table.rows.isEmpty else { throw .empty }
        let (p, t) = (table.candidates.count, table.criteria.count)
        // A reviewer of two tasks is a panel member of each.
        let panels = (0..<t).map { task in Set(table.rows.filter { $0.criterion == task }.map(\.reviewer)).sorted() }
        let r = panels[0].count
        guard panels.allSatisfy({ $0.count == r }) else { throw .unequalPanels(panels.map(\.count)) }
        guard table.rows.count == p * t * r else { throw .incomplete(missing: p * t * r - table.rows.count) }
        guard p >= 2 else { throw .tooFewCandidates(found: p, needed: 2) }
        guard t >= 2 else { throw .tooFewCriteria(found: t, needed: 2) }
        guard r >= 2 else { throw .tooFewReviewers(found: r, needed: 2) }
        let firstValue = table.rows[0].value
        guard table.rows.contains(where: { $0.value != firstValue }) else { throw .noVariation }

        let grand = table.rows.reduce(0) { $0 + $1.value } / Double(table.rows.count)
        var ofP = Array(repeating: 0.0, count: p)
        var ofT = Array(repeating: 0.0, count: t)
        var ofR = Array(repeating: Array(repeating: 0.0, count: table.reviewers.count), count: t)
        var ofPT = Array(repeating: 0.0, count: p * t)
        for row in table.rows {
            let value = row.value - grand
            ofP[row.candidate] += value / Double(t * r)
            ofT[row.criterion] += value / Double(p * r)
            ofR[row.criterion][row.reviewer] += value / Double(p)
            ofPT[row.candidate * t + row.criterion] += value / Double(r)
        }
        var severity = 0.0
        for (task, panel) in panels.enumerated() {
            for reviewer in panel {
                ofR[task][reviewer] -= ofT[task]
                severity += ofR[task][reviewer] * ofR[task][reviewer]
            }
        }
        for index in ofPT.indices { ofPT[index] -= ofP[index / t] + ofT[index % t] }
        var rest = 0.0
        for row in table.rows {
            let value =
                row.value - grand - ofP[row.candidate] - ofT[row.criterion] - ofR[row.criterion][row.reviewer]
                - ofPT[row.candidate * t + row.criterion]
            rest += value * value
        }
        n = (p, t, r)
        candidate = Double(t * r) * ofP.sumOfSquares
        task = Double(p * r) * ofT.sumOfSquares
        reviewer = Double(p) * severity
        candidateTask = Double(r) * ofPT.sumOfSquares
        residual = rest
    }
}
