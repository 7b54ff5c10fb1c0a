import AwardStatistics
import Testing

/// Drawn numbers are the published generator's, for ever.
@Suite struct SeededGeneratorTests {
    /// The first numbers of the authors' C program, its state filled by SplitMix64 from 0.
    @Test func theNumbersAreThoseOfThePublishedGenerator() {
        var generator = SeededGenerator(seed: 0)
        #expect(
            (0..<3).map { _ in generator.next() } == [
                0x99ec_5f36_cb75_f2b4, 0xbf6e_1f78_4956_452a, 0x1a5f_849d_4933_e6e0,
            ])
    }

    @Test func streamsDoNotShareNumbers() {
        var streams = SeededGenerator(seed: 7).streams(3)
        var seen: Set<UInt64> = []
        for index in streams.indices { for _ in 0..<1000 { seen.insert(streams[index].next()) } }
        #expect(seen.count == 3000)
    }

    @Test func uniformDrawsStayInsideTheOpenInterval() {
        var generator = SeededGenerator(seed: 20)
        let draws = (0..<100_000).map { _ in generator.uniform() }
        #expect(draws.allSatisfy { $0 > 0 && $0 < 1 })
        #expect(abs(draws.reduce(0, +) / 100_000 - 0.5) < 0.004)
    }

    @Test func normalDrawsHaveTheirMoments() {
        var generator = SeededGenerator(seed: 21)
        let draws = (0..<200_000).map { _ in generator.normal() }
        let mean = draws.reduce(0, +) / 200_000
        let second = draws.reduce(0) { $0 + $1 * $1 } / 200_000
        let fourth = draws.reduce(0) { $0 + $1 * $1 * $1 * $1 } / 200_000
        #expect(abs(mean) < 0.01)
        #expect(abs(second - 1) < 0.02)
        #expect(abs(fourth - 3) < 0.15)
    }

    @Test func boundedDrawsReachEveryNumberEvenly() {
        var generator = SeededGenerator(seed: 22)
        var counts = Array(repeating: 0, count: 7)
        for _ in 0..<70_000 { counts[generator.next(below: 7)] += 1 }
        #expect(counts.allSatisfy { abs($0 - 10_000) < 400 })
    }
}
