import ArgumentParser
import AwardCore
import AwardTestSupport
import AwardUseCases
import Glibc
import Postgres

/// `simsa-bench serve`
struct ServeBench: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "serve",
        abstract: "Saving sheets over HTTP beside pgbench, memory, event streams, and the start of the server.")

    @Option(help: "Seconds of each measurement.") var seconds = 3
    @Option(help: "Rounds; the median counts.") var rounds = 5
    @Option(parsing: .upToNextOption, help: "Connections at once.") var connections = [1, 16, 64]
    @Option(parsing: .upToNextOption, help: "Candidates on the ranking page.") var pages = [243, 5000]
    @Option(help: "Event streams open at once.") var streams = 1000

    func run() async throws {
        Report.title("The service over HTTP: token, validation, policy, ledger, durable commit")
        guard let simsa = Program.sibling("simsa") else {
            Report.remark("not measured: the program simsa is not built beside this one")
            return
        }
        let statements = try await SaveRecorder.record()
        let script = PgbenchScript(statements, .oneStatement)
        for connections in connections { try await measure(simsa, connections, script) }
        for candidates in pages { try await measurePage(simsa, candidates) }
        try await measureStanding(simsa)
    }

    private func measure(_ simsa: String, _ connections: Int, _ script: PgbenchScript) async throws {
        var rates: [Double] = []
        var slowest: [Double] = []
        var costs: [Double] = []
        var ratios: [Double] = []
        var delays: [Double] = []
        for _ in 0..<rounds {
            let reference = try await Pgbench.measure(
                script, callers: connections, seconds: seconds, timesEach: connections == 16)
            let (outcome, cost) = try await save(simsa, connections)
            rates.append(outcome.perSecond)
            slowest.append(outcome.slowest)
            costs.append(cost)
            ratios.append(outcome.perSecond / reference.perSecond)
            if reference.slowest > 0 { delays.append(outcome.slowest / reference.slowest) }
            if outcome.refused > 0 { Report.remark("\(outcome.refused.fixed(0)) answers were not 200") }
        }
        let plural = connections == 1 ? "1 connection" : "\(connections) connections"
        Report.figure(
            "save over HTTP, \(plural)", "\(rates.median.fixed(0)) /s, 99 % within \(slowest.median.asTime)")
        let limit = connections > 16 ? 0.6 : 0.5
        Report.target(
            "  of pgbench writing the same rows", ratios.median.fixed(2), "at least \(limit.fixed(1))",
            isMet: ratios.median >= limit)
        if !delays.isEmpty {
            Report.target(
                "  99 % within, of pgbench's", "\(delays.median.fixed(2)) ×", "at most 3.00 ×",
                isMet: delays.median <= 3)
        }
        Report.target(
            "  processor time, server and database", "\((costs.median * 1000).fixed(2)) ms", "under 0.50 ms",
            isMet: costs.median < 0.0005)
    }

    /// One run of wrk on a fresh database: what came of it, and the processor time of a save.
    private func save(_ simsa: String, _ connections: Int) async throws -> (Wrk.Outcome, Double) {
        try await withFreshDatabase(template: Seed.open, cluster: Bench.cluster, maxConnections: 1) { database in
            let tokens = try await Self.tokens(database.configuration.url)
            let served = try ServedProgram(simsa, database: database.configuration.url)
            let server = try await ProcessorTime.server()
            let before = ProcessorTime.of(served.process) + ProcessorTime.of(server)
            let outcome = try Wrk.save(
                port: served.port, tokens: tokens, connections: connections, seconds: seconds)
            let used = ProcessorTime.of(served.process) + ProcessorTime.of(server) - before
            return (outcome, used / max(1, outcome.count))
        }
    }

    private func measureStanding(_ simsa: String) async throws {
        try await withFreshDatabase(template: Seed.open, cluster: Bench.cluster, maxConnections: 1) { database in
            let tokens = try await Self.tokens(database.configuration.url)
            let starts = try (0..<5).map { _ in
                try ServedProgram(simsa, database: database.configuration.url).seconds
            }
            Report.target("start to first answer", starts.median.asTime, "under 200 ms", isMet: starts.median < 0.2)
            let served = try ServedProgram(simsa, database: database.configuration.url)
            Report.figure("memory, idle", "\(served.residentMegabytes.fixed(0)) MB")
            var requests = 0.0
            var memory: [Double] = []
            while requests < 100_000 {
                requests += try Wrk.get(
                    port: served.port, path: "/api/v1/awards/\(Bench.slug)/result", token: tokens[0], connections: 16,
                    seconds: 2
                ).count
                memory.append(served.residentMegabytes)
            }
            Report.target(
                "memory after \(requests.fixed(0)) requests",
                "\(memory[0].fixed(0)) MB after the first, \(memory[memory.count - 1].fixed(0)) MB after the last 2 s",
                "under 60 MB", isMet: memory.allSatisfy { $0 < 60 })
            try watch(served, tokens)
        }
    }

    /// The ranking of a tallied stage, all rows on one page.
    private func measurePage(_ simsa: String, _ candidates: Int) async throws {
        try await withFreshDatabase(
            template: Seed.ranked(candidates: candidates), cluster: Bench.cluster, maxConnections: 1
        ) { database in
            let token = try await Self.officeToken(database.configuration.url)
            let served = try ServedProgram(simsa, database: database.configuration.url)
            let path = "/awards/\(Bench.slug)/ranking"
            let page = try Wrk.get(port: served.port, path: path, token: token, connections: 1, seconds: seconds)
            if page.refused > 0 { Report.remark("\(page.refused.fixed(0)) answers were not 200") }
            let limit = candidates > 1000 ? 0.06 : 0.01
            Report.target(
                "ranking page of \(candidates) candidates, 5 sheets each",
                "\(page.typical.asTime), 99 % within \(page.slowest.asTime), \((page.bytes / 1000).fixed(0)) kB",
                "under \((limit * 1000).fixed(0)) ms", isMet: page.typical < limit)
        }
    }

    /// Opens many event streams, saves one sheet, and waits until each has heard of it.
    private func watch(_ served: ServedProgram, _ tokens: [String]) throws {
        var limit = rlimit()
        getrlimit(__rlimit_resource_t(RLIMIT_NOFILE.rawValue), &limit)
        limit.rlim_cur = limit.rlim_max
        setrlimit(__rlimit_resource_t(RLIMIT_NOFILE.rawValue), &limit)
        let before = served.residentMegabytes
        let watchers = try (0..<streams).map { _ in
            let client = try SocketClient(port: served.port)
            client.ask("GET", "/api/v1/awards/\(Bench.slug)/events", token: tokens[0])
            return client
        }
        for watcher in watchers {
            var heard = ""
            while !heard.contains("event: everything") {
                let more = watcher.read()
                if more.isEmpty { break }
                heard += more
            }
        }
        let memory = served.residentMegabytes
        let clock = ContinuousClock()
        let start = clock.now
        try SocketClient(port: served.port).ask(
            "PUT", "/api/v1/awards/\(Bench.slug)/stages/\(Bench.stage)/scoresheets/7000001/9000001", token: tokens[0],
            headers: "If-None-Match: *\r\n",
            body: #"{"act":"draft","content":{"marks":{"k1":"27.5"},"comment":""},"reason":""}"#)
        for watcher in watchers { _ = watcher.read() }
        Report.figure(
            "\(streams) event streams",
            "\((memory - before).fixed(0)) MB more, all told within \((clock.now - start).seconds.asTime)")
    }

    /// A token of an admin.
    private static func officeToken(_ url: String) async throws -> String {
        let service = Bench.service(url)
        let email = "office@example.kr"
        _ = try await service.perform(
            AddAccount(email: email, name: LocalizedText(ko: "사무국", en: "Office"), roles: [.admin]),
            award: Bench.slug, as: Bench.admin)
        let token = try await service.perform(
            IssueToken(owner: email, title: "bench", scopes: [.read], days: 1), award: Bench.slug, as: Bench.admin
        ).token.reveal()
        await service.database.close()
        return token
    }

    /// A token of each of some reviewers.
    private static func tokens(_ url: String) async throws -> [String] {
        let service = Bench.service(url)
        var tokens: [String] = []
        for reviewer in 1...64 {
            tokens.append(
                try await service.perform(
                    IssueToken(owner: String(7_000_000 + reviewer), title: "bench", scopes: [.read, .score], days: 1),
                    award: Bench.slug, as: Bench.admin
                ).token.reveal())
        }
        await service.database.close()
        return tokens
    }
}
