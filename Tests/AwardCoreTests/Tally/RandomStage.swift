import AwardCore

/// A stage drawn at random from a seed: rules of every kind, candidates with gaps, and decisions.
struct RandomStage {
    var input: TallyInput

    init(seed: UInt64) {
        var random = SeededGenerator(seed: seed)
        let usesComponents = Bool.random(using: &random)
        var small = TallyCase(maxima: [10, 20, 20]) { stage in
            stage.rubric.criteria[0].step = Rational(1, over: 2)
            if Bool.random(using: &random) {
                for (index, weight) in ["33.3", "33.3", "33.4"].enumerated() {
                    stage.rubric.criteria[index].weight = exact(weight)
                }
            }
            stage.aggregation = RandomStage.aggregation(&random)
            stage.comparison = .random(using: &random)
            stage.rounding = Rounding(digits: Int.random(in: 0...3, using: &random), mode: .random(using: &random))
            stage.selection = SelectionRules(
                quota: .top(Int.random(in: 1...4, using: &random)), reserve: Int.random(in: 0...2, using: &random),
                cutTie: .random(using: &random),
                vacancy: [.leaveEmpty, .nextInCategory, .moveTo(["b", "c"])]
                    .randomElement(using: &random) ?? .leaveEmpty,
                caps: SelectionCaps(
                    perOrganisation: [nil, 1, 2].randomElement(using: &random) ?? nil,
                    perProvince: [nil, 2].randomElement(using: &random) ?? nil, scope: .random(using: &random)))
            stage.tieBreak = RandomStage.chain(&random)
            stage.minimums = MinimumScores(
                total: .percent(Rational(30)), criteria: [.init(id: "k1", minimum: .points(Rational(9)))])
            stage.adjustments = AdjustmentRules(maximumBonus: Rational(2), maximumPenalty: Rational(2))
            if Bool.random(using: &random) {
                stage.carryOver = .cumulative(
                    own: Rational(60), earlier: [StageWeight(stage: "first", weight: Rational(40))])
            }
            guard usesComponents else { return }
            stage.components = [
                ComponentDefinition(id: "x", title: bilingual("x"), weight: Rational(70), pools: ["experts"]),
                ComponentDefinition(
                    id: "y", title: bilingual("y"), weight: Rational(30), pools: ["citizens"], criteria: ["k1", "k2"],
                    aggregation: RandomStage.aggregation(&random)),
            ]
        }
        small.categories = ["a", "b", "c"]
        small.laterStages = Int.random(in: 0...1, using: &random)
        small.prizes = [
            PrizeDefinition(id: "grand", title: bilingual("대상"), minimum: .percent(Rational(50))),
            PrizeDefinition(id: "best", title: bilingual("최우수상"), count: 2),
        ]
        for reviewer in 1...7 { small.addReviewer(Int32(reviewer), pool: reviewer > 5 ? "citizens" : "experts") }
        for index in 0..<24 { RandomStage.addCandidate(index, to: &small, &random) }
        input = small.input
    }

    private static func aggregation(_ random: inout SeededGenerator) -> Aggregation {
        let unit = Aggregation.Unit.allCases.randomElement(using: &random) ?? .total
        return Aggregation(
            method: .allCases.randomElement(using: &random) ?? .mean, unit: unit,
            minimumForTrim: Int.random(in: 3...5, using: &random),
            sheetRounding: Bool.random(using: &random) ? Rounding(digits: 1) : nil,
            criterionRounding: Bool.random(using: &random) ? Rounding(digits: 1) : nil)
    }

    private static func chain(_ random: inout SeededGenerator) -> [TieBreakStep] {
        let steps: [TieBreakStep] = [
            .criterion("k0"), .largestCriterion, .stage("first"), .stage("final"), .trimmedMean, .median, .lowerSpread,
            .headToHead,
        ]
        let last: [[TieBreakStep]] = [[], [.chair], [.draw], [.chair, .draw]]
        return Array(steps.shuffled(using: &random).prefix(2)) + (last.randomElement(using: &random) ?? [])
    }

    private static func addCandidate(_ index: Int, to small: inout TallyCase, _ random: inout SeededGenerator) {
        let number = Int32(index + 1)
        let isWithdrawn = Int.random(in: 0..<12, using: &random) == 0
        small.add(
            "C\(100 + index)", [], category: ["a", "b", "c"][index % 3],
            organisation: "org\(Int.random(in: 0..<10, using: &random))",
            province: "province\(Int.random(in: 0..<5, using: &random))",
            ineligibility: isWithdrawn ? Ineligibility(kind: .withdrawn, reason: "포기") : nil,
            isExcused: Bool.random(using: &random))
        // Often the sheets of the one before in the category, so that ties reach lines and the end of the chain.
        let twin = index >= 3 && Bool.random(using: &random) ? number - 3 : nil
        if let twin {
            // The same sheets from other reviewers of the pool: equal scores, unequal head to head.
            let copied = small.sheets.filter { $0.candidate == twin }
            for (index, sheet) in copied.enumerated() {
                let isExpert = sheet.reviewer <= 5
                let pool = copied.filter { ($0.reviewer <= 5) == isExpert }
                small.sheets.append((number, sheet.reviewer, pool[(index + 1) % pool.count].marks))
            }
        } else {
            addSheets(number, to: &small, &random)
        }
        let earlier = twin.map { small.earlier[Int($0) - 1].official }
        small.earlier.append(
            EarlierResult(
                stageID: "first", candidate: number,
                official: earlier ?? Rational(Int.random(in: 60...62, using: &random)), maximum: .hundred))
        guard twin == nil else { return }
        if Int.random(in: 0..<4, using: &random) == 0 {
            small.adjustments.append(
                TallyAdjustment(
                    number: number, candidate: number, points: Rational(Int.random(in: -3...3, using: &random)),
                    reason: "가감점"))
        }
        if Int.random(in: 0..<6, using: &random) == 0 {
            small.decisions.append(
                .override(
                    OverrideDecision(
                        number: number, candidate: number, outcome: .random(using: &random), decidedBy: "위원장",
                        reason: "의결")))
        }
    }

    /// A sheet of most reviewers, with few different marks.
    private static func addSheets(_ number: Int32, to small: inout TallyCase, _ random: inout SeededGenerator) {
        for reviewer in small.reviewers where Int.random(in: 0..<8, using: &random) > 0 {
            var marks: [Int32?] = [
                2 * Int32.random(in: 3...5, using: &random), Int32.random(in: 8...10, using: &random),
                Int32.random(in: 8...10, using: &random),
            ]
            if Int.random(in: 0..<20, using: &random) == 0 { marks[2] = nil }
            small.sheets.append((number, reviewer.number, marks))
        }
    }

    /// The same facts with every list in another order.
    func shuffled(seed: UInt64) -> TallyInput {
        var random = SeededGenerator(seed: seed)
        var other = input
        other.candidates.shuffle(using: &random)
        other.reviewers.shuffle(using: &random)
        other.adjustments.shuffle(using: &random)
        other.decisions.shuffle(using: &random)
        other.earlier.shuffle(using: &random)
        other.sheets = SheetColumns(criteria: input.sheets.criteria)
        for row in (0..<input.sheets.count).shuffled(using: &random) {
            other.sheets.append(
                candidate: input.sheets.candidates[row], reviewer: input.sheets.reviewers[row],
                marks: input.sheets.marks(ofRow: row))
        }
        return other
    }
}

extension CaseIterable {
    static func random(using random: inout SeededGenerator) -> Self {
        let all = Array(allCases)
        return all[Int(random.next() % UInt64(all.count))]
    }
}
