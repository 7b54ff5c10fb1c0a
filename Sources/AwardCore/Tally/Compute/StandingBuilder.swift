/// From sheets to standings with score, minimums and flags; places and selection come later.
struct StandingBuilder<Number: ScaledInteger> {
    let scorer: Scorer<Number>
    let earlier: EarlierScores
    let adjustments: [Int: AdjustmentResult]

    private var rules: StageRules { scorer.rules }
    private var stage: StageDefinition { scorer.rules.stage }
    private var table: SheetTable { scorer.table }

    init(scorer: Scorer<Number>, earlier: EarlierScores, adjustments: [TallyAdjustment]) {
        self.scorer = scorer
        self.earlier = earlier
        var sums: [Int: AdjustmentResult] = [:]
        for adjustment in adjustments {
            guard let candidate = scorer.table.candidateIndex[adjustment.candidate] else { continue }
            var sum =
                sums[candidate]
                ?? AdjustmentResult(bonus: .zero, bonusCounted: .zero, penalty: .zero, penaltyCounted: .zero)
            if adjustment.points.sign > 0 { sum.bonus += adjustment.points } else { sum.penalty += -adjustment.points }
            sums[candidate] = sum
        }
        self.adjustments = sums
    }

    /// A standing for every candidate, in the table's order.
    ///
    /// - Throws: ``TallyError`` for every candidate whose carried score is missing.
    func standings() throws(TallyError) -> [Standing] {
        var problems = earlier.problems
        var buffer: [Number] = []
        var standings: [Standing] = []
        standings.reserveCapacity(table.candidates.count)
        for candidate in table.candidates.indices {
            standings.append(standing(of: candidate, buffer: &buffer, problems: &problems))
        }
        if !problems.isEmpty { throw TallyError(problems: Array(problems.prefix(100))) }
        return standings
    }

    private func standing(
        of index: Int, buffer: inout [Number], problems: inout [TallyError.Problem]
    ) -> Standing {
        let candidate = table.candidates[index]
        if let ineligibility = candidate.ineligibility {
            return Standing(
                candidate: candidate, status: .ineligible(ineligibility), ownMaximum: rules.ownMaximum,
                computed: Selection(outcome: .stops, rule: .notEligible))
        }
        // Ranked candidates get their real outcome from the selection.
        var standing = Standing(
            candidate: candidate, status: .ranked, ownMaximum: rules.ownMaximum,
            computed: Selection(outcome: .stops, rule: .noScore))
        let own = ownScore(of: index, excused: candidate.isExcused, &standing, &buffer)
        let rows = table.rows(of: index)
        standing.sheets = rows.count { table.membership[Int($0)] != 0 }
        let incomplete = rows.count { table.isIncomplete[Int($0)] }
        if incomplete > 0 { standing.flags.append(.incompleteSheetsExcluded(count: incomplete)) }
        guard let own else {
            standing.status = .noScore
            return standing
        }
        standing.own = own
        let base = carried(own, candidate: index, &standing, &problems)
        let score = adjusted(base, candidate: index, &standing)
        standing.score = score
        standing.official = score.rounded(stage.rounding)
        standing.officialText = score.text(stage.rounding)
        standing.minimums = minimums(base: base, adjusted: score, candidate: index, standing)
        if standing.minimums.contains(where: { !$0.isReached }) {
            standing.status = .belowMinimum
            standing.computed = Selection(outcome: .stops, rule: .belowMinimum)
        }
        return standing
    }

