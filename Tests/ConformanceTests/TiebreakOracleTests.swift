import AwardCore
import Testing

/// Chains of tie-breaks, a cycle among three, and ties that stay.
@Suite struct TiebreakOracleTests {
    struct Case: Decodable, Sendable, CustomTestStringConvertible {
        struct Expected: Decodable, Sendable {
            var rank: [String: Int]
        }

        var id: String
        var chain: [String]
        var candidates: [String: [String: String]]
        var scores: [String: [String: Int]]?
        var expect: Expected

        enum CodingKeys: String, CodingKey {
            case id, chain, candidates, expect
            case scores = "judge_scores"
        }

        var testDescription: String { id }
    }

    private struct File: Decodable {
        var cases: [Case]
    }

    static var cases: [Case] {
        OracleFolder.cases("tiebreak").flatMap { (try? $0.decoded(File.self, from: "vectors.json").cases) ?? [] }
    }

    private func step(_ name: String) -> TieBreakStep? {
        switch name {
        case "head_to_head": return .headToHead
        case "trimmed_mean": return .trimmedMean
        case "median": return .median
        case "total", "shared": return nil
        default: return name.hasPrefix("criterion:") ? .criterion(String(name.dropFirst(10))) : nil
        }
    }

    @Test(arguments: cases)
    func placesAreAsStated(oracle: Case) throws {
        let named = Set(oracle.candidates.values.flatMap(\.keys)).subtracting(["total"]).sorted()
        let criteria = (named + ["rest"]).map { (id: $0, maximum: Rational.hundred, weight: Rational?.none) }
        var panel = OracleStage(
            stage: OracleStage.definition("panel", criteria: criteria, step: exact("0.01")) {
                $0.aggregation.minimumForTrim = 3
                $0.tieBreak = oracle.chain.compactMap(step)
            })
        for (code, values) in oracle.candidates.sorted(by: { $0.key < $1.key }) {
            if let scores = oracle.scores {
                for (judge, totals) in scores {
                    try panel.enter(judge, code, "rest", String(try #require(totals[code])))
                }
            } else {
                var rest = exact(values["total", default: ""])
                for name in named {
                    rest = rest - exact(values[name, default: ""])
                    try panel.enter("J", code, name, values[name, default: ""])
                }
                try panel.enter("J", code, "rest", rest.exactText)
            }
        }
        let tally = try panel.tally()
        for (code, place) in oracle.expect.rank {
            #expect(tally.standing(code)?.place == place)
            #expect(tally.standing(code)?.official == exact(oracle.candidates[code]?["total"] ?? ""))
        }
    }

    @Test func theCasesAreThere() {
        #expect(TiebreakOracleTests.cases.count >= 5)
    }
}
