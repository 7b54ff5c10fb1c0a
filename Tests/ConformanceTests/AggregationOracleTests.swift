import AwardCore
import Testing

/// Means and trimmed means of real and made panels, as exact fractions and as rounded texts.
@Suite struct AggregationOracleTests {
    private struct Meta: Decodable {
        var weights: [String: String]

        enum CodingKeys: String, CodingKey {
            case weights = "composite_weights"
        }
    }

    private func tally(_ oracle: OracleCase, _ aggregation: Aggregation, digits: Int) throws -> Tally {
        let weights = try oracle.decoded(Meta.self, from: "meta.json").weights
        // A weight of w · 100 over a maximum of 100 brings w · points into the total, as the cases define it.
        let criteria = weights.sorted { $0.key < $1.key }
            .map { (id: $0.key, maximum: Rational.hundred, weight: Optional(exact($0.value) * .hundred)) }
        let stage = OracleStage.definition("panel", criteria: criteria, step: exact("0.01")) {
            $0.aggregation = aggregation
            $0.rounding = Rounding(digits: digits)
        }
        var panel = OracleStage(stage: stage)
        for row in try oracle.rows("data.csv") {
            try panel.enter(
                row["judge", default: ""], row["candidate", default: ""], row["criterion", default: ""],
                row["score", default: ""])
        }
        return try panel.tally()
    }

    @Test(arguments: OracleFolder.aggregationCases)
    func theMeanIsExact(oracle: OracleCase) throws {
        let expected = try oracle.decoded(AggregationOracle.self, from: "expected.json").aggregation
        let two = try tally(oracle, Aggregation(), digits: 2)
        let three = try tally(oracle, Aggregation(), digits: 3)
        #expect(two.categories[0].standings.count == expected.count)
        for (code, answer) in expected {
            let standing = try #require(two.standing(code))
            #expect(standing.sheets == answer.sheets)
            #expect(standing.score == exact(answer.mean))
            #expect(standing.officialText == answer.meanText)
            #expect(three.standing(code)?.officialText == answer.meanThreeText)
        }
    }

    @Test(arguments: OracleFolder.aggregationCases)
    func theTrimmedMeanIsExact(oracle: OracleCase) throws {
        let expected = try oracle.decoded(AggregationOracle.self, from: "expected.json").aggregation
        let rules = Aggregation(method: .trimmedMean, minimumForTrim: 3)
        let two = try tally(oracle, rules, digits: 2)
        let three = try tally(oracle, rules, digits: 3)
        for (code, answer) in expected {
            let standing = try #require(two.standing(code))
            #expect(standing.score == exact(answer.trimmedMean))
            #expect(standing.flags.isEmpty == answer.isTrimmed)
            #expect(standing.officialText == answer.trimmedText)
            #expect(three.standing(code)?.officialText == answer.trimmedThreeText)
        }
    }

    @Test(arguments: OracleFolder.aggregationCases)
    func theSumIsExact(oracle: OracleCase) throws {
        let expected = try oracle.decoded(AggregationOracle.self, from: "expected.json").aggregation
        let sums = try tally(oracle, Aggregation(method: .sum), digits: 2)
        for (code, answer) in expected { #expect(sums.standing(code)?.score == exact(answer.sum)) }
    }

    @Test func theRepositorysOwnCasesAreThere() {
        #expect(OracleFolder.aggregationCases.contains { $0.name == "edge_small" })
    }
}
