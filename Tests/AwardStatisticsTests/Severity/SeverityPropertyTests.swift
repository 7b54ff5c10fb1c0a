import AwardStatistics
import Testing

/// What must hold of adjusted scores whatever the data.
@Suite struct SeverityPropertyTests {
    private static let seeds: [UInt64] = [1, 2, 3, 20_261]

    private func scores(_ seed: UInt64) -> [Score] {
        DrawnScores.scores(seed: seed, candidates: 24, reviewers: 7, perCandidate: 3)
    }

    @Test(arguments: seeds)
    func theOrderOfRowsIsOfNoMatter(seed: UInt64) throws {
        var generator = SeededGenerator(seed: seed)
        var rows = scores(seed)
        let table = try ScoreTable(rows)
        generator.shuffle(&rows)
        let shuffled = try ScoreTable(rows)
        #expect(
            try AdditiveLeastSquares(table).candidates == AdditiveLeastSquares(shuffled).candidates, "seed \(seed)")
        #expect(
            try CandidateFixedReviewerRandom(table).candidates == CandidateFixedReviewerRandom(shuffled).candidates)
        #expect(try BothRandom(table).candidates == BothRandom(shuffled).candidates)
    }

    @Test(arguments: seeds)
    func namesAreOfNoMatter(seed: UInt64) throws {
        let plain = scores(seed)
        let other = DrawnScores.renamed(plain, seed: seed)
        let names = Dictionary(
            zip(plain.map(\.candidate), other.map(\.candidate)), uniquingKeysWith: { first, _ in first })
        let fits = (try BothRandom(ScoreTable(plain)), try BothRandom(ScoreTable(other)))
        let adjusted = (
            try CandidateFixedReviewerRandom(ScoreTable(plain)), try CandidateFixedReviewerRandom(ScoreTable(other))
        )
        #expect(abs(fits.0.candidateVariance - fits.1.candidateVariance) < 1e-6, "seed \(seed)")
        #expect(abs(fits.0.deviance - fits.1.deviance) < 1e-8)
        for candidate in fits.0.candidates {
            let renamed = try #require(fits.1.candidates.first { $0.candidate == names[candidate.candidate] })
            #expect(abs(candidate.adjusted - renamed.adjusted) < 1e-6)
        }
        for candidate in adjusted.0.candidates {
            let renamed = try #require(adjusted.1.candidates.first { $0.candidate == names[candidate.candidate] })
            #expect(abs(candidate.adjusted - renamed.adjusted) < 1e-6)
        }
    }

    @Test(arguments: seeds)
    func pointsAddedByOneReviewerLeaveDifferencesAndPlaces(seed: UInt64) throws {
        let plain = scores(seed)
        let shifted = plain.map {
            Score(
                candidate: $0.candidate, reviewer: $0.reviewer,
                value: $0.reviewer == DrawnScores.reviewerKey(2) ? $0.value + 1.75 : $0.value)
        }
        let before = try AdditiveLeastSquares(ScoreTable(plain))
        let after = try AdditiveLeastSquares(ScoreTable(shifted))
        for (former, latter) in zip(before.candidates, after.candidates) {
            #expect(abs(latter.adjusted - former.adjusted - 1.75 / 7) < 1e-9, "seed \(seed)")
        }
        #expect(
            Places.competition(before.candidates.map(\.adjusted))
                == Places.competition(after.candidates.map(\.adjusted)))
        #expect(abs(after.residualSumOfSquares - before.residualSumOfSquares) < 1e-8)
    }

    @Test(arguments: seeds)
    func oneCandidatesMarksNeverChangeAnothersRawScore(seed: UInt64) throws {
        let plain = scores(seed)
        let key = DrawnScores.candidateKey(5)
        let changed = plain.map {
            Score(candidate: $0.candidate, reviewer: $0.reviewer, value: $0.candidate == key ? 0.25 : $0.value)
        }
        let before = try CandidateFixedReviewerRandom(ScoreTable(plain))
        let after = try CandidateFixedReviewerRandom(ScoreTable(changed))
        for (former, latter) in zip(before.candidates, after.candidates) where former.candidate != key {
            #expect(abs(former.raw - latter.raw) < 1e-12, "seed \(seed)")
        }
    }

    @Test(arguments: seeds)
    func anotherScaleIsAnotherScaleOnly(seed: UInt64) throws {
        let plain = try ScoreTable(scores(seed))
        let scaled = try plain.replacing(values: plain.rows.map { $0.value * 10 - 3 })
        let (former, latter) = (try BothRandom(plain), try BothRandom(scaled))
        #expect(abs(latter.candidateVariance / former.candidateVariance - 100) < 1e-3, "seed \(seed)")
        #expect(abs(latter.residualVariance / former.residualVariance - 100) < 1e-3)
        let (before, after) = (
            try CandidateFixedReviewerRandom(plain), try CandidateFixedReviewerRandom(scaled)
        )
        for (first, second) in zip(before.candidates, after.candidates) {
            #expect(abs(second.adjusted - (first.adjusted * 10 - 3)) < 1e-4)
        }
        #expect(
            Places.competition(before.candidates.map(\.adjusted))
                == Places.competition(after.candidates.map(\.adjusted)))
    }

    @Test(arguments: seeds)
    func inACompleteDesignTheAdjustedScoreIsThePlainMean(seed: UInt64) throws {
        let table = try ScoreTable(DrawnScores.scores(seed: seed, candidates: 12, reviewers: 5))
        for candidate in try AdditiveLeastSquares(table).candidates {
            #expect(abs(candidate.adjusted - candidate.raw) < 1e-9, "seed \(seed)")
        }
        for candidate in try CandidateFixedReviewerRandom(table).candidates {
            #expect(abs(candidate.adjusted - candidate.raw) < 1e-9)
        }
    }

    @Test(arguments: seeds)
    func doublingEveryWeightChangesNoEstimate(seed: UInt64) throws {
        let table = try ScoreTable(scores(seed))
        let plain = try AdditiveLeastSquares(table)
        let doubled = try AdditiveLeastSquares(table, weights: Array(repeating: 2, count: table.count))
        for (former, latter) in zip(plain.candidates, doubled.candidates) {
            #expect(abs(former.adjusted - latter.adjusted) < 1e-9, "seed \(seed)")
        }
    }

    @Test(arguments: seeds)
    func aWildScoreMovesTheRobustFitLess(seed: UInt64) throws {
        let table = try ScoreTable(scores(seed))
        var values = table.rows.map(\.value)
        values[10] += 30
        let wild = try table.replacing(values: values)
        let candidate = table.rows[10].candidate
        let plain = try AdditiveLeastSquares(table).candidates[candidate].adjusted
        let moved = try AdditiveLeastSquares(wild).candidates[candidate].adjusted - plain
        let robust = try AdditiveHuber(wild)
        #expect(abs(robust.candidates[candidate].adjusted - plain) < abs(moved) / 2, "seed \(seed)")
        #expect(robust.weights[10] == robust.weights.min())
        let ones = try AdditiveHuber(wild, weights: Array(repeating: 1, count: wild.count))
        #expect(ones.weights == robust.weights)
    }

    @Test(arguments: seeds)
    func aScoreWithoutWeightIsAsIfItWereNotThere(seed: UInt64) throws {
        let table = try ScoreTable(scores(seed))
        var weights = Array(repeating: 1.0, count: table.count)
        weights[4] = 1e-9
        let light = try AdditiveLeastSquares(table, weights: weights)
        let dropped = table.rows[4]
        let without = try AdditiveLeastSquares(table.filtered { $0 != dropped })
        for (former, latter) in zip(light.candidates, without.candidates) {
            #expect(abs(former.adjusted - latter.adjusted) < 1e-6, "seed \(seed)")
        }
    }
}
