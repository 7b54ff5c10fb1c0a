/// How every reviewer of a stage scored, worked out once for many explanations.
public struct ReviewerScales: Sendable {
    let normalisers: Normalisers

    /// The method that was applied: the announced one, or rank where the rules fall back on it.
    public var method: Normalisation.Method { normalisers.method }
    /// Whether rank stands in for the announced method.
    public var fellBack: Bool { normalisers.fellBack }

    /// A component's working with its totals normalised; `index` is the component's position in the stage.
    func applied(
        to component: CandidateWorking.Component, at index: Int, category: String
    ) -> CandidateWorking.Component {
        let scope = normalisers.rules.scope == .category ? category : nil
        let entries = component.totals.entries.sorted { $0.reviewer < $1.reviewer }.compactMap { entry in
            normalisers[ScaleKey(component: index, reviewer: entry.reviewer, category: scope)].flatMap { normaliser in
                normaliser.value(of: entry.value).map {
                    CandidateWorking.Normalised.Entry(
                        reviewer: entry.reviewer, raw: entry.value, value: $0, scale: normaliser.scale)
                }
            }
        }
        guard !entries.isEmpty else { return component }
        var component = component
        component.normalised = CandidateWorking.Normalised(
            method: method, fellBack: fellBack, entries: entries, raw: component.totals)
        component.totals = CandidateWorking.Column(
            entries.map { ($0.reviewer, $0.value) }, by: component.aggregation, rounding: nil)
        component.points = component.totals.result
        return component
    }
}

extension TallyInput {
    /// The scale of every reviewer; `nil` where the stage takes totals as they are.
    public func reviewerScales() -> ReviewerScales? {
        guard let stage = award.stage(stageID), let normalisation = stage.normalisation,
            sheets.count == 0 || sheets.criteria == stage.rubric.criteria.count
        else { return nil }
        let rules = ComponentRules.all(of: stage, reviewers: reviewers)
        let pools = Dictionary(reviewers.map { ($0.number, $0.pool) }, uniquingKeysWith: { first, _ in first })
        let categories = Dictionary(
            candidates.filter { !stage.isCalibration($0.code) }.map { ($0.number, $0.category) },
            uniquingKeysWith: { first, _ in first })
        var totals: [ScaleKey: [Rational]] = [:]
        for row in 0..<sheets.count {
            guard let pool = pools[sheets.reviewers[row]], let category = categories[sheets.candidates[row]] else {
                continue
            }
            let marks = (0..<sheets.criteria).map { sheets.mark(row: row, criterion: $0) }
            guard !stage.criteriaScored(byPool: pool).contains(where: { marks[$0] == nil }) else { continue }
            for (index, component) in rules.enumerated() where component.counts(pool: pool) {
                let key = ScaleKey(
                    component: index, reviewer: sheets.reviewers[row],
                    category: normalisation.scope == .category ? category : nil)
                totals[key, default: []].append(component.total(of: marks, by: stage.rubric))
            }
        }
        return ReviewerScales(normalisers: Normalisers(totals, by: normalisation))
    }
}

extension ComponentRules {
    /// The total of a sheet without missing marks, rounded where the rules round totals.
    func total(of marks: [Mark?], by rubric: Rubric) -> Rational {
        let total = rubric.total(of: marks, on: positions) ?? .zero
        guard aggregation.unit == .total, let rounding = aggregation.sheetRounding else { return total }
        return total.rounded(rounding)
    }
}
