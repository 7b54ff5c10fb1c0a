import AwardCore
import Testing

/// Normalised panels as reference implementations give them, within the tolerance of their binary numbers.
@Suite struct ExactNormalisationOracleTests {
    private struct Meta: Decodable {
        var weights: [String: String]

        enum CodingKeys: String, CodingKey {
            case weights = "composite_weights"
        }
    }

    private struct Expected: Decodable {
        struct Judge: Decodable {
            var n: Int
            var mean: Double
            var sd: Double
            var sdPopulation: Double
            var min: Double
            var max: Double
            var hasNoVariance: Bool

            enum CodingKeys: String, CodingKey {
                case n, mean, sd, min, max
                case sdPopulation = "sd_pop"
                case hasNoVariance = "zero_variance"
            }
        }

        struct Candidate: Decodable {
            var z: Double
            var t: Double
            var minMax: Double
            var borda: Double

            enum CodingKeys: String, CodingKey {
                case z = "z_mean"
                case t = "t_score"
                case minMax = "minmax_mean"
                case borda = "borda_mean"
            }
        }

        struct Block: Decodable {
            var judge: [String: Judge]
            var candidate: [String: Candidate]
        }

        var normalisation: Block
    }

    private static let tolerance = 1e-9

    private func panel(_ oracle: OracleCase, _ rules: Normalisation) throws -> OracleStage {
        let weights = try oracle.decoded(Meta.self, from: "meta.json").weights
        let criteria = weights.sorted { $0.key < $1.key }
            .map { (id: $0.key, maximum: Rational.hundred, weight: Optional(exact($0.value) * .hundred)) }
        let stage = OracleStage.definition("panel", criteria: criteria, step: exact("0.01")) {
            $0.normalisation = rules
        }
        var panel = OracleStage(stage: stage)
        for row in try oracle.rows("data.csv") {
            try panel.enter(
                row["judge", default: ""], row["candidate", default: ""], row["criterion", default: ""],
                row["score", default: ""])
        }
        return panel
    }

    private func expected(_ oracle: OracleCase) throws -> Expected.Block {
        try oracle.decoded(Expected.self, from: "expected.json").normalisation
    }

    private func number(_ value: Rational) -> Double { Double(value.text(digits: 15)) ?? .nan }

    @Test(arguments: OracleFolder.aggregationCases, Normalisation.Method.allCases)
    func everyCandidatesValueIsTheReferences(oracle: OracleCase, method: Normalisation.Method) throws {
        // The cases take any number of sheets; a single one counts as average.
        let rules = Normalisation(method: method, decimals: 12, minimumSheets: 2, fewSheets: .neutral)
        let tally = try panel(oracle, rules).tally()
        let answers = try expected(oracle).candidate
        #expect(tally.categories[0].standings.count == answers.count)
        for (code, answer) in answers {
            let standing = try #require(tally.standing(code))
            let score = number(try #require(standing.score))
            let difference: Double
            switch method {
            case .zScore: difference = score - answer.z
            case .tScore: difference = score - answer.t
            case .rank: difference = score / 100 - answer.borda
            case .minMax: difference = score / 100 - answer.minMax
            }
            #expect(abs(difference) < ExactNormalisationOracleTests.tolerance, "\(code): off by \(difference)")
        }
    }

    @Test(arguments: OracleFolder.aggregationCases, Normalisation.Divisor.allCases)
    func everyReviewersMeanAndSpreadIsTheReferences(oracle: OracleCase, divisor: Normalisation.Divisor) throws {
        let rules = Normalisation(method: .zScore, divisor: divisor, minimumSheets: 2, fewSheets: .neutral)
        let panel = try panel(oracle, rules)
        let input = panel.input
        let answers = try expected(oracle).judge
        let scales = try #require(input.reviewerScales())
        var seen: Set<String> = []
        for candidate in panel.candidates {
            let working = try #require(input.working(of: candidate.number, scales: scales)?.components.first)
            for entry in try #require(working.normalised).entries {
                let code = try #require(panel.reviewers.first { $0.number == entry.reviewer }).code
                guard seen.insert(code).inserted else { continue }
                let answer = try #require(answers[code])
                let scale = entry.scale
                #expect(scale.sheets == answer.n)
                #expect(abs(number(scale.mean) - answer.mean) < ExactNormalisationOracleTests.tolerance)
                let spread = number(scale.variance.squareRoot(digits: 12))
                let demanded = divisor == .sample ? answer.sd : answer.sdPopulation
                #expect(abs(spread - demanded) < ExactNormalisationOracleTests.tolerance)
                #expect(abs(number(scale.lowest) - answer.min) < ExactNormalisationOracleTests.tolerance)
                #expect(abs(number(scale.highest) - answer.max) < ExactNormalisationOracleTests.tolerance)
                #expect(scale.isInformative != answer.hasNoVariance)
            }
        }
        #expect(seen.count == answers.count)
    }

    @Test(arguments: OracleFolder.cases("edge_small"))
    func theSmallPanelIsRefusedUnlessTheRulesSayOtherwise(oracle: OracleCase) throws {
        let panel = try panel(oracle, Normalisation(method: .tScore))
        #expect(throws: TallyError.self) { try panel.tally() }
    }
}
