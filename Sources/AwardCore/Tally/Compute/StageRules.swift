/// The rules of one stage with every name looked up, so that the calculation itself cannot fail.
struct StageRules {
    let award: AwardDefinition
    let stage: StageDefinition
    let isLastStage: Bool
    let components: [ComponentRules]
    /// The most this stage's own score can reach.
    let ownMaximum: Rational
    /// The most this stage's own score can reach before totals are normalised.
    let rawMaximum: Rational
    /// The most the stage score can reach, carry-over included.
    let maximum: Rational

    /// Looks the rules of the input's stage up.
    ///
    /// - Throws: ``TallyError`` naming every rule that cannot be applied.
    init(_ input: TallyInput) throws(TallyError) {
        guard let stage = input.award.stage(input.stageID) else {
            throw TallyError(problems: [.unknownStage(input.stageID)])
        }
        self.award = input.award
        self.stage = stage
        isLastStage = input.award.stages.last?.id == stage.id
        components = ComponentRules.all(of: stage, reviewers: input.reviewers)
        ownMaximum = stage.components.isEmpty ? components[0].maximum : .hundred
        rawMaximum = stage.components.isEmpty ? components[0].rawMaximum : .hundred
        if case .cumulative = stage.carryOver { maximum = .hundred } else { maximum = ownMaximum }
        let problems = StageRules.problems(of: stage, components: components, seed: input.seed)
        if !problems.isEmpty { throw TallyError(problems: problems) }
    }

    /// How many go on in `category`; `nil` is everybody.
    func quota(of category: String) -> Int? {
        switch stage.selection.quota {
        case .all: return nil
        case .top(let places): return places
        case .byCategory(let quotas): return quotas.first { $0.category == category }?.places ?? 0
        case .multipleOfPrizes(let multiple):
            let prizes = award.prizes.reduce(0) { $0 + ($1.places(in: category) ?? 0) }
            let places = (multiple * Rational(prizes)).rounded(Rounding(digits: 0, mode: .ceiling))
            return Int(places.wholeNumber ?? 0)
        }
    }

    /// What a percentage of the maximum is taken of, where a minimum score is demanded.
    var minimumScale: Rational { stage.normalisation == nil ? maximum : rawMaximum }

    /// The score to be compared, by which places are given.
    func compared(exact: Rational, official: Rational) -> Rational {
        stage.comparison == .exact ? exact : official
    }
}

extension PrizeDefinition {
    /// How many of it `category` has; `nil` is everybody left.
    func places(in category: String) -> Int? {
        countByCategory.first { $0.category == category }?.places ?? count
    }
}

extension StageRules {
    private static func problems(
        of stage: StageDefinition, components: [ComponentRules], seed: [UInt8]
    ) -> [TallyError.Problem] {
        var problems: [TallyError.Problem] = []
        for criterion in stage.rubric.criteria where criterion.step.sign <= 0 || criterion.stepRange == nil {
            problems.append(.unusableRule("criterion \(criterion.id): step \(criterion.step)"))
        }
        for criterion in stage.rubric.criteria where criterion.maximum.sign <= 0 {
            problems.append(.unusableRule("criterion \(criterion.id): maximum \(criterion.maximum)"))
        }
        let criterionIDs = Set(stage.rubric.criteria.map(\.id))
        let componentIDs = Set(stage.components.map(\.id))
        let usedCriteria =
            stage.components.flatMap(\.criteria) + stage.minimums.criteria.map(\.id)
            + stage.tieBreak.compactMap { if case .criterion(let id) = $0 { id } else { nil } }
        for id in usedCriteria where !criterionIDs.contains(id) { problems.append(.unknownName(id)) }
        let usedComponents =
            stage.minimums.components.map(\.id)
            + stage.tieBreak.compactMap { if case .component(let id) = $0 { id } else { nil } }
        for id in usedComponents where !componentIDs.contains(id) { problems.append(.unknownName(id)) }
        // A component is a bit of a mask where sheets are matched with it.
        if components.count > 64 { problems.append(.unusableRule("\(components.count) components")) }
        for component in components {
            let name = component.id ?? stage.rubric.id
            if component.maximum.sign <= 0 { problems.append(.unusableRule("\(name): maximum \(component.maximum)")) }
            if !(0...1000).contains(component.aggregation.drop) {
                problems.append(.unusableRule("\(name): drop \(component.aggregation.drop)"))
            }
        }
        let roundings =
            [stage.rounding]
            + components.flatMap {
                [$0.aggregation.sheetRounding, $0.aggregation.criterionRounding].compactMap { $0 }
            }
        for rounding in roundings where !(0...12).contains(rounding.digits) {
            problems.append(.unusableRule("rounding to \(rounding.digits) digits"))
        }
        if let rules = stage.normalisation { problems += normalisationProblems(rules, of: stage, components) }
        if stage.tieBreak.contains(.draw), seed.count != 32 { problems.append(.seedMissing(bytes: seed.count)) }
        return problems
    }

    /// Normalisation works on totals; a z-score around zero cannot be put together with scores on a scale of 100.
    private static func normalisationProblems(
        _ rules: Normalisation, of stage: StageDefinition, _ components: [ComponentRules]
    ) -> [TallyError.Problem] {
        var problems: [TallyError.Problem] = []
        if components.contains(where: { $0.aggregation.unit == .criterion }) {
            problems.append(.unusableRule("normalisation of criteria"))
        }
        if !(0...12).contains(rules.decimals) {
            problems.append(.unusableRule("normalisation to \(rules.decimals) digits"))
        }
        if rules.minimumSheets < 2 { problems.append(.unusableRule("normalisation of \(rules.minimumSheets) sheets")) }
        if rules.method == .zScore, stage.carryOver != .reset {
            problems.append(.unusableRule("z-scores with carry-over"))
        }
        return problems
    }
}