    /// The components' values and their sum; `nil` when a component has no valid sheet.
    private func ownScore(
        of index: Int, excused: Bool, _ standing: inout Standing, _ buffer: inout [Number]
    ) -> Rational? {
        var own = Rational.zero
        var raw = Rational.zero
        var isMissing = false
        for (position, component) in rules.components.enumerated() {
            let value = scorer.value(of: index, component: position, buffer: &buffer)
            let sheets = value?.sheets ?? 0
            if sheets < component.minimumSheets {
                let needed = component.minimumSheets
                standing.flags.append(
                    excused
                        ? .fewerSheetsThanMinimumExcused(sheets: sheets, needed: needed, component: component.id)
                        : .fewerSheetsThanMinimum(sheets: sheets, needed: needed, component: component.id))
            }
            guard let value else {
                isMissing = true
                continue
            }
            if value.fellBack {
                standing.flags.append(
                    .fellBackToMean(
                        sheets: sheets, needed: component.aggregation.sheetsForTrim, component: component.id))
            }
            if let flat = value.raw?.flat, flat > 0 {
                standing.flags.append(.sheetsWithoutInformation(count: flat, component: component.id))
            }
            guard let id = component.id else {
                own = value.points
                raw = value.raw?.points ?? .zero
                continue
            }
            let score = ComponentScore(
                component: id, sheets: sheets, points: value.points, raw: value.raw?.points,
                maximum: component.maximum, weight: component.weight)
            standing.components.append(score)
            own += score.contribution
            if let points = score.raw { raw += points * component.weight / component.rawMaximum }
        }
        if !isMissing, stage.normalisation != nil { standing.raw = raw }
        return isMissing ? nil : own
    }

    /// The score after carry-over.
    private func carried(
        _ own: Rational, candidate: Int, _ standing: inout Standing, _ problems: inout [TallyError.Problem]
    ) -> Rational {
        guard case .cumulative(let ownWeight, let earlierWeights) = stage.carryOver else { return own }
        var parts: [CarriedScore] = []
        for weight in earlierWeights {
            guard let result = earlier.result(of: candidate, in: weight.stage) else {
                problems.append(.earlierScoreMissing(candidate: standing.code, stage: weight.stage))
                continue
            }
            parts.append(
                CarriedScore(
                    stage: weight.stage, score: result.official, maximum: result.maximum, weight: weight.weight))
        }
        parts.append(
            CarriedScore(
                stage: stage.id, score: rules.compared(exact: own, official: own.rounded(stage.rounding)),
                maximum: rules.ownMaximum, weight: ownWeight))
        standing.carried = parts
        return parts.reduce(.zero) { $0 + $1.contribution }
    }

    /// The score after bonuses and penalties, each capped.
    private func adjusted(_ base: Rational, candidate: Int, _ standing: inout Standing) -> Rational {
        guard var adjustment = adjustments[candidate] else { return base }
        adjustment.penaltyCounted = min(adjustment.penalty, stage.adjustments.maximumPenalty)
        adjustment.bonusCounted = min(adjustment.bonus, stage.adjustments.maximumBonus)
        var score = base + adjustment.bonusCounted - adjustment.penaltyCounted
        // A T-score may lie above 100 by itself; a bonus lifts no score above the maximum.
        let limit = max(rules.maximum, base)
        if score > limit, !stage.adjustments.mayExceedMaximum {
            adjustment.bonusCounted += limit - score
            score = limit
        }
        standing.adjustment = adjustment
        return score
    }

    private func minimums(base: Rational, adjusted: Rational, candidate: Int, _ standing: Standing) -> [MinimumResult] {
        let demanded = stage.minimums
        guard demanded != MinimumScores() else { return [] }
        var results: [MinimumResult] = []
        if let total = demanded.total, let raw = standing.raw {
            // A minimum is absolute and a normalised score is relative: it looks at the score as given.
            results.append(
                MinimumResult(
                    subject: .total, value: rules.compared(exact: raw, official: raw.rounded(stage.rounding)),
                    needed: total.points(of: rules.rawMaximum)))
        } else if let total = demanded.total {
            let score = stage.adjustments.countForMinimums ? adjusted : base
            results.append(
                MinimumResult(
                    subject: .total, value: rules.compared(exact: score, official: score.rounded(stage.rounding)),
                    needed: total.points(of: rules.maximum)))
        }
        let aggregates = CriterionAggregates(rules: rules, table: table)
        for named in demanded.criteria {
            guard let position = stage.rubric.index(of: named.id),
                let points = aggregates.points(of: candidate, position: position)
            else { continue }
            results.append(
                MinimumResult(
                    subject: .criterion(named.id), value: points,
                    needed: named.minimum.points(of: stage.rubric.criteria[position].maximum)))
        }
        for named in demanded.components {
            guard let score = standing.components.first(where: { $0.component == named.id }),
                let component = rules.components.first(where: { $0.id == named.id })
            else { continue }
            results.append(
                MinimumResult(
                    subject: .component(named.id), value: score.raw ?? score.points,
                    needed: named.minimum.points(of: component.rawMaximum)))
        }
        return results
    }
}
