/// One source of the stage score with everything its calculation needs looked up; a stage without components has one
/// that takes every sheet.
struct ComponentRules {
    /// The component's id; `nil` where the stage has none.
    var id: String?
    /// Share of the stage score in percent; 100 where the stage has no components.
    var weight: Rational
    /// Pools whose sheets count; `nil` is every pool.
    var pools: Set<String>?
    /// Positions of the criteria in the rubric.
    var positions: [Int]
    /// How its sheets become one value.
    var aggregation: Aggregation
    /// Fewest valid sheets per candidate.
    var minimumSheets: Int
    /// The most the aggregate can reach. A sum over sheets can reach the sheet's maximum times the reviewers foreseen.
    var rawMaximum: Rational
    /// The scale of the component's value: ``rawMaximum``, or a scale of 100 where totals are normalised. T-scores may lie
    /// above it and z-scores know no maximum; their shares are taken of the value itself.
    var maximum: Rational

    /// The components of `stage`, in its order.
    static func all(of stage: StageDefinition, reviewers: [TallyReviewer]) -> [ComponentRules] {
        guard !stage.components.isEmpty else {
            let positions = Array(stage.rubric.criteria.indices)
            let foreseen = stage.panel.reviewersPerCandidate ?? reviewers.count
            return [
                ComponentRules(
                    weight: .hundred, positions: positions, aggregation: stage.aggregation,
                    minimumSheets: stage.panel.minimumSheets,
                    rawMaximum: rawMaximum(of: positions, in: stage, by: stage.aggregation, reviewers: foreseen),
                    maximum: maximum(of: positions, in: stage, by: stage.aggregation, reviewers: foreseen))
            ]
        }
        return stage.components.map { component in
            let pools = Set(component.pools)
            let positions =
                component.criteria.isEmpty
                ? Array(stage.rubric.criteria.indices) : component.criteria.compactMap(stage.rubric.index(of:))
            let aggregation = component.aggregation ?? stage.aggregation
            let members = reviewers.count { pools.contains($0.pool) }
            return ComponentRules(
                id: component.id, weight: component.weight, pools: pools, positions: positions,
                aggregation: aggregation, minimumSheets: component.minimumSheets ?? stage.panel.minimumSheets,
                rawMaximum: rawMaximum(of: positions, in: stage, by: aggregation, reviewers: members),
                maximum: maximum(of: positions, in: stage, by: aggregation, reviewers: members))
        }
    }

    /// Whether sheets of a reviewer of `pool` count here.
    func counts(pool: String) -> Bool {
        pools?.contains(pool) ?? true
    }

    private static func maximum(
        of positions: [Int], in stage: StageDefinition, by aggregation: Aggregation, reviewers: Int
    ) -> Rational {
        guard stage.normalisation != nil else {
            return rawMaximum(of: positions, in: stage, by: aggregation, reviewers: reviewers)
        }
        return aggregation.method == .sum ? .hundred * Rational(Swift.max(reviewers, 1)) : .hundred
    }

    private static func rawMaximum(
        of positions: [Int], in stage: StageDefinition, by aggregation: Aggregation, reviewers: Int
    ) -> Rational {
        let sheet = stage.rubric.maximumTotal(of: positions)
        return aggregation.method == .sum ? sheet * Rational(Swift.max(reviewers, 1)) : sheet
    }
}
