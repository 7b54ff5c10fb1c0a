extension TallyInput {
    /// How the score of `candidate` came about, sheet by sheet; `nil` when the stage or the candidate is unknown, or the
    /// candidate is marked for calibration only.
    ///
    /// This is a second, plain way from sheets to points, written for reading and not for speed; it agrees with
    /// ``computeTally(_:)`` to the last digit.
    ///
    /// - Parameter scales: ``reviewerScales()`` where they are known already, or this input holds the candidate's own
    ///   sheets alone.
    public func working(of candidate: Int32, scales: ReviewerScales? = nil) -> CandidateWorking? {
        guard let stage = award.stage(stageID), let found = candidates.first(where: { $0.number == candidate }),
            !stage.isCalibration(found.code), sheets.count == 0 || sheets.criteria == stage.rubric.criteria.count
        else { return nil }
        let scales = scales ?? reviewerScales()
        let rules = ComponentRules.all(of: stage, reviewers: reviewers)
        let own = workingSheets(of: candidate, stage: stage, rules: rules)
        return CandidateWorking(
            candidate: candidate, sheets: own,
            components: rules.enumerated().compactMap { index, component in
                self.component(component, sheets: own, rubric: stage.rubric).map {
                    scales?.applied(to: $0, at: index, category: found.category) ?? $0
                }
            },
            abstentions: abstentions.filter { $0.candidate == candidate }.sorted { $0.reviewer < $1.reviewer },
            adjustments: adjustments.filter { $0.candidate == candidate }.sorted { $0.number < $1.number })
    }

    private func workingSheets(
        of candidate: Int32, stage: StageDefinition, rules: [ComponentRules]
    ) -> [CandidateWorking.Sheet] {
        var found: [CandidateWorking.Sheet] = []
        for row in 0..<sheets.count where sheets.candidates[row] == candidate {
            guard let reviewer = reviewers.first(where: { $0.number == sheets.reviewers[row] }) else { continue }
            let marks = (0..<sheets.criteria).map { sheets.mark(row: row, criterion: $0) }
            let incomplete = stage.criteriaScored(byPool: reviewer.pool).contains { marks[$0] == nil }
            let components = incomplete ? [] : rules.filter { $0.counts(pool: reviewer.pool) }.map(\.id)
            found.append(
                CandidateWorking.Sheet(
                    reviewer: reviewer.number, marks: marks, components: components, isIncomplete: incomplete))
        }
        return found.sorted { $0.reviewer < $1.reviewer }
    }

    private func component(
        _ rules: ComponentRules, sheets: [CandidateWorking.Sheet], rubric: Rubric
    ) -> CandidateWorking.Component? {
        let valid = sheets.filter { $0.components.contains(rules.id) }
        guard !valid.isEmpty else { return nil }
        let byCriterion = rules.aggregation.unit == .criterion
        let totals = valid.map { sheet in
            (sheet.reviewer, rules.total(of: sheet.marks, by: rubric))
        }
        let column = CandidateWorking.Column(totals, by: rules.aggregation, rounding: nil)
        guard byCriterion else {
            return CandidateWorking.Component(
                component: rules.id, aggregation: rules.aggregation, totals: column, criteria: [],
                points: column.result, maximum: rules.maximum)
        }
        let criteria = rules.positions.map { position in
            let criterion = rubric.criteria[position]
            let points = valid.map { ($0.reviewer, $0.marks[position]?.points(on: criterion) ?? .zero) }
            return CandidateWorking.Criterion(
                criterion: criterion.id,
                column: CandidateWorking.Column(
                    points, by: rules.aggregation, rounding: rules.aggregation.criterionRounding))
        }
        let points = zip(rules.positions, criteria).reduce(Rational.zero) {
            $0 + rubric.value(of: $1.1.column.result, at: $1.0)
        }
        return CandidateWorking.Component(
            component: rules.id, aggregation: rules.aggregation, totals: column, criteria: criteria, points: points,
            maximum: rules.maximum)
    }
}

extension CandidateWorking.Column {
    /// Aggregates `values` in the way a person would.
    init(_ values: [(reviewer: Int32, value: Rational)], by rules: Aggregation, rounding: Rounding?) {
        let sorted = values.sorted { $0.value == $1.value ? $0.reviewer < $1.reviewer : $0.value > $1.value }
        let trims = rules.method == .trimmedMean && sorted.count >= rules.sheetsForTrim
        let drop = trims ? rules.drop : 0
        entries = sorted.enumerated().map { index, entry in
            let fate: CandidateWorking.Fate =
                index < drop ? .droppedHighest : index >= sorted.count - drop ? .droppedLowest : .counted
            return CandidateWorking.Entry(reviewer: entry.reviewer, value: entry.value, fate: fate)
        }
        fellBack = rules.method == .trimmedMean && !trims
        method = fellBack ? .mean : rules.method
        let counted = entries.filter { $0.fate == .counted }.map(\.value)
        let value: Rational
        switch rules.method {
        case .sum: value = counted.reduce(.zero, +)
        case .median: value = SheetStatistics.median(counted)
        case .mean, .trimmedMean: value = SheetStatistics.mean(counted)
        }
        exact = value
        self.rounding = rounding
        result = rounding.map { value.rounded($0) } ?? value
    }
}
