import Testing

@testable import AwardStatistics

@Suite struct ReviewerBootstrapTests {
    private func table(_ seed: UInt64, reviewers: Int = 6, perCandidate: Int? = 3) throws -> ScoreTable {
        try ScoreTable(
            DrawnScores.scores(seed: seed, candidates: 14, reviewers: reviewers, perCandidate: perCandidate))
    }

    @Test(arguments: [UInt64(1), 2])
    func evenWeightsGiveTheFitItself(seed: UInt64) throws {
        let table = try table(seed)
        let fit = try CandidateFixedReviewerRandom(table)
        let refit = WeightedRefit(
            try Incidence(table), ratio: fit.ratio, reviewers: Array(repeating: 0, count: fit.reviewers.count))
        var work = WeightedRefit.Work(refit)
        refit.solve(weights: Array(repeating: .one, count: fit.reviewers.count), &work)
        for (candidate, found) in zip(fit.candidates, work.candidates) {
            #expect(abs(candidate.adjusted - found[0] - refit.incidence.centre) < 1e-3, "seed \(seed)")
        }
    }

    @Test(arguments: [UInt64(1), 2])
    func aReviewerOfWeightTwoIsTwoReviewersAlike(seed: UInt64) throws {
        let table = try table(seed)
        let single = WeightedRefit(
            try Incidence(table), ratio: 0.7, reviewers: Array(repeating: 0, count: table.reviewers.count))
        var work = WeightedRefit.Work(single)
        var weights = Array(repeating: WeightedRefit.Lanes.one, count: table.reviewers.count)
        weights[2] = WeightedRefit.Lanes(2, 1, 3, 0.5)
        single.solve(weights: weights, &work)
        let doubled = table.rows.flatMap { row -> [Score] in
            let score = Score(
                candidate: table.candidates[row.candidate], reviewer: table.reviewers[row.reviewer], value: row.value)
            let twin = Score(candidate: score.candidate, reviewer: "twin", value: score.value)
            return row.reviewer == 2 ? [score, twin] : [score]
        }
        let twice = try Incidence(ScoreTable(doubled))
        let other = WeightedRefit(twice, ratio: 0.7, reviewers: Array(repeating: 0, count: twice.reviewerCount))
        var otherWork = WeightedRefit.Work(other)
        other.solve(weights: Array(repeating: .one, count: twice.reviewerCount), &otherWork)
        for (first, second) in zip(work.candidates, otherWork.candidates) {
            #expect(abs(first[0] + single.incidence.centre - second[0] - twice.centre) < 1e-3, "seed \(seed)")
        }
    }

    @Test func chancesAddUpExactlyAndASeedRepeatsThem() throws {
        let table = try table(3)
        let fit = try CandidateFixedReviewerRandom(table)
        let first = try ReviewerBootstrap(fit, of: table, cut: 5, draws: 2_000, seed: 4)
        #expect(first.places.candidates.reduce(0) { $0 + $1.firstCount } == 2_000)
        #expect(first.places.candidates.reduce(0) { $0 + $1.withinCutCount } == 10_000)
        #expect(try ReviewerBootstrap(fit, of: table, cut: 5, draws: 2_000, seed: 4).places == first.places)
    }

    @Test func candidatesAlikeShareTheirChances() throws {
        var rows = DrawnScores.scores(seed: 5, candidates: 8, reviewers: 4)
        rows += rows.filter { $0.candidate == DrawnScores.candidateKey(3) }
            .map { Score(candidate: "twin", reviewer: $0.reviewer, value: $0.value) }
        let table = try ScoreTable(rows)
        let places = try ReviewerBootstrap(
            CandidateFixedReviewerRandom(table), of: table, cut: 3, draws: 4_000, seed: 1
        ).places
        let twins = places.candidates.filter { ["twin", DrawnScores.candidateKey(3)].contains($0.candidate) }
        #expect(twins.count == 2)
        #expect(abs(twins[0].expectedPlace - twins[1].expectedPlace) < 0.1)
    }

    @Test func resamplingIsRefusedWhereItWouldLeaveCandidatesAlone() throws {
        let small = try ScoreTable(
            DrawnScores.scores(seed: 6, candidates: 60, reviewers: 40, perCandidate: 3))
        let fit = try CandidateFixedReviewerRandom(small)
        #expect(throws: StatisticsError.tooFewReviewers(found: 3, needed: 4)) {
            try ReviewerBootstrap(fit, of: small, weighting: .resampled, cut: 5, draws: 100, seed: 1)
        }
        let large = try table(7, reviewers: 12, perCandidate: nil)
        let places = try ReviewerBootstrap(
            CandidateFixedReviewerRandom(large), of: large, weighting: .resampled, cut: 5, draws: 200, seed: 1
        ).places
        #expect(places.candidates.reduce(0) { $0 + $1.firstCount } == 200)
    }
}
