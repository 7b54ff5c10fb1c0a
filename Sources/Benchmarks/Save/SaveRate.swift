import AwardTestSupport
import AwardUseCases
import Postgres

/// How fast sheets are saved through `AwardService`.
struct SaveRate: Sendable {
    /// Saves per second, all callers together.
    let perSecond: Double
    /// Seconds within which 99 of 100 saves were done.
    let slowest: Double

    /// Lets `callers` save one fresh sheet after another for some seconds.
    static func measure(callers: Int, seconds: Int) async throws -> SaveRate {
        try await withFreshDatabase(template: Seed.open, cluster: Bench.cluster, maxConnections: 1) { database in
            let service = Bench.service(database.configuration.url, callers: callers)
            // pgbench does not count the time to connect either.
            _ = try await perform(callers) { caller in
                try await SaveSample.save(caller, with: service)
                return []
            }
            let clock = ContinuousClock()
            let start = clock.now
            let deadline = start + .seconds(seconds)
            let times = try await perform(callers) { caller in
                var times: [Double] = []
                var index = callers + caller
                while clock.now < deadline {
                    let before = clock.now
                    try await SaveSample.save(index, with: service)
                    times.append((clock.now - before).seconds)
                    index += callers
                }
                return times
            }
            let elapsed = (clock.now - start).seconds
            await service.database.close()
            let sorted = times.sorted()
            return SaveRate(
                perSecond: Double(times.count) / elapsed, slowest: sorted.isEmpty ? 0 : sorted[sorted.count * 99 / 100])
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
