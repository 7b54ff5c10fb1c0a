import AwardCore
import Testing

@Suite struct ScorePartTests {
    private func twoComponents() -> TallyCase {
        var small = TallyCase(maxima: [80, 20]) { stage in
            stage.components = [
                ComponentDefinition(
                    id: "technical", title: bilingual("기술"), weight: Rational(80), pools: ["experts"],
                    criteria: ["k0"]),
                ComponentDefinition(
                    id: "price", title: bilingual("가격"), weight: Rational(20), pools: ["officer"], criteria: ["k1"]),
            ]
        }
        small.addReviewer(9, pool: "officer")
        return small
    }

    @Test func componentsAreBroughtTo100AndWeighted() throws {
        var small = twoComponents()
        small.add("A", [[60, nil], [70, nil]])
        small.sheets.append((1, 9, [nil, 15]))
        let standing = try #require(try small.standing("A"))
        // 65/80 → 81.25 · 0.8 = 65; 15/20 → 75 · 0.2 = 15.
        #expect(standing.score == Rational(80))
        #expect(standing.components.map(\.normalised) == [exact("81.25"), Rational(75)])
        #expect(standing.components.map(\.contribution) == [Rational(65), Rational(15)])
        #expect(standing.components.map(\.sheets) == [2, 1])
        #expect(standing.ownMaximum == .hundred)
    }

    @Test func aComponentWithoutASheetLeavesNoScore() throws {
        var small = twoComponents()
        small.add("A", [[60, nil]])
        #expect(try small.standing("A")?.status == .noScore)
    }

    @Test func sheetsOfAPoolOutsideEveryComponentAreLeftOutAndCounted() throws {
        var small = twoComponents()
        small.addReviewer(5, pool: "guests")
        small.add("A", [[60, nil]])
        small.sheets.append((1, 9, [nil, 20]))
        small.sheets.append((1, 5, [80, 20]))
        let tally = try small.tally()
        #expect(tally.standing("A")?.score == Rational(80))
        #expect(tally.flags == [.sheetsOutsideComponents(count: 1)])
    }

    @Test func aComponentMayAggregateInItsOwnWay() throws {
        var small = twoComponents()
        small.stage.components[0].aggregation = Aggregation(method: .median)
        small.add("A", [[80, nil], [10, nil], [60, nil]])
        small.sheets.append((1, 9, [nil, 20]))
        // Median 60 of 80 → 60 points; price 20.
        #expect(try small.standing("A")?.score == Rational(80))
    }

    @Test func earlierStagesAreBroughtTo100AndRoundedScoresAreCarried() throws {
        var small = TallyCase(maxima: [50]) { stage in
            stage.carryOver = .cumulative(
                own: Rational(70), earlier: [StageWeight(stage: "first", weight: Rational(30))])
        }
        small.add("A", [[33], [33], [34]])
        small.earlier = [
            EarlierResult(stageID: "first", candidate: 1, official: exact("160.50"), maximum: Rational(200))
        ]
        let standing = try #require(try small.standing("A"))
        // Own 100/3 rounded to 33.33 of 50 → 66.66 · 0.7 = 46.662; first 80.25 · 0.3 = 24.075; together 70.737.
        #expect(standing.own == Rational(100, over: 3))
        #expect(standing.score == exact("70.737"))
        #expect(standing.officialText == "70.74")
        #expect(standing.carried.map(\.contribution) == [exact("24.075"), exact("46.662")])
        #expect(try small.tally().maximum == .hundred)
    }

    @Test func anExactComparisonCarriesTheExactOwnScore() throws {
        var small = TallyCase(maxima: [100]) { stage in
            stage.comparison = .exact
            stage.carryOver = .cumulative(own: .hundred, earlier: [])
        }
        small.add("A", [[33], [33], [34]])
        #expect(try small.standing("A")?.score == Rational(100, over: 3))
    }

