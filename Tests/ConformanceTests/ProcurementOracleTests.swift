import AwardCore
import Testing

/// A question of the 2023 civil service examination: trimmed technical scores, a minimum of 85 %, the price, and a tie.
@Suite struct ProcurementOracleTests {
    private struct Expected: Decodable {
        var price: [String: Int]
        var technical: [String: String]
        var eligible: [String: Bool]
        var total: [String: String]
        var ranking: [String]
        var winner: String
    }

    private let stage = OracleStage.definition(
        "proposal", criteria: [("technical", Rational(80), nil), ("price", Rational(20), nil)]
    ) {
        $0.components = [
            ComponentDefinition(
                id: "technical", title: bilingual("기술평가"), weight: Rational(80), pools: ["evaluators"],
                criteria: ["technical"], aggregation: Aggregation(method: .trimmedMean)),
            ComponentDefinition(
                id: "price", title: bilingual("가격평가"), weight: Rational(20), pools: ["officer"], criteria: ["price"]),
        ]
        $0.minimums = MinimumScores(components: [.init(id: "technical", minimum: .percent(Rational(85)))])
        $0.selection = SelectionRules(quota: .top(1), cutTie: .break)
        $0.tieBreak = [.component("technical")]
    }

    @Test(arguments: OracleFolder.cases("psat2023_procurement"))
    func thePublishedAnswerComesOut(oracle: OracleCase) throws {
        let expected = try oracle.decoded(Expected.self, from: "expected.json")
        var panel = OracleStage(stage: stage)
        for row in try oracle.rows("data.csv") {
            try panel.enter(
                row["judge", default: ""], row["candidate", default: ""], "technical", row["score", default: ""],
                pool: "evaluators")
        }
        for (code, price) in expected.price {
            try panel.enter("officer", code, "price", String(price), pool: "officer")
        }
        let tally = try panel.tally()
        for (code, technical) in expected.technical {
            let standing = try #require(tally.standing(code))
            #expect(standing.components.first?.points.text(digits: 2) == technical)
            #expect((standing.status == .ranked) == expected.eligible[code])
        }
        for (code, total) in expected.total { #expect(tally.standing(code)?.officialText == total) }
        let ranked = tally.categories[0].standings.filter { $0.place != nil }
        #expect(ranked.map(\.code) == expected.ranking)
        #expect(ranked.map(\.place) == [1, 2, 3])
        #expect(ranked.filter(\.computed.goesOn).map(\.code) == [expected.winner])
        let records = tally.categories[0].tieRecords(of: try #require(ranked.first))
        #expect(records.map(\.step) == [.component("technical")])
        #expect(records.first?.own.value == Rational(70))
        #expect(records.first?.below.first?.value == Rational(69))
    }
}
