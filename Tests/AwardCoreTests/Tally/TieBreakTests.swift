import AwardCore
import Testing

@Suite struct TieBreakTests {
    @Test func equalScoresShareAPlaceAndTheNextIsSkipped() throws {
        var small = TallyCase()
        small.add("A", [[90]])
        small.add("B", [[80]])
        small.add("C", [[80]])
        small.add("D", [[70]])
        let tally = try small.tally()
        #expect(tally.places == ["A1", "B2", "C2", "D4"])
        #expect(tally.standing("B")?.isShared == true)
        #expect(tally.standing("A")?.isShared == false)
        #expect(tally.categories[0].tieRecords(of: try #require(tally.standing("A"))).isEmpty)
    }

    @Test func placesCompareTheAnnouncedScore() throws {
        // 265.9…: 88.333… and 88.3333…: means of 3 and 6 sheets, 265/3 and 530/6 are equal; 88.334 needs exactness.
        var small = TallyCase { $0.rubric.criteria[0].step = exact("0.01") }
        small.add("A", [[8833], [8833], [8834]])
        small.add("B", [[8833], [8833], [8833]])
        #expect(try small.tally().places == ["A1", "B1"])
        small.stage.comparison = .exact
        #expect(try small.tally().places == ["A1", "B2"])
    }

