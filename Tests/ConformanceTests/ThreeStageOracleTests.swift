import AwardCore
import Testing

/// Three stages with ties at both cuts and in the final, which carries all three.
@Suite struct ThreeStageOracleTests {
    private struct Expected: Decodable {
        struct Stage: Decodable {
            var scores: [String: String]
            var rank: [String: Int]?
            var advance: [String]?
        }

        var first: Stage
        var second: Stage
        var third: Stage
        var final: Stage

        enum CodingKeys: String, CodingKey {
            case first = "S1"
            case second = "S2"
            case third = "S3"
            case final
        }
    }

    private static func definition(
        _ id: String, _ criteria: [(String, Int)], _ method: Aggregation.Method, quota: Int?
    ) -> StageDefinition {
        OracleStage.definition(id, criteria: criteria.map { ($0.0, Rational($0.1), nil) }) {
            $0.aggregation = Aggregation(method: method, minimumForTrim: 5)
            $0.rounding = Rounding(digits: 2)
            $0.selection = SelectionRules(quota: quota.map { .top($0) } ?? .all, cutTie: .admitAll)
        }
    }

    private let stages: [StageDefinition] = {
        var last = definition("S3", [("public_value", 60), ("demo", 40)], .trimmedMean, quota: nil)
        last.carryOver = .cumulative(
            own: Rational(50),
            earlier: [
                StageWeight(stage: "S1", weight: Rational(20)), StageWeight(stage: "S2", weight: Rational(30)),
            ])
        last.tieBreak = [.stage("S3"), .stage("S2"), .stage("S1")]
        return [
            definition("S1", [("creativity", 40), ("completeness", 30), ("feasibility", 30)], .trimmedMean, quota: 8),
            definition("S2", [("presentation", 50), ("potential", 50)], .mean, quota: 4), last,
        ]
    }()

    private func tallied(
        _ stage: StageDefinition, _ rows: [[String: String]], earlier: [Tally]
    ) throws -> Tally {
        var panel = OracleStage(stage: stage)
        panel.stages = stages
        for row in rows where row["stage"] == stage.id {
            try panel.enter(
                row["judge", default: ""], row["candidate", default: ""], row["criterion", default: ""],
                row["score", default: ""])
        }
        for tally in earlier {
            for standing in tally.categories[0].standings {
                guard let here = panel.candidates.first(where: { $0.code == standing.code }),
                    let official = standing.official
                else { continue }
                panel.earlier.append(
                    EarlierResult(
                        stageID: tally.stage, candidate: here.number, official: official, maximum: tally.maximum))
            }
        }
        return try panel.tally()
    }

    private func check(_ tally: Tally, _ expected: Expected.Stage) {
        for (code, score) in expected.scores { #expect(tally.standing(code)?.officialText == score) }
        for (code, place) in expected.rank ?? [:] { #expect(tally.standing(code)?.place == place) }
        guard let advance = expected.advance else { return }
        #expect(Set(tally.categories[0].standings.filter(\.computed.goesOn).map(\.code)) == Set(advance))
    }

    @Test(arguments: OracleFolder.cases("three_stage"))
    func everyStageGivesTheStatedScoresAndPlaces(oracle: OracleCase) throws {
        let expected = try oracle.decoded(Expected.self, from: "expected.json")
        let rows = try oracle.rows("data.csv")
        let first = try tallied(stages[0], rows, earlier: [])
        check(first, expected.first)
        let second = try tallied(stages[1], rows, earlier: [first])
        check(second, expected.second)
        let third = try tallied(stages[2], rows, earlier: [first, second])
        check(third, expected.final)
        for (code, score) in expected.third.scores {
            #expect(third.standing(code)?.own?.text(digits: 2) == score)
        }
    }

    @Test func theCaseIsThere() {
        #expect(!OracleFolder.cases("three_stage").isEmpty)
    }
}
