import AwardTestSupport
import AwardUseCases
import Postgres

/// How fast sheets are saved, and at what cost.
struct SaveRate: Sendable {
    /// Saves per second, all callers together.
    let perSecond: Double
    /// Seconds within which 99 of 100 saves were done; 0 where it was not measured.
    let slowest: Double
    /// Seconds of processor time a save cost the program that asked for it.
    let own: Double
    /// Seconds of processor time a save cost the database server.
    let served: Double

    /// Through `AwardService`: lets `callers` save one fresh sheet after another for some seconds.
    static func measure(callers: Int, seconds: Int) async throws -> SaveRate {
        try await withFreshDatabase(template: Seed.open, cluster: Bench.cluster, maxConnections: 1) { database in
            let service = Bench.service(database.configuration.url, callers: callers)
            // pgbench does not count the time to connect either.
            _ = try await perform(callers) { caller in
                try await SaveSample.save(caller, with: service)
                return []
            }
            let server = try await ProcessorTime.server()
            let before = (own: ProcessorTime.ofThisProgram, served: ProcessorTime.of(server))
            let clock = ContinuousClock()
            let start = clock.now
            let deadline = start + .seconds(seconds)
            let times = try await perform(callers) { caller in
                var times: [Double] = []
                var index = callers + caller
                while clock.now < deadline {
                    let begun = clock.now
                    try await SaveSample.save(index, with: service)
                    times.append((clock.now - begun).seconds)
                    index += callers
                }
                return times
            }
            let elapsed = (clock.now - start).seconds
            let used = (
                own: ProcessorTime.ofThisProgram - before.own, served: ProcessorTime.of(server) - before.served
            )
            await service.database.close()
            let sorted = times.sorted()
            let count = Double(max(1, times.count))
            return SaveRate(
                perSecond: Double(times.count) / elapsed, slowest: sorted.isEmpty ? 0 : sorted[sorted.count * 99 / 100],
                own: used.own / count, served: used.served / count)
        }
    }

    private static func perform(
        _ callers: Int, _ work: @escaping @Sendable (Int) async throws -> [Double]
    ) async throws -> [Double] {
        try await withThrowingTaskGroup(of: [Double].self) { group in
            for caller in 0..<callers { group.addTask { try await work(caller) } }
            var all: [Double] = []
            for try await times in group { all += times }
            return all
        }
    }
}

extension SaveRate {
    /// Rate and cost as one line of a report.
    var text: String {
        "\(perSecond.fixed(0)) /s, \((own * 1_000_000).fixed(0)) + \((served * 1_000_000).fixed(0)) µs of processor time"
    }
}

extension [SaveRate] {
    /// The middle of each figure.
    var median: SaveRate {
        SaveRate(
            perSecond: map(\.perSecond).median, slowest: map(\.slowest).median, own: map(\.own).median,
            served: map(\.served).median)
    }
}