    @Test func aCriterionDecidesAndSaysByHowMuch() throws {
        var small = TallyCase(maxima: [50, 50]) { $0.tieBreak = [.criterion("k1")] }
        small.add("A", [[45, 40]])
        small.add("B", [[40, 45]])
        let tally = try small.tally()
        #expect(tally.places == ["B1", "A2"])
        let records = tally.categories[0].tieRecords(of: try #require(tally.standing("A")))
        let record = try #require(records.first)
        #expect(records.count == 1)
        #expect(record.step == .criterion("k1"))
        #expect(record.decided)
        #expect(record.own.value == Rational(40))
        #expect(record.above == [TieStep.Entry(candidate: 2, value: Rational(45), rank: 1)])
        #expect(record.below.isEmpty)
    }

    @Test func theChainWalksOnOnlyWithThoseStillTied() throws {
        var small = TallyCase(maxima: [10, 10, 10]) { $0.tieBreak = [.criterion("k0"), .criterion("k1")] }
        small.add("A", [[5, 7, 8]])
        small.add("B", [[5, 8, 7]])
        small.add("C", [[9, 9, 2]])
        let tally = try small.tally()
        #expect(tally.places == ["C1", "B2", "A3"])
        let steps = try #require(tally.categories[0].ties.first).steps
        #expect(steps.map(\.entries.count) == [3, 2])
        #expect(steps.map(\.decided) == [true, true])
    }

    @Test func criteriaSharingTheLargestMaximumAreAddedUp() throws {
        var small = TallyCase(maxima: [40, 40, 20]) { $0.tieBreak = [.largestCriterion] }
        small.add("A", [[30, 30, 20]])
        small.add("B", [[40, 25, 15]])
        #expect(try small.tally().places == ["B1", "A2"])
        let entry = try small.tally().categories[0].ties[0].steps[0].entries.first
        #expect(entry?.value == Rational(65))
    }

    @Test func theLargestWeightCountsInAWeightedRubric() throws {
        var small = TallyCase(maxima: [10, 100]) {
            $0.rubric.criteria[0].weight = Rational(60)
            $0.rubric.criteria[1].weight = Rational(40)
            $0.tieBreak = [.largestCriterion]
        }
        // A: 60 · 5/10 + 40 · 75/100 = 60; B: 60 · 7/10 + 40 · 45/100 = 60.
        small.add("A", [[5, 75]])
        small.add("B", [[7, 45]])
        #expect(try small.tally().places == ["B1", "A2"])
    }

    @Test func anEarlierStageDecides() throws {
        var small = TallyCase { $0.tieBreak = [.stage("first")] }
        small.add("A", [[90]])
        small.add("B", [[90]])
        small.earlier = [(1, 70), (2, 71)].map {
            EarlierResult(
                stageID: "first", candidate: Int32($0.0), official: Rational($0.1), maximum: .hundred)
        }
        #expect(try small.tally().places == ["B1", "A2"])
    }

    @Test func aStepForWhichOneHasNoValueIsPassedOver() throws {
        var small = TallyCase(maxima: [50, 50]) { $0.tieBreak = [.stage("first"), .criterion("k0")] }
        small.add("A", [[40, 50]])
        small.add("B", [[50, 40]])
        small.earlier = [
            EarlierResult(stageID: "first", candidate: 1, official: Rational(70), maximum: .hundred)
        ]
        let tally = try small.tally()
        #expect(tally.places == ["B1", "A2"])
        #expect(tally.categories[0].ties[0].steps.map(\.note) == [.valueMissing, nil])
    }

    @Test func theStagesOwnScoreMayDecideACumulativeTie() throws {
        var small = TallyCase {
            $0.carryOver = .cumulative(own: Rational(50), earlier: [StageWeight(stage: "first", weight: Rational(50))])
            $0.tieBreak = [.stage("final")]
        }
        small.add("A", [[80]])
        small.add("B", [[90]])
        small.earlier = [(1, 90), (2, 80)].map {
            EarlierResult(stageID: "first", candidate: Int32($0.0), official: Rational($0.1), maximum: .hundred)
        }
        #expect(try small.tally().places == ["B1", "A2"])
    }

    @Test func aComponentDecides() throws {
        var small = TallyCase(maxima: [50, 50]) { stage in
            stage.components = ["k0", "k1"].map {
                ComponentDefinition(
                    id: $0, title: bilingual($0), weight: Rational(50), pools: ["experts"], criteria: [$0])
            }
            stage.tieBreak = [.component("k1")]
        }
        small.add("A", [[40, 30]])
        small.add("B", [[30, 40]])
        #expect(try small.tally().places == ["B1", "A2"])
    }

    @Test func trimmedMeanMedianAndSpreadDecide() throws {
        // Means 80; A without 60 and 100: 80; B without 70 and 94: 78.67; medians 80 and 76; B is the closer.
        var small = TallyCase { $0.tieBreak = [.trimmedMean] }
        small.add("A", totals: [60, 80, 80, 80, 100])
        small.add("B", totals: [70, 76, 76, 84, 94])
        #expect(try small.tally().places == ["A1", "B2"])
        small.stage.tieBreak = [.median]
        #expect(try small.tally().places == ["A1", "B2"])
        #expect(try small.tally().categories[0].ties[0].steps[0].entries.map(\.value) == [Rational(80), Rational(76)])
        small.stage.tieBreak = [.lowerSpread]
        let tally = try small.tally()
        #expect(tally.places == ["B1", "A2"])
        // Variances: B (100 + 16 + 16 + 16 + 196) / 5 = 68.8; A 800 / 5 = 160.
        #expect(tally.categories[0].ties[0].steps[0].entries.map(\.value) == [exact("68.8"), Rational(160)])
    }

    @Test func headToHeadDecidesByTheMajorityOfReviewers() throws {
        var small = TallyCase { $0.tieBreak = [.headToHead] }
        small.add("A", totals: [90, 91, 80])
        small.add("B", totals: [88, 90, 83])
        let tally = try small.tally()
        #expect(tally.places == ["A1", "B2"])
        #expect(tally.categories[0].ties[0].steps[0].entries.map(\.value) == [Rational(2), Rational(1)])
    }

    @Test func aCycleHeadToHeadDecidesNothing() throws {
        var small = TallyCase { $0.tieBreak = [.headToHead] }
        small.add("A", totals: [3, 1, 2])
        small.add("B", totals: [2, 3, 1])
        small.add("C", totals: [1, 2, 3])
        let tally = try small.tally()
        #expect(tally.places == ["A1", "B1", "C1"])
        #expect(tally.categories[0].ties[0].steps[0].note == .noFullOrder)
    }

    @Test func headToHeadWithoutACommonReviewerDecidesNothing() throws {
        var small = TallyCase { $0.tieBreak = [.headToHead] }
        small.add("A", totals: [80])
        small.add("B", totals: [])
        small.addReviewer(2)
        small.sheets.append((2, 2, [80]))
        #expect(try small.tally().places == ["A1", "B1"])
    }

    @Test func aTieThatDoesNotMatterIsNeitherDrawnNorDecided() throws {
        var small = TallyCase {
            $0.selection.quota = .top(2)
            $0.tieBreak = [.chair, .draw]
        }
        for code in ["A", "B"] { small.add(code, [[90]]) }
        for code in ["C", "D"] { small.add(code, [[80]]) }
        let tally = try small.tally()
        #expect(tally.places == ["A1", "B1", "C3", "D3"])
        #expect(tally.categories[0].ties.map(\.steps.count) == [0, 0])
        #expect(tally.pendingDecisions.isEmpty)
    }

    @Test func aDrawBreaksATieOnTheCutLineByItsPublishedDigests() throws {
        var small = TallyCase {
            $0.selection.quota = .top(1)
            $0.tieBreak = [.draw]
        }
        for code in ["A", "B", "C"] { small.add(code, [[90]]) }
        let tally = try small.tally()
        let expected = ["A", "B", "C"].sorted {
            Draw.digest(seed: small.seed, stage: "final", code: $0)
                < Draw.digest(seed: small.seed, stage: "final", code: $1)
        }
        #expect(tally.places == expected.enumerated().map { "\($0.element)\($0.offset + 1)" })
        #expect(tally.selected == [expected[0]])
    }

    @Test func theDrawsDigestIsWhatSha256sumPrints() {
        // { printf '%s' 000102…1e1f | xxd -r -p; printf '%s' finalC-017; } | sha256sum
        #expect(
            Draw.digest(seed: [UInt8](0..<32), stage: "final", code: "C-017")
                == "19d0a95feef63c70a009c88f0a481b72533f0d0c9142e7eca15c22729e72a56c")
    }

