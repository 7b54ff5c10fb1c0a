import AwardStatistics
import Testing

@Suite struct PosteriorTests {
    private func fit(_ seed: UInt64, candidates: Int = 12) throws -> BothRandom {
        try BothRandom(
            ScoreTable(DrawnScores.scores(seed: seed, candidates: candidates, reviewers: 6, perCandidate: 3)))
    }

    @Test(arguments: [UInt64(1), 2, 3])
    func chancesAddUpExactly(seed: UInt64) throws {
        let result = try fit(seed).places(cut: 4, draws: 3_000, seed: seed)
        #expect(result.draws == 3_000)
        #expect(result.candidates.reduce(0) { $0 + $1.firstCount } == 3_000, "seed \(seed)")
        #expect(result.candidates.reduce(0) { $0 + $1.withinCutCount } == 12_000)
        let places = result.candidates.reduce(0) { $0 + $1.expectedPlace }
        #expect(abs(places - 78) < 1e-9)
    }

    @Test func aSeedGivesTheSameDrawsAndAnotherOneOthers() throws {
        let fit = try fit(5)
        let first = try fit.places(cut: 4, draws: 20_000, seed: 9)
        #expect(try fit.places(cut: 4, draws: 20_000, seed: 9) == first)
        #expect(try fit.places(cut: 4, draws: 20_000, seed: 10).candidates != first.candidates)
    }

    @Test func drawsAgreeWithTheExactChanceOfTwo() throws {
        let fit = try fit(6, candidates: 2)
        let drawn = try fit.places(cut: 1, draws: 40_000, seed: 1)
        #expect(abs(drawn.candidates[0].first - fit.chance(of: 0, above: 1)) < 0.01)
        #expect(abs(fit.chance(of: 0, above: 1) + fit.chance(of: 1, above: 0) - 1) < 1e-12)
    }

    @Test func candidatesThatDoNotDifferAreFirstEquallyOften() throws {
        // Every candidate has the same three scores in another order: there is no candidate variance.
        let rows = (0..<3).flatMap { candidate in
            (0..<3).map {
                Score(candidate: "C\(candidate)", reviewer: "R\($0)", value: [4, 5, 7][(candidate + $0) % 3])
            }
        }
        let fit = try BothRandom(ScoreTable(rows))
        #expect(fit.candidateVariance == 0)
        let result = try fit.places(cut: 1, draws: 6_000, seed: 3)
        #expect(result.candidates.reduce(0) { $0 + $1.firstCount } == 6_000)
        #expect(result.candidates.allSatisfy { abs($0.first - 1.0 / 3) < 0.03 })
        #expect(fit.chance(of: 0, above: 1) == 0.5)
    }

    @Test func aCutOutsideTheCandidatesIsRefused() throws {
        let fit = try fit(1)
        #expect(throws: StatisticsError.outOfRange(setting: "cut", found: 13, allowed: "1 … 12")) {
            try fit.places(cut: 13, seed: 1)
        }
    }

    @Test func aCutBetweenNearlyEqualCandidatesIsTooCloseToCall() throws {
        let rows = (0..<8).flatMap { candidate in
            (0..<4).map { reviewer in
                let quality = candidate < 2 ? 9.0 : candidate < 6 ? 6.0 + Double(candidate) / 100 : 3.0
                let noise = Double((candidate * 7 + reviewer * 3) % 5) / 2
                return Score(candidate: "C\(candidate)", reviewer: "R\(reviewer)", value: quality + noise)
            }
        }
        let fit = try BothRandom(ScoreTable(rows))
        let places = Places.competition(fit.candidates.map(\.raw))
        let close = try #require(CutLine(fit, places: places, cut: 4))
        #expect(close.isTooCloseToCall)
        #expect(Set(close.band).isSubset(of: ["C2", "C3", "C4", "C5"]))
        #expect(close.band.count >= 2)
        #expect(close.sentence().en.contains("too close to call"))
        let clear = try #require(CutLine(fit, places: places, cut: 2))
        #expect(!clear.isTooCloseToCall)
        #expect(clear.band == [])
        #expect(CutLine(fit, places: places, cut: 8) == nil)
    }
}
