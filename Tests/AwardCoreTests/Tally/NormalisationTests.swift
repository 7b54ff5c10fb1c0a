import AwardCore
import Testing

/// Two reviewers of three candidates: 60, 70, 80 with mean 70 and spread 10, and 50, 50, 80 with mean 60 and spread √300.
@Suite struct NormalisationTests {
    private func stage(
        _ normalisation: Normalisation, _ change: (inout StageDefinition) -> Void = { _ in }
    ) -> TallyCase {
        TallyCase { stage in
            stage.normalisation = normalisation
            stage.rounding = Rounding(digits: 6)
            change(&stage)
        }
    }

    private func trio(
        _ normalisation: Normalisation, _ change: (inout StageDefinition) -> Void = { _ in }
    ) -> TallyCase {
        var small = stage(normalisation, change)
        small.add("A", totals: [60, 50])
        small.add("B", totals: [70, 50])
        small.add("C", totals: [80, 80])
        return small
    }

    private func scores(_ small: TallyCase) throws -> [Rational?] {
        let tally = try small.tally()
        return small.candidates.map { tally.standing($0.code)?.score }
    }

    private func standing(_ small: TallyCase, _ code: String) throws -> Standing {
        let found = try small.standing(code)
        return try #require(found)
    }

    @Test func zScoresAreDistancesInSpreads() throws {
        let small = trio(Normalisation(method: .zScore, minimumSheets: 2))
        // −10/√300 = −0.577350…, 20/√300 = 1.154701 when rounded.
        #expect(
            try scores(small) == [
                (exact("-1") + exact("-0.577350")) / Rational(2), exact("-0.577350") / Rational(2),
                (exact("1") + exact("1.154701")) / Rational(2),
            ])
        #expect(try small.tally().places == ["C1", "B2", "A3"])
    }

    @Test func theRootIsRoundedWhereTheRulesSay() throws {
        let two = trio(Normalisation(method: .zScore, decimals: 2, minimumSheets: 2))
        #expect(try scores(two)[0] == exact("-0.79"))
        let zero = trio(Normalisation(method: .zScore, decimals: 0, minimumSheets: 2))
        #expect(try scores(zero) == [Rational(-1), Rational(-1, over: 2), Rational(1)])
    }

    @Test func thePopulationsSpreadDividesByAll() throws {
        let small = trio(Normalisation(method: .zScore, divisor: .population, minimumSheets: 2))
        // √(3/2) = 1.224745 and 20/√200 = √2 = 1.414214.
        #expect(try scores(small)[2] == (exact("1.224745") + exact("1.414214")) / Rational(2))
    }

    @Test func tScoresAreTenTimesTheRoundedZScoreAroundFifty() throws {
        let small = trio(Normalisation(method: .tScore, minimumSheets: 2))
        #expect(
            try scores(small) == [
                (exact("40") + exact("44.2265")) / Rational(2), (exact("50") + exact("44.2265")) / Rational(2),
                (exact("60") + exact("61.54701")) / Rational(2),
            ])
    }

    @Test func rankScoresShareMidranks() throws {
        // The second reviewer's two equal totals share rank 2.5 of 3, a quarter of the way up.
        #expect(
            try scores(trio(Normalisation(method: .rank))) == [
                Rational(25, over: 2), Rational(75, over: 2), Rational(100),
            ])
    }

    @Test func minMaxStretchesFromLowestToHighest() throws {
        var small = stage(Normalisation(method: .minMax))
        small.add("A", totals: [60, 50])
        small.add("B", totals: [75, 60])
        small.add("C", totals: [80, 80])
        #expect(
            try scores(small) == [
                .zero, (Rational(75) + Rational(100, over: 3)) / Rational(2), Rational(100),
            ])
    }

    @Test func theTotalsAsGivenStandBeside() throws {
        let standing = try standing(trio(Normalisation(method: .rank)), "B")
        #expect(standing.raw == Rational(60))
        #expect(standing.own == Rational(75, over: 2))
        #expect(standing.ownMaximum == Rational(100))
    }

    @Test func withoutNormalisationNothingStandsBeside() throws {
        var small = TallyCase()
        small.add("A", totals: [60, 50])
        #expect(try small.standing("A")?.raw == nil)
        #expect(try small.tally().normalisation == nil)
    }

    @Test(
        arguments: zip(
            [Normalisation.Method.zScore, .tScore, .rank, .minMax],
            [Rational.zero, Rational(50), Rational(50), Rational(50)]))
    func aReviewerWithoutSpreadCountsAsAverageAndIsFlagged(method: Normalisation.Method, average: Rational) throws {
        var small = stage(Normalisation(method: method, minimumSheets: 2))
        small.add("A", totals: [60, 77])
        small.add("B", totals: [80, 77])
        let other = try standing(stageOfOne(method), "A").score ?? .zero
        let standing = try standing(small, "A")
        #expect(standing.score == (other + average) / Rational(2))
        #expect(standing.flags == [.sheetsWithoutInformation(count: 1, component: nil)])
        #expect(try small.tally().flags.contains(.reviewersWithoutInformation(count: 1)))
    }

    private func stageOfOne(_ method: Normalisation.Method) -> TallyCase {
        var small = stage(Normalisation(method: method, minimumSheets: 2))
        small.add("A", totals: [60])
        small.add("B", totals: [80])
        return small
    }

    @Test(arguments: [Normalisation.Method.rank, .minMax])
    func aSingleSheetIsHalfOfTheScale(method: Normalisation.Method) throws {
        var small = stage(Normalisation(method: method))
        small.add("A", totals: [93])
        #expect(try small.standing("A")?.score == Rational(50))
    }

    @Test func tooFewSheetsAreRefusedByDefault() {
        let small = trio(Normalisation(method: .zScore))
        #expect(
            throws: TallyError(problems: [
                .tooFewSheetsToNormalise(reviewer: 1, sheets: 3, needed: 5),
                .tooFewSheetsToNormalise(reviewer: 2, sheets: 3, needed: 5),
            ])
        ) { try small.tally() }
    }

    @Test func tooFewSheetsCountAsAverageWhereTheRulesSaySo() throws {
        var small = trio(Normalisation(method: .tScore, minimumSheets: 3, fewSheets: .neutral))
        small.sheets.append((1, 3, [100]))
        small.addReviewer(3)
        let standing = try standing(small, "A")
        #expect(standing.score == (exact("40") + exact("44.2265") + exact("50")) / Rational(3))
        #expect(standing.flags == [.sheetsWithoutInformation(count: 1, component: nil)])
    }

    @Test func tooFewSheetsTurnTheWholeStageToRankWhereTheRulesSaySo() throws {
        var small = trio(Normalisation(method: .zScore, minimumSheets: 3, fewSheets: .rank))
        #expect(try small.tally().flags.isEmpty)
        small.sheets.append((1, 3, [100]))
        small.addReviewer(3)
        #expect(try scores(small).dropFirst() == [Rational(75, over: 2), Rational(100)])
        #expect(try small.tally().flags.contains(.normalisationFellBackToRank))
    }

    @Test func rankAndMinMaxAskForNoNumberOfSheets() throws {
        #expect(try trio(Normalisation(method: .rank)).tally().flags.isEmpty)
        #expect(try trio(Normalisation(method: .minMax)).tally().flags.isEmpty)
    }

    @Test func categoriesAreNormalisedTogetherUnlessTheRulesSayOtherwise() throws {
        for (scope, expected) in [(Normalisation.Scope.stage, exact("2/3") * .hundred), (.category, Rational(0))] {
            var small = stage(Normalisation(method: .rank, scope: scope))
            small.categories = ["main", "other"]
            small.add("A", totals: [10], category: "main")
            small.add("B", totals: [20], category: "main")
            small.add("C", totals: [30], category: "other")
            small.add("D", totals: [40], category: "other")
            #expect(try small.standing("C")?.score == expected)
        }
    }

    @Test func aWithdrawalAfterScoringChangesNobodyElse() throws {
        var small = trio(Normalisation(method: .zScore, minimumSheets: 2))
        let before = try scores(small)
        small.candidates[2].ineligibility = Ineligibility(kind: .withdrawn, reason: "포기")
        #expect(try scores(small).prefix(2) == before.prefix(2))
    }

    @Test func aMinimumLooksAtTheTotalsAsGiven() throws {
        let small = trio(Normalisation(method: .rank)) { $0.minimums = MinimumScores(total: .percent(Rational(60))) }
        let standing = try standing(small, "B")
        #expect(standing.minimums == [MinimumResult(subject: .total, value: Rational(60), needed: Rational(60))])
        #expect(try small.tally().places == ["C1", "B2", "A-"])
    }

    @Test func aPrizesMinimumLooksAtTheTotalsAsGiven() throws {
        var small = trio(Normalisation(method: .rank))
        small.laterStages = 0
        small.prizes = [
            PrizeDefinition(id: "grand", title: bilingual("대상"), count: nil, minimum: .points(Rational(60)))
        ]
        #expect(try small.tally().prizes == ["C": "grand", "B": "grand"])
    }

    @Test func componentsAreNormalisedByThemselves() throws {
        var small = stage(Normalisation(method: .minMax)) { stage in
            stage.components = [
                ComponentDefinition(id: "x", title: bilingual("x"), weight: Rational(70), pools: ["experts"]),
                ComponentDefinition(id: "y", title: bilingual("y"), weight: Rational(30), pools: ["citizens"]),
            ]
        }
        small.addReviewer(2, pool: "citizens")
        small.add("A", totals: [60, 10])
        small.add("B", totals: [70, 40])
        small.add("C", totals: [80, 20])
        let standing = try standing(small, "B")
        #expect(standing.components.map(\.points) == [Rational(50), Rational(100)])
        #expect(standing.components.map(\.raw) == [Rational(70), Rational(40)])
        #expect(standing.score == Rational(65))
        #expect(standing.raw == Rational(61))
    }

    @Test func aTScoreCountsItsShareInACumulativeScore() throws {
        var small = trio(Normalisation(method: .tScore, minimumSheets: 2)) {
            $0.carryOver = .cumulative(
                own: Rational(60), earlier: [StageWeight(stage: "first", weight: Rational(40))])
        }
        small.earlier = (1...3).map {
            EarlierResult(stageID: "first", candidate: $0, official: Rational(45), maximum: Rational(50))
        }
        let own = (exact("60") + exact("61.54701")) / Rational(2)
        let standing = try standing(small, "C")
        #expect(
            standing.carried.map(\.contribution) == [Rational(36), own.rounded(Rounding(digits: 6)) * exact("0.6")])
    }

    @Test func aBonusDoesNotTakeFromATScoreAboveAHundred() throws {
        var small = stage(Normalisation(method: .tScore)) {
            $0.adjustments = AdjustmentRules(maximumBonus: Rational(2), maximumPenalty: Rational(2))
        }
        small.add("A", totals: [100])
        for index in 0..<29 { small.add("Z\(index)", totals: [0]) }
        // (m − 1)/√m = 29/√30 = 5.294651 spreads above the mean.
        let score = exact("102.94651")
        #expect(try small.standing("A")?.score == score)
        small.adjustments = [TallyAdjustment(number: 1, candidate: 1, points: Rational(2), reason: "가점")]
        #expect(try small.standing("A")?.score == score)
        #expect(try small.standing("A")?.adjustment?.bonusCounted == .zero)
    }

    @Test func trimmingDropsNormalisedTotals() throws {
        var small = stage(Normalisation(method: .rank)) {
            $0.aggregation = Aggregation(method: .trimmedMean, minimumForTrim: 3)
        }
        small.add("A", totals: [60, 50, 10])
        small.add("B", totals: [70, 40, 20])
        // A's rank scores are 0, 100 and 0: without one highest and one lowest 0 is left.
        #expect(try small.standing("A")?.score == .zero)
        #expect(try small.standing("B")?.score == Rational(100))
    }

    @Test func criteriaByThemselvesAreNotNormalised() {
        let small = trio(Normalisation(method: .rank)) { $0.aggregation.unit = .criterion }
        #expect(throws: TallyError(problems: [.unusableRule("normalisation of criteria")])) { try small.tally() }
    }

    @Test func zScoresAreNotAddedToEarlierStages() {
        let small = trio(Normalisation(method: .zScore, minimumSheets: 2)) {
            $0.carryOver = .cumulative(own: Rational(60), earlier: [StageWeight(stage: "s", weight: Rational(40))])
        }
        #expect(throws: TallyError(problems: [.unusableRule("z-scores with carry-over")])) { try small.tally() }
    }

    @Test func theRuleIsAmongTheTallysInputs() throws {
        let one = try trio(Normalisation(method: .tScore, minimumSheets: 2)).tally()
        let other = try trio(Normalisation(method: .tScore, decimals: 7, minimumSheets: 2)).tally()
        #expect(one.inputsDigest != other.inputsDigest)
        #expect(one.normalisation == .tScore)
    }
}