    @Test func theChairsDecisionBreaksATieThatMatters() throws {
        var small = TallyCase {
            $0.selection = SelectionRules(quota: .top(1), cutTie: .break)
            $0.tieBreak = [.chair]
        }
        for code in ["A", "B"] { small.add(code, [[90]]) }
        small.decisions = [
            .tie(TieDecision(number: 1, order: [[2], [1]], decidedBy: "위원장", reason: "정책 파급효과"))
        ]
        let tally = try small.tally()
        #expect(tally.places == ["B1", "A2"])
        #expect(tally.selected == ["B"])
        #expect(tally.categories[0].ties[0].steps[0].note == .decision(1))
        #expect(tally.pendingDecisions.isEmpty)
        #expect(tally.flags.isEmpty)
    }

    @Test func aMissingDecisionOfTheChairWaitsAndBlocks() throws {
        var small = TallyCase {
            $0.selection = SelectionRules(quota: .top(1), cutTie: .break)
            $0.tieBreak = [.chair, .draw]
        }
        for code in ["A", "B"] { small.add(code, [[90]]) }
        let tally = try small.tally()
        #expect(
            tally.pendingDecisions == [
                PendingDecision(
                    category: "main", line: .cut, place: 1, candidates: [1, 2], places: 1, isForChair: true,
                    blocksConfirmation: true)
            ])
        #expect(tally.blockingDecisions.count == 1)
        #expect(tally.places == ["A1", "B1"])
        #expect(tally.standing("A")?.computed == Selection(outcome: .undecided, rule: .tieUndecided(quota: 1, tied: 2)))
    }

    @Test func aMissingDecisionDoesNotBlockWhereThePolicySettlesTheTie() throws {
        var small = TallyCase {
            $0.selection = SelectionRules(quota: .top(1), cutTie: .admitAll)
            $0.tieBreak = [.chair]
        }
        for code in ["A", "B"] { small.add(code, [[90]]) }
        let tally = try small.tally()
        #expect(tally.pendingDecisions.map(\.blocksConfirmation) == [false])
        #expect(tally.selected == ["A", "B"])
    }

    @Test func theChairMayLeaveATieToTheDraw() throws {
        var small = TallyCase {
            $0.selection = SelectionRules(quota: .top(1), cutTie: .break)
            $0.tieBreak = [.chair, .draw]
        }
        for code in ["A", "B"] { small.add(code, [[90]]) }
        small.decisions = [.tie(TieDecision(number: 1, order: [[1, 2]], decidedBy: "위원장", reason: "추첨"))]
        let tally = try small.tally()
        #expect(tally.selected.count == 1)
        #expect(tally.categories[0].ties[0].steps.map(\.step) == [.chair, .draw])
    }

    @Test func theLaterOfTwoDecisionsHoldsAndTheOtherIsReported() throws {
        var small = TallyCase {
            $0.selection = SelectionRules(quota: .top(1), cutTie: .break)
            $0.tieBreak = [.chair]
        }
        for code in ["A", "B"] { small.add(code, [[90]]) }
        small.decisions = [
            .tie(TieDecision(number: 2, order: [[2], [1]], decidedBy: "위원장", reason: "재심의")),
            .tie(TieDecision(number: 1, order: [[1], [2]], decidedBy: "위원장", reason: "심의")),
        ]
        let tally = try small.tally()
        #expect(tally.selected == ["B"])
        #expect(tally.flags == [.decisionWithoutEffect(number: 1)])
    }

    @Test func aDecisionOnMoreCandidatesAppliesToThoseStillTied() throws {
        var small = TallyCase {
            $0.selection = SelectionRules(quota: .top(1), cutTie: .break)
            $0.tieBreak = [.chair]
        }
        small.add("A", [[90]])
        small.add("B", [[90]])
        small.add("C", [[89]])
        small.decisions = [.tie(TieDecision(number: 1, order: [[3], [2], [1]], decidedBy: "위원장", reason: ""))]
        #expect(try small.tally().places == ["B1", "A2", "C3"])
    }
}
