extension CriterionTable {
    /// The marks of one reviewer for one candidate, as positions in `rows`.
    struct Sheet {
        let candidate: Int
        let reviewer: Int
        let range: Range<Int>
    }

    /// Every sheet that holds a mark, by candidate and then by reviewer.
    var sheets: [Sheet] {
        var sheets: [Sheet] = []
        var start = 0
        for position in rows.indices {
            let isLast =
                position + 1 == rows.count || rows[position + 1].candidate != rows[position].candidate
                || rows[position + 1].reviewer != rows[position].reviewer
            guard isLast else { continue }
            sheets.append(
                Sheet(
                    candidate: rows[position].candidate, reviewer: rows[position].reviewer,
                    range: start..<(position + 1)))
            start = position + 1
        }
        return sheets
    }

    /// Weighted totals, one per sheet that has a mark on every criterion; other sheets are left out, never re-weighted.
    ///
    /// - Parameter weights: By criterion's key; a criterion that is not named weighs nothing and need not be marked.
    /// - Throws: `tooFewCriteria` where no weight names a criterion of the table.
    public func composite(weights: [String: Double]) throws(StatisticsError) -> ScoreTable {
        let weightOf = criteria.map { weights[$0] }
        let needed = weightOf.count { $0 != nil }
        guard needed > 0 else { throw .tooFewCriteria(found: 0, needed: 1) }
        var totals: [ScoreTable.Row] = []
        for sheet in sheets {
            var total = 0.0
            var found = 0
            for row in rows[sheet.range] {
                guard let weight = weightOf[row.criterion] else { continue }
                total += weight * row.value
                found += 1
            }
            if found == needed {
                totals.append(ScoreTable.Row(candidate: sheet.candidate, reviewer: sheet.reviewer, value: total))
            }
        }
        return ScoreTable(candidates: candidates, reviewers: reviewers, sorted: totals)
    }

    /// The same marks with reviewers numbered as in `keys`; marks of reviewers not named are left out.
    func aligned(reviewers keys: [String]) -> CriterionTable {
        let numbers = Dictionary(uniqueKeysWithValues: keys.enumerated().map { ($1, $0) })
        let renumbered = rows.compactMap { row in
            numbers[reviewers[row.reviewer]].map {
                Row(candidate: row.candidate, reviewer: $0, criterion: row.criterion, value: row.value)
            }
        }
        return CriterionTable(candidates: candidates, reviewers: keys, criteria: criteria, sorted: renumbered)
    }

    /// Only the marks on one criterion, as a table of scores.
    public func scores(onCriterion criterion: Int) -> ScoreTable {
        let kept = rows.filter { $0.criterion == criterion }
        return ScoreTable(
            candidates: candidates, reviewers: reviewers,
            sorted: kept.map { ScoreTable.Row(candidate: $0.candidate, reviewer: $0.reviewer, value: $0.value) })
    }
}