    @Test func aMissingEarlierScoreIsNeverGuessed() {
        var small = TallyCase { stage in
            stage.carryOver = .cumulative(
                own: Rational(50), earlier: [StageWeight(stage: "first", weight: Rational(50))])
        }
        small.add("A", [[90]])
        #expect(throws: TallyError(problems: [.earlierScoreMissing(candidate: "A", stage: "first")])) {
            try small.tally()
        }
    }

    @Test func bonusesAndPenaltiesAreCappedTogether() throws {
        var small = TallyCase {
            $0.adjustments = AdjustmentRules(maximumBonus: Rational(5), maximumPenalty: Rational(3))
        }
        small.add("A", [[80]])
        small.adjustments = ["4", "4", "-2", "-2"].enumerated().map {
            TallyAdjustment(number: Int32($0.offset), candidate: 1, points: exact($0.element), reason: "")
        }
        let standing = try #require(try small.standing("A"))
        #expect(standing.score == Rational(82))
        #expect(standing.own == Rational(80))
        #expect(
            standing.adjustment
                == AdjustmentResult(
                    bonus: Rational(8), bonusCounted: Rational(5), penalty: Rational(4), penaltyCounted: Rational(3)))
    }

    @Test func aBonusStopsAtTheMaximumUnlessTheRulesLetItPass() throws {
        var small = TallyCase { $0.adjustments = AdjustmentRules(maximumBonus: Rational(5)) }
        small.add("A", [[98]])
        small.adjustments = [TallyAdjustment(number: 1, candidate: 1, points: Rational(5), reason: "")]
        #expect(try small.standing("A")?.score == .hundred)
        #expect(try small.standing("A")?.adjustment?.bonusCounted == Rational(2))
        small.stage.adjustments.mayExceedMaximum = true
        #expect(try small.standing("A")?.score == Rational(103))
    }

    @Test func minimumsLookAtTheScoreBeforeAdjustmentsByDefault() throws {
        var small = TallyCase {
            $0.adjustments = AdjustmentRules(maximumBonus: Rational(5))
            $0.minimums = MinimumScores(total: .points(Rational(60)))
        }
        small.add("A", [[58]])
        small.adjustments = [TallyAdjustment(number: 1, candidate: 1, points: Rational(5), reason: "")]
        #expect(try small.standing("A")?.status == .belowMinimum)
        small.stage.adjustments.countForMinimums = true
        #expect(try small.standing("A")?.status == .ranked)
    }

    @Test func aMissedMinimumIsListedWithItsScoreAndWithoutAPlace() throws {
        var small = TallyCase(maxima: [50, 50]) {
            $0.minimums = MinimumScores(criteria: [.init(id: "k1", minimum: .percent(Rational(40)))])
            $0.selection.quota = .top(2)
        }
        small.add("A", [[50, 19]])
        small.add("B", [[20, 20]])
        small.add("C", [[10, 25]])
        let tally = try small.tally()
        #expect(tally.places == ["B1", "C2", "A-"])
        let failed = try #require(tally.standing("A"))
        #expect(failed.officialText == "69.00")
        #expect(
            failed.minimums == [MinimumResult(subject: .criterion("k1"), value: Rational(19), needed: Rational(20))])
        #expect(failed.computed == Selection(outcome: .stops, rule: .belowMinimum))
        #expect(tally.selected == ["B", "C"])
    }

    @Test func theMinimumOfTheTotalIsComparedAsAnnounced() throws {
        // (59 + 60 + 60 …)/: 1199.9… is not needed; 11 sheets of 60 and one of 59.95 rounds to 60.00.
        var small = TallyCase(maxima: [100]) {
            $0.rubric.criteria[0].step = exact("0.01")
            $0.minimums = MinimumScores(total: .points(Rational(60)))
        }
        small.add("A", [[6000], [6000], [5999]])
        // 179.99 / 3 = 59.99666… → 60.00
        #expect(try small.standing("A")?.status == .ranked)
        small.stage.comparison = .exact
        #expect(try small.standing("A")?.status == .belowMinimum)
    }
}
