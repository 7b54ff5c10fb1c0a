/// One computation of a tally from scores to the finished value.
struct TallyRun<Number: ScaledInteger> {
    let input: TallyInput
    /// Candidates of the calibration set that were left out.
    let calibrating: Int
    let scorer: Scorer<Number>

    private var rules: StageRules { scorer.rules }
    private var table: SheetTable { scorer.table }

    func tally() throws(TallyError) -> Tally {
        let earlier = EarlierScores(input.earlier, index: table.candidateIndex)
        let standings = try StandingBuilder(scorer: scorer, earlier: earlier, adjustments: input.adjustments)
            .standings()
        let values = TieValues(rules: rules, table: table, earlier: earlier, standings: standings, totals: scorer)
        var chain = TieChain(values: values, decisions: input.decisions, seed: input.seed)
        let categories = rank(standings, &chain)
        // Standings are large and many: they are handed on, so that nobody keeps a copy that changing them would make.
        var selector = Selector(
            rules: rules, table: table, standings: consume standings, categories: consume categories,
            chain: consume chain)
        selector.select()
        selector.givePrizes()
        var overrides = OverridePass(selector: consume selector, decisions: input.decisions)
        overrides.apply()
        return try finished(&overrides)
    }

    /// The categories of the award with their candidates ranked.
    private func rank(_ standings: [Standing], _ chain: inout TieChain) -> [CategoryRanking] {
        var ranked: [String: [Int]] = [:]
        for index in standings.indices where standings[index].status == .ranked {
            ranked[standings[index].category, default: []].append(index)
        }
        return rules.award.categories.map { category in
            CategoryRanking(
                id: category.id, quota: rules.quota(of: category.id), members: ranked[category.id] ?? [],
                standings: standings, rules: rules, chain: &chain)
        }
    }

    private func finished(_ pass: inout OverridePass) throws(TallyError) -> Tally {
        // Standings are large: they are taken out, not copied.
        var standings: [Standing] = []
        swap(&standings, &pass.selector.standings)
        var listed: [String: [Int]] = [:]
        for index in standings.indices where standings[index].status != .ranked {
            listed[standings[index].category, default: []].append(index)
        }
        var categories: [CategoryTally] = []
        for (index, category) in pass.selector.categories.enumerated() {
            var own: [Standing] = []
            own.reserveCapacity(category.classes.count + (listed[category.id]?.count ?? 0))
            for tied in category.classes {
                let members =
                    tied.members.count == 1
                    ? tied.members : tied.members.sorted { standings[$0].code < standings[$1].code }
                for member in members {
                    standings[member].place = tied.start
                    standings[member].isShared = tied.members.count > 1
                    standings[member].tieGroup = tied.tie
                    own.append(standings[member])
                }
            }
            let unplaced = listed[category.id] ?? []
            for member in unplaced.sorted(by: { TallyRun.isListedBefore(standings[$0], standings[$1]) }) {
                own.append(standings[member])
            }
            categories.append(
                CategoryTally(
                    category: category.id, quota: category.quota, cutLine: TallyRun.cutLine(of: own),
                    unfilled: pass.selector.emptyPlaces(of: index) + (pass.unfilled[index] ?? 0),
                    emptyPrizes: category.emptyPrizes, ties: category.ties, standings: own))
        }
        return Tally(
            award: rules.award.id, stage: rules.stage.id, isLastStage: rules.isLastStage,
            inputsDigest: try InputsDigest.digest(of: input, rules: rules, table: table), maximum: rules.maximum,
            normalisation: rules.stage.normalisation?.method, rounding: rules.stage.rounding,
            comparison: rules.stage.comparison, categories: categories,
            pendingDecisions: pass.selector.pending, flags: flags(standings, pass))
    }

    private func flags(_ standings: [Standing], _ pass: OverridePass) -> [TallyFlag] {
        var flags: [TallyFlag] = []
        let incomplete = table.isIncomplete.count { $0 }
        if incomplete > 0 { flags.append(.incompleteSheetsExcluded(count: incomplete)) }
        if calibrating > 0 { flags.append(.calibrationExcluded(count: calibrating)) }
        if let normalisers = scorer.normalised?.normalisers {
            if normalisers.fellBack { flags.append(.normalisationFellBackToRank) }
            let flat = normalisers.withoutInformation
            if flat > 0 { flags.append(.reviewersWithoutInformation(count: flat)) }
        }
        let outside = table.membership.indices.count { table.membership[$0] == 0 && !table.isIncomplete[$0] }
        if outside > 0 { flags.append(.sheetsOutsideComponents(count: outside)) }
        let short = standings.count { standing in
            standing.flags.contains { if case .fewerSheetsThanMinimum = $0 { true } else { false } }
        }
        if short > 0 { flags.append(.candidatesBelowMinimumSheets(count: short)) }
        let used = pass.selector.chain.used
        var idle = pass.withoutEffect
        for case .tie(let decision) in input.decisions where !used.contains(decision.number) {
            idle.append(decision.number)
        }
        return flags + idle.sorted().map { .decisionWithoutEffect(number: $0) }
    }

    /// The lowest official score that went on by the category's own quota.
    private static func cutLine(of standings: [Standing]) -> Rational? {
        var lowest: Rational?
        for index in standings.indices where standings[index].computed.goesOn {
            switch standings[index].computed.rule {
            case .everyone, .withinQuota, .movedUp, .tieAdmitted:
                guard let official = standings[index].official else { continue }
                lowest = lowest.map { min($0, official) } ?? official
            default: continue
            }
        }
        return lowest
    }

    /// The order of those without a place: by status, then by score, then by code.
    private static func isListedBefore(_ left: Standing, _ right: Standing) -> Bool {
        if left.status.listing != right.status.listing { return left.status.listing < right.status.listing }
        if left.official != right.official { return (left.official ?? .zero) > (right.official ?? .zero) }
        return left.code < right.code
    }
}

extension Standing.Status {
    fileprivate var listing: Int {
        switch self {
        case .ranked: return 0
        case .belowMinimum: return 1
        case .noScore: return 2
        case .ineligible: return 3
        }
    }
}
