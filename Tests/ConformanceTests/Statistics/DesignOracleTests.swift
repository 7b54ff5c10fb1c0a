import AwardStatistics
import Foundation
import Testing

/// How well designs link candidates, against balanced designs of the textbooks and the reference implementation.
@Suite struct DesignOracleTests {
    @Test(arguments: OracleFolder.statisticsCases("additive_ls"))
    func theDesignOfEveryCaseIsAsExpected(oracle: OracleCase) throws {
        let scores = try OracleScores(oracle)
        let expected = scores.expected["design"]
        let report = try DesignReport(scores.totals)
        #expect(Double(report.candidates) == expected["n_candidates"].number)
        #expect(Double(report.reviewers) == expected["n_judges"].number)
        #expect(Double(report.scores) == expected["n_scores"].number)
        #expect(agrees(report.density, expected["density"], within: 1e-12))
        #expect(report.isComplete == expected["complete"].flag)
        #expect((report.groups.count == 1) == expected["connected"].flag)
        #expect(Double(report.candidatesPerReviewer.lowerBound) == expected["per_judge"]["min"].number)
        #expect(Double(report.candidatesPerReviewer.upperBound) == expected["per_judge"]["max"].number)
        #expect(Double(report.reviewersPerCandidate.lowerBound) == expected["per_candidate"]["min"].number)
        #expect(Double(report.reviewersPerCandidate.upperBound) == expected["per_candidate"]["max"].number)
        #expect(agrees(report.connectivity, expected["min_nonzero_eigenvalue"], within: 1e-9))
        #expect(
            agrees(report.meanContrastVariance, expected["mean_contrast_variance_over_sigma2"], within: 1e-9))
        #expect(agrees(report.efficiency, expected["a_efficiency"], within: 1e-9))
        let bridges = expected["articulation"]["bridges"].list.map { [$0[0].text, $0[1].text] }
        #expect(Set(report.bridges.map { [$0.reviewer, $0.candidate] }) == Set(bridges))
    }

    @Test(arguments: OracleFolder.cases("synth_disconnected"))
    func theGroupsOfADisconnectedDesignAreNamed(oracle: OracleCase) throws {
        let scores = try OracleScores(oracle)
        let groups = scores.expected["design"]["components"].list.map { group in
            [group["candidates"].list.compactMap(\.text).sorted(), group["judges"].list.compactMap(\.text).sorted()]
        }
        let report = try DesignReport(scores.totals)
        #expect(report.verdict == .disconnected)
        #expect(Set(report.groups.map { [$0.candidates, $0.reviewers] }) == Set(groups))
        let error = #expect(throws: StatisticsError.self) { try AdditiveLeastSquares(scores.totals) }
        #expect(error == .disconnected(groups: report.groups.map(\.candidates)))
        #expect(throws: StatisticsError.disconnected(groups: report.groups.map(\.candidates))) {
            try CandidateFixedReviewerRandom(scores.totals)
        }
    }

    @Test(arguments: OracleFolder.cases("assignment"))
    func balancedIncompleteBlocksHaveTheirTheoreticalEfficiency(oracle: OracleCase) throws {
        let cases = try oracle.decoded(OracleAnswer.self, from: "design_efficiency.json")["cases"].fields
        try #require(!cases.isEmpty)
        for (name, expected) in cases {
            guard let table = try table(expected["blocks"].list) else { continue }
            let report = try DesignReport(table)
            #expect((report.groups.count == 1) == expected["connected"].flag, "\(name)")
            #expect(agrees(report.connectivity, expected["min_nonzero_eigenvalue"], within: 1e-9), "\(name)")
            #expect(
                agrees(report.meanContrastVariance, expected["mean_contrast_variance_over_sigma2"], within: 1e-9),
                "\(name)")
            #expect(agrees(report.efficiency, expected["a_efficiency"], within: 1e-9), "\(name)")
            if expected["theory_efficiency"].isThere {
                #expect(agrees(report.efficiency, expected["theory_efficiency"], within: 1e-9), "\(name)")
                #expect(report.verdict == .sound, "\(name)")
            }
            if name.hasPrefix("chain") { #expect(report.verdict == .weaklyLinked) }
        }
    }

    /// One reviewer per block; the scores do not matter.
    private func table(_ blocks: [OracleAnswer]) throws -> ScoreTable? {
        guard !blocks.isEmpty else { return nil }
        return try ScoreTable(
            blocks.enumerated().flatMap { reviewer, block in
                block.list.compactMap(\.number).map {
                    Score(candidate: "C\(Int($0))", reviewer: "R\(reviewer)", value: $0 + Double(reviewer))
                }
            })
    }
}
