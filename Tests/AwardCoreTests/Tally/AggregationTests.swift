import AwardCore
import Testing

@Suite struct AggregationTests {
    private func score(
        _ aggregation: Aggregation, maxima: [Int] = [100], _ marks: [[Int32?]]
    ) throws -> Standing {
        var small = TallyCase(maxima: maxima) { $0.aggregation = aggregation }
        small.add("A", marks)
        return try #require(try small.standing("A"))
    }

    @Test func meanOfTotals() throws {
        // (85 + 90 + 90) / 3 = 265/3
        let standing = try score(Aggregation(), [[85], [90], [90]])
        #expect(standing.score == Rational(265, over: 3))
        #expect(standing.officialText == "88.33")
        #expect(standing.official == exact("88.33"))
        #expect(standing.sheets == 3)
    }

    @Test func sumOfTotals() throws {
        let standing = try score(Aggregation(method: .sum), [[85], [90], [90]])
        #expect(standing.score == Rational(265))
        // Three reviewers with at most 100 points each.
        #expect(standing.ownMaximum == Rational(300))
    }

    @Test func medianOfAnOddNumberIsTheMiddle() throws {
        #expect(try score(Aggregation(method: .median), [[70], [95], [80]]).score == Rational(80))
    }

    @Test func medianOfAnEvenNumberIsTheExactHalfSum() throws {
        #expect(try score(Aggregation(method: .median), [[70], [95], [80], [85]]).score == exact("82.5"))
    }

    @Test func trimmedMeanDropsOneHighestAndOneLowest() throws {
        // 60, 70, 80, 90, 100 without 60 and 100: 240/3
        let standing = try score(
            Aggregation(method: .trimmedMean), [[100], [60], [90], [70], [80]])
        #expect(standing.score == Rational(80))
        #expect(standing.flags.isEmpty)
    }

