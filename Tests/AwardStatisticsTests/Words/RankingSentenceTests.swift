import AwardStatistics
import Testing

@Suite struct RankingSentenceTests {
    private func fit() throws -> BothRandom {
        try BothRandom(ScoreTable(DrawnScores.scores(seed: 12, candidates: 10, reviewers: 5, perCandidate: 3)))
    }

    @Test func aWinnerBelowEvenChanceIsCalledTooClose() throws {
        let places = try fit().places(cut: 3, draws: 4_000, seed: 1)
        let best = try #require(places.candidates.max { $0.first < $1.first })
        let sentence = try #require(places.winnerSentence())
        #expect(sentence.en.contains(best.candidate))
        #expect(sentence.en.contains("too close to call") == (best.first < 0.5))
        #expect(sentence.ko.contains("가리기 어렵습니다") == (best.first < 0.5))
    }

    @Test func fewReviewersMakeChancesApproximate() throws {
        #expect(try fit().places(cut: 3, draws: 100, seed: 1).caution != nil)
        let more = try BothRandom(
            ScoreTable(DrawnScores.scores(seed: 1, candidates: 10, reviewers: 6, perCandidate: 3)))
        #expect(try more.places(cut: 3, draws: 100, seed: 1).caution == nil)
    }

    @Test func namesStandForKeys() throws {
        let places = try fit().places(cut: 3, draws: 400, seed: 1)
        for place in places.candidates {
            let sentence = place.sentence { "도시 " + $0 }
            #expect(sentence.ko.hasPrefix("도시 \(place.candidate) 후보의 자리는"))
            #expect(sentence.ko.hasSuffix("입니다."))
            #expect(sentence.en.hasSuffix("."))
        }
    }
}
