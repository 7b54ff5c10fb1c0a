import AwardStatistics
import Foundation
import Testing

/// Places by each method, and how sure they are, against the reference implementation.
@Suite struct RankingOracleTests {
    @Test(
        arguments: OracleFolder.statisticsCases("ranking"),
        [
            ("mean", ScoringMethod.mean), ("trimmed_mean", .trimmedMean), ("median", .median),
            ("additive_ls", .leastSquares), ("candidate_fixed_judge_random", .adjusted),
        ])
    func placesAreAsExpected(oracle: OracleCase, method: (name: String, method: ScoringMethod)) throws {
        let expected = try oracle.decoded(OracleAnswer.self, from: "expected.json")
        let ranking = expected["ranking"][method.name].fields
        guard expected["composite_weights"].isThere, expected["design"]["connected"].flag == true else { return }
        guard !ranking.isEmpty else { return }
        let table = try OracleScores(oracle).totals
        expectSame(table, try method.method.scores(table, fewestToTrim: 3), ranking)
    }

    @Test(arguments: OracleFolder.statisticsCases("mixed_reml"))
    func placesByPredictionAreAsExpected(oracle: OracleCase) throws {
        let scores = try OracleScores(oracle)
        let ranking = scores.expected["ranking"]["mixed_blup"].fields
        try #require(!ranking.isEmpty)
        expectSame(scores.totals, try BothRandom(scores.totals).candidates.map(\.adjusted), ranking)
    }

    @Test(arguments: OracleFolder.statisticsCases("posterior_rank"))
    func chancesOfPlacesAreAsExpected(oracle: OracleCase) throws {
        let scores = try OracleScores(oracle)
        let expected = scores.expected["posterior_rank"]
        let cut = Int(try #require(expected["k"].number))
        let fit = try BothRandom(scores.totals)
        let result = try fit.places(cut: cut, draws: 20_000, seed: 20_261)
        #expect(result.candidates.reduce(0) { $0 + $1.firstCount } == result.draws)
        #expect(result.candidates.reduce(0) { $0 + $1.withinCutCount } == result.draws * cut)
        let precision = 1 / 20_000.0 + 1 / (expected["draws"].number ?? 1)
        /// 0.005 and three standard errors of a drawn chance.
        func tolerance(_ chance: Double) -> Double {
            0.005 + 3 * (chance * (1 - chance) * precision).squareRoot()
        }
        for (index, candidate) in result.candidates.enumerated() {
            let reference = expected["candidate"][candidate.candidate]
            try #require(reference.isThere)
            let first = try #require(reference["p_first"].number)
            let within = try #require(reference["p_topk"].number)
            #expect(abs(candidate.first - first) < tolerance(first))
            #expect(abs(candidate.withinCut - within) < tolerance(within))
            let spread = Double(candidate.interval.count)
            #expect(
                abs(candidate.expectedPlace - (reference["expected_rank"].number ?? -1)) < 0.01 + 0.02 * spread)
            // The reference's quantiles, allowing for the error of a drawn chance at its ends.
            let low = Int(reference["rank_lo95"].number ?? -1)
            let high = Int(reference["rank_hi95"].number ?? -1)
            #expect(result.chance(candidate: index, ofPlaceAtMost: low - 1) <= 0.025 + tolerance(0.025))
            #expect(result.chance(candidate: index, ofPlaceAtMost: low) >= 0.025 - tolerance(0.025))
            #expect(result.chance(candidate: index, ofPlaceAtMost: high - 1) <= 0.975 + tolerance(0.025))
            #expect(result.chance(candidate: index, ofPlaceAtMost: high) >= 0.975 - tolerance(0.025))
        }
        let pair = expected["first_vs_second"]
        let first = try #require(scores.totals.candidates.firstIndex { $0 == pair["first"].text })
        let second = try #require(scores.totals.candidates.firstIndex { $0 == pair["second"].text })
        let difference = fit.difference(first, second)
        #expect(agrees(difference.points, pair["mean_diff"], within: 1e-5))
        #expect(agrees(difference.variance.squareRoot(), pair["sd_diff"], within: 1e-5))
        #expect(agrees(fit.chance(of: first, above: second), pair["p_first_gt_second"], within: 1e-5))
    }

    @Test(
        arguments: OracleFolder.statisticsCases("leave_one_judge_out"),
        [("mean", ScoringMethod.mean), ("additive_ls", .leastSquares)])
    func rankingsWithoutEachReviewerAreAsExpected(
        oracle: OracleCase, method: (name: String, method: ScoringMethod)
    ) throws {
        let scores = try OracleScores(oracle)
        let expected = scores.expected["leave_one_judge_out"][method.name].fields
        guard !expected.isEmpty else { return }
        let cut = Int(try #require(scores.expected["top_k"].number))
        let full = nearPairs(try method.method.scores(scores.totals))
        let result = try LeaveOneReviewerOut(scores.totals, method: method.method, cut: cut)
        #expect(result.removals.count == expected.count)
        for removal in result.removals {
            let reference = try #require(expected[removal.reviewer])
            guard case .ranked(let change) = removal.outcome else {
                #expect(reference["note"].isThere, "\(removal)")
                continue
            }
            #expect(!reference["note"].isThere, "\(removal)")
            #expect(Set(change.winners) == Set(reference["winner"].list.compactMap(\.text)), "\(removal.reviewer)")
            #expect(change.isWinnerChanged == reference["winner_changed"].flag, "\(removal.reviewer)")
            #expect(Double(change.overlap) == reference["topk_overlap"].number, "\(removal.reviewer)")
            let place = try #require(scores.totals.reviewers.firstIndex(of: removal.reviewer))
            let rest = nearPairs(try method.method.scores(scores.totals.without(reviewer: place)))
            let pairs = Double(scores.totals.candidates.count * (scores.totals.candidates.count - 1) / 2)
            // The reference lets rounding order what the model cannot tell apart.
            #expect(
                agrees(change.kendallTau, reference["kendall_tau_b"], within: 1e-9 + 2 * (full + rest) / pairs),
                "\(removal.reviewer)")
            #expect(Double(change.largestShift) == reference["max_rank_shift"].number, "\(removal.reviewer)")
        }
    }

    /// How many pairs of scores are less than 1e-7 apart.
    private func nearPairs(_ scores: [Double]) -> Double {
        let sorted = scores.sorted()
        return Double(
            sorted.indices.reduce(0) { total, index in
                total + sorted[..<index].count { sorted[index] - $0 < 1e-7 }
            })
    }

    /// Equal places, except where two scores differ by less than 1e-7.
    private func expectSame(_ table: ScoreTable, _ scores: [Double], _ ranking: [String: OracleAnswer]) {
        #expect(ranking.count == scores.count)
        let places = Places.competition(scores)
        for (index, name) in table.candidates.enumerated() {
            guard let expected = ranking[name]?.number else {
                Issue.record("no place for \(name)")
                continue
            }
            let near = scores.count { abs($0 - scores[index]) < 1e-7 } - 1
            #expect(abs(places[index] - Int(expected)) <= near, "\(name)")
        }
    }
}
