import Testing

@testable import AwardStatistics

@Suite struct PlaceTests {
    @Test func equalScoresShareAPlace() {
        #expect(Places.competition([3, 5, 5, 1]) == [3, 1, 1, 4])
        #expect(Places.competition([1, 1 + 1e-12, 0.5]) == [1, 1, 3])
        #expect(Places.competition([]) == [])
    }

    @Test func kendallsTauIsAsByHand() {
        // One pair of six the wrong way round: (5 − 1)/6.
        #expect(KendallTau.b([1, 2, 3, 4], [1, 2, 4, 3]).map { abs($0 - 2.0 / 3) < 1e-12 } == true)
        // One tie on one side: 2/√(2·3).
        #expect(KendallTau.b([1, 1, 3], [1, 2, 3]).map { abs($0 - 2 / 6.0.squareRoot()) < 1e-12 } == true)
        #expect(KendallTau.b([1, 2, 3], [3, 2, 1]) == -1)
        #expect(KendallTau.b([1, 1, 1], [1, 2, 3]) == nil)
    }

    @Test(arguments: [UInt64(1), 2, 3])
    func kendallsTauCountsEveryPairOnce(seed: UInt64) throws {
        var generator = SeededGenerator(seed: seed)
        let first = (0..<60).map { _ in generator.next(below: 20) }
        let second = (0..<60).map { _ in generator.next(below: 15) }
        var (score, left, right) = (0, 0, 0)
        for i in first.indices {
            for j in 0..<i {
                score += (first[i] - first[j]).signum() * (second[i] - second[j]).signum()
                left += first[i] == first[j] ? 0 : 1
                right += second[i] == second[j] ? 0 : 1
            }
        }
        let expected = Double(score) / (Double(left) * Double(right)).squareRoot()
        let found = try #require(KendallTau.b(first, second))
        #expect(abs(found - expected) < 1e-12, "seed \(seed)")
    }

    @Test(arguments: [30, 300, 3_000])
    func recordedPlacesAreThoseOfSorting(count: Int) {
        var generator = SeededGenerator(seed: UInt64(count))
        var recorder = PlaceRecorder(count: count, draws: 2)
        var expected: [UInt16] = []
        for _ in 0..<2 {
            let scores = (0..<count).map { _ in generator.normal() }
            scores.withUnsafeBufferPointer { recorder.record($0) }
            let places = Places.competition(scores, tolerance: 0)
            expected += places.map { UInt16($0 - 1) }
        }
        #expect(recorder.places == expected)
    }
}
