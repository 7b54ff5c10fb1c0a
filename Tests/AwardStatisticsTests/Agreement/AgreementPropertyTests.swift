import AwardStatistics
import Testing

/// What must not change a measure of agreement, whatever the scores.
@Suite struct AgreementPropertyTests {
    private func complete(_ seed: UInt64) -> [Score] {
        DrawnScores.scores(seed: seed, candidates: 5 + Int(seed % 9), reviewers: 3 + Int(seed % 5))
    }

    private func sparse(_ seed: UInt64) -> [Score] {
        DrawnScores.scores(seed: seed, candidates: 40, reviewers: 8, perCandidate: 3)
    }

    private func intraclass(_ scores: [Score]) throws -> [Double] {
        try IntraclassCorrelation(ScoreTable(scores)).estimates.map(\.value)
    }

    private func alphas(_ scores: [Score]) throws -> [Double] {
        let table = try ScoreTable(scores)
        return try MeasurementLevel.allCases.map { try KrippendorffAlpha(table, $0).value }
    }

    @Test(arguments: 1...25)
    func namesDoNotMatter(seed: UInt64) throws {
        let scores = complete(seed)
        let renamed = DrawnScores.renamed(scores, seed: seed + 100)
        for (one, other) in zip(try intraclass(scores), try intraclass(renamed)) {
            #expect(isNear(one, other), "seed \(seed)")
        }
        for (one, other) in zip(try alphas(scores), try alphas(renamed)) { #expect(isNear(one, other), "seed \(seed)") }
        let w = try KendallConcordance(ScoreTable(scores)).w
        #expect(isNear(try KendallConcordance(ScoreTable(renamed)).w, w), "seed \(seed)")
    }

    @Test(arguments: 1...25)
    func theOrderOfRowsDoesNotMatterToTheLastBit(seed: UInt64) throws {
        let scores = sparse(seed)
        var generator = SeededGenerator(seed: seed)
        var shuffled = scores
        generator.shuffle(&shuffled)
        #expect(try alphas(scores) == alphas(shuffled), "seed \(seed)")
        #expect(try PairwiseSpearman(ScoreTable(scores)) == PairwiseSpearman(ScoreTable(shuffled)), "seed \(seed)")
        let one = try AlphaInterval(ScoreTable(scores), .interval, draws: 50, seed: seed)
        let other = try AlphaInterval(ScoreTable(shuffled), .interval, draws: 50, seed: seed)
        #expect(one == other, "seed \(seed)")
    }

    @Test(arguments: 1...25)
    func theScaleDoesNotMatter(seed: UInt64) throws {
        let scores = complete(seed)
        let tenfold = DrawnScores.changed(scores) { $0 * 10 }
        for (one, other) in zip(try intraclass(scores), try intraclass(tenfold)) {
            #expect(isNear(one, other), "seed \(seed)")
        }
        for (one, other) in zip(try alphas(scores), try alphas(tenfold)) { #expect(isNear(one, other), "seed \(seed)") }
    }

    @Test(arguments: 1...25)
    func aCommonConstantDoesNotMatter(seed: UInt64) throws {
        let scores = complete(seed)
        let shifted = DrawnScores.changed(scores) { $0 + 100 }
        for (one, other) in zip(try intraclass(scores), try intraclass(shifted)) {
            #expect(isNear(one, other, within: 1e-8), "seed \(seed)")
        }
        let table = try ScoreTable(scores)
        let moved = try ScoreTable(shifted)
        for level in [MeasurementLevel.nominal, .ordinal, .interval] {
            let one = try KrippendorffAlpha(table, level).value
            #expect(isNear(try KrippendorffAlpha(moved, level).value, one), "seed \(seed)")
        }
    }

    /// ICC(3, ·) and W look at the order only; ICC(2, ·) and α see the severity.
    @Test(arguments: 1...25)
    func aSevereReviewerMattersOnlyWhereScoresAreComparedThemselves(seed: UInt64) throws {
        let scores = complete(seed)
        let severe = scores.map {
            Score(
                candidate: $0.candidate, reviewer: $0.reviewer,
                value: $0.value - ($0.reviewer == DrawnScores.reviewerKey(0) ? 20 : 0))
        }
        let before = try IntraclassCorrelation(ScoreTable(scores))
        let after = try IntraclassCorrelation(ScoreTable(severe))
        let kept = before[.twoWayMixed, .average].value
        #expect(isNear(after[.twoWayMixed, .average].value, kept, within: 1e-8), "seed \(seed)")
        #expect(after[.twoWayRandom, .single].value < before[.twoWayRandom, .single].value, "seed \(seed)")
        let w = try KendallConcordance(ScoreTable(scores)).w
        #expect(isNear(try KendallConcordance(ScoreTable(severe)).w, w), "seed \(seed)")
    }

    @Test(arguments: 1...10)
    func thePairwiseMeanIsThatOfConcordanceWhereNothingIsMissingAndNoScoresAreEqual(seed: UInt64) throws {
        var generator = SeededGenerator(seed: seed)
        let scores = DrawnScores.changed(complete(seed)) { $0 + 1e-3 * generator.uniform() }
        let table = try ScoreTable(scores)
        let pairwise = try PairwiseSpearman(table, minimumCommon: 3)
        #expect(isNear(pairwise.mean, try KendallConcordance(table).meanSpearman), "seed \(seed)")
    }

    @Test(arguments: 1...10)
    func theCoincidenceMatrixGivesTheSameAlphas(seed: UInt64) throws {
        let table = try ScoreTable(sparse(seed))
        let matrix = try CoincidenceMatrix(table)
        let margins = matrix.counts.map { $0.reduce(0, +) }
        let total = matrix.total
        for level in MeasurementLevel.allCases {
            var observed = 0.0
            var expected = 0.0
            for c in matrix.values.indices {
                for k in matrix.values.indices {
                    let square = Self.difference(matrix.values, margins, c, k, level)
                    observed += matrix.counts[c][k] * square
                    expected += margins[c] * margins[k] * square
                }
            }
            let alpha = 1 - (total - 1) * observed / expected
            #expect(isNear(try KrippendorffAlpha(table, level).value, alpha), "seed \(seed) \(level)")
        }
    }

    /// δ² as the definition has it, pair by pair.
    private static func difference(
        _ values: [Double], _ margins: [Double], _ c: Int, _ k: Int, _ level: MeasurementLevel
    ) -> Double {
        guard c != k else { return 0 }
        switch level {
        case .nominal: return 1
        case .interval: return (values[c] - values[k]) * (values[c] - values[k])
        case .ratio:
            let part = (values[c] - values[k]) / (values[c] + values[k])
            return part * part
        case .ordinal:
            let between = margins[min(c, k)...max(c, k)].reduce(0, +) - (margins[c] + margins[k]) / 2
            return between * between
        }
    }
}