    @Test func trimmedMeanDropsExactlyOneOfEqualExtremes() throws {
        // 9, 9, 7, 7, 8 without one 9 and one 7: (9 + 8 + 7) / 3 = 8
        #expect(try score(Aggregation(method: .trimmedMean), [[9], [9], [7], [7], [8]]).score == Rational(8))
        // 9, 9, 9, 7, 7: without one 9 and one 7: (9 + 9 + 7) / 3 = 25/3
        #expect(
            try score(Aggregation(method: .trimmedMean), [[9], [9], [9], [7], [7]]).score == Rational(25, over: 3))
    }

    @Test func trimmedMeanMayDropTwoAtEachEnd() throws {
        let rules = Aggregation(method: .trimmedMean, drop: 2, minimumForTrim: 7)
        // 1 … 7 without 1, 2, 6, 7: 4
        #expect(try score(rules, (1...7).map { [$0] }).score == Rational(4))
    }

    @Test func tooFewSheetsFallBackToTheMeanWithAFlag() throws {
        let standing = try score(Aggregation(method: .trimmedMean), [[100], [60], [60], [60]])
        #expect(standing.score == Rational(70))
        #expect(standing.flags == [.fellBackToMean(sheets: 4, needed: 5, component: nil)])
    }

    @Test func trimmingNeedsMoreSheetsThanItDropsWhateverTheRuleSays() throws {
        let standing = try score(Aggregation(method: .trimmedMean, minimumForTrim: 1), [[10], [20]])
        #expect(standing.score == Rational(15))
        #expect(standing.flags == [.fellBackToMean(sheets: 2, needed: 3, component: nil)])
    }

    @Test func trimmedMeanOfThreeIsTheMiddle() throws {
        #expect(
            try score(Aggregation(method: .trimmedMean, minimumForTrim: 3), [[9], [8], [2]]).score == Rational(8))
    }

    @Test func byTotalAndByCriterionDiffer() throws {
        let marks: [[Int32?]] = [[10, 0], [0, 10], [6, 6], [5, 5], [4, 4]]
        // Totals 10, 10, 12, 10, 8 without 12 and 8: 10.
        let total = try score(Aggregation(method: .trimmedMean), maxima: [10, 10], marks)
        #expect(total.score == Rational(10))
        // Each criterion 10, 6, 5, 4, 0 without 10 and 0: 5; together 10. Then shift one mark to make them differ:
        let shifted: [[Int32?]] = [[10, 0], [0, 10], [6, 7], [5, 5], [4, 4]]
        // Totals 10, 10, 13, 10, 8 → 10; criteria 5 and (7 + 5 + 4) / 3 = 16/3 → 31/3.
        #expect(try score(Aggregation(method: .trimmedMean), maxima: [10, 10], shifted).score == Rational(10))
        #expect(
            try score(Aggregation(method: .trimmedMean, unit: .criterion), maxima: [10, 10], shifted).score
                == Rational(31, over: 3))
    }

    @Test(arguments: [
        (Aggregation.Method.mean, Rational(56, over: 4)), (.sum, Rational(56)), (.median, Rational(13)),
    ])
    func everyMethodWorksByCriterion(method: Aggregation.Method, expected: Rational) throws {
        // k0: 1, 2, 4, 9 (mean 4, median 3); k1: 10 each (mean 10).
        let marks: [[Int32?]] = [[1, 10], [9, 10], [2, 10], [4, 10]]
        #expect(
            try score(Aggregation(method: method, unit: .criterion), maxima: [10, 10], marks).score == expected)
    }

    @Test func roundingOfSheetsHappensBeforeAggregation() throws {
        // Weighted: 100 · 1/3 per point of 3; totals 33.33…, 66.66…, rounded to 33 and 67: mean 50.
        var small = TallyCase(maxima: [3]) {
            $0.rubric.criteria[0].weight = .hundred
            $0.aggregation = Aggregation(sheetRounding: Rounding(digits: 0))
        }
        small.add("A", [[1], [2]])
        #expect(try small.standing("A")?.score == Rational(50))
        small.stage.aggregation.sheetRounding = Rounding(digits: 0, mode: .truncate)
        #expect(try small.standing("A")?.score == exact("49.5"))
    }

    @Test func roundingOfCriteriaHappensBeforeAdding() throws {
        // Two criteria of mean 10/3 each: exactly 20/3, rounded at the criterion 3.33 + 3.33 = 6.66.
        let marks: [[Int32?]] = [[3, 3], [3, 3], [4, 4]]
        let unrounded = try score(Aggregation(unit: .criterion), maxima: [10, 10], marks)
        #expect(unrounded.officialText == "6.67")
        let rounded = try score(
            Aggregation(unit: .criterion, criterionRounding: Rounding(digits: 2)), maxima: [10, 10], marks)
        #expect(rounded.score == exact("6.66"))
    }

    @Test func weightsAreSharesOfTheTotal() throws {
        // 30 % of 8/10 and 70 % of 4/5: 24 + 56 = 80.
        var small = TallyCase(maxima: [10, 5]) {
            $0.rubric.criteria[0].weight = Rational(30)
            $0.rubric.criteria[1].weight = Rational(70)
        }
        small.add("A", [[8, 4]])
        let standing = try #require(try small.standing("A"))
        #expect(standing.score == Rational(80))
        #expect(standing.ownMaximum == .hundred)
    }

    @Test func halfStepsAreExact() throws {
        var small = TallyCase(maxima: [10]) { $0.rubric.criteria[0].step = Rational(1, over: 2) }
        // 17 and 18 steps of a half: 8.5 and 9.
        small.add("A", [[17], [18]])
        #expect(try small.standing("A")?.score == exact("8.75"))
    }

    @Test func numbersTooLargeFor64BitsStayExact() throws {
        // A step of 10⁻¹² against a weight over a maximum of 10⁻⁶ parts: the common denominator leaves 64 bits.
        var small = TallyCase(maxima: [1000, 1000]) {
            $0.rubric.criteria[0].maximum = Rational(999_999_999_989)
            $0.rubric.criteria[0].step = Rational(999_999_999_989)
            $0.rubric.criteria[0].weight = exact("33.333333333333")
            $0.rubric.criteria[1].maximum = Rational(999_999_999_961)
            $0.rubric.criteria[1].step = Rational(999_999_999_961)
            $0.rubric.criteria[1].weight = exact("66.666666666667")
            $0.rounding = Rounding(digits: 12)
        }
        small.add("A", [[1, 1], [0, 1], [1, 0]])
        // (100 + 66.666666666667 + 33.333333333333) / 3 = 200/3
        let standing = try #require(try small.standing("A"))
        #expect(standing.score == Rational(200, over: 3))
        #expect(standing.officialText == "66.666666666667")
    }
}
