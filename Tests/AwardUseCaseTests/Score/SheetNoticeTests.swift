import AwardCore
import AwardStore
import AwardUseCases
import Logging
import Postgres
import Testing

@Suite(.timeLimit(.minutes(10))) struct SheetNoticeTests {
    @Test func sheetsSavedOneByOneAreToldOfOneByOne() async throws {
        try await StageWorld.with { world in
            try await world.open()
            var heard = try await Self.listen(to: world)
            for candidate in ["A1", "A2"] { try await world.save("R02", candidate) }
            try await world.perform(Self.lastly)
            #expect(await Self.commands(&heard, until: "assign.remove") == ["score.submit", "score.submit"])
        }
    }

    @Test func sheetsSavedWithinTheGapShareANotice() async throws {
        try await StageWorld.with { world in
            try await world.open()
            let service = AwardService(
                database: world.database, environment: world.service.environment,
                notices: .atMostEvery(.seconds(3600)))
            var heard = try await Self.listen(to: world)
            for candidate in ["A1", "A2", "A3"] { try await Self.save(candidate, with: service) }
            try await world.perform(Self.lastly)
            #expect(await Self.commands(&heard, until: "assign.remove") == ["score.submit"])
        }
    }

    @Test func theLastSheetOfManyIsToldOfToo() async throws {
        try await StageWorld.with { world in
            try await world.open()
            let service = AwardService(
                database: world.database, environment: world.service.environment,
                notices: .atMostEvery(.milliseconds(30)))
            var heard = try await Self.listen(to: world)
            for candidate in ["A1", "A2", "A3"] { try await Self.save(candidate, with: service) }
            // Looks again after each notice, as a page does; the loop ends only if the last sheet is told of.
            var seen = 0
            while seen < 3, await heard.next() != nil {
                seen = try await world.count("SELECT count(*) FROM scoresheet_revision")
            }
            #expect(seen == 3)
        }
    }

    private static let lastly = RemoveAssignment(
        stage: "paper", reviewer: "R03", candidate: "A4", reason: "too much")

    private static func save(_ candidate: String, with service: AwardService) async throws {
        _ = try await service.save(
            SaveSheet(
                stage: "paper", reviewer: "R02", candidate: candidate, act: .submit,
                content: SheetContent(marks: ["merit": "8", "effect": "7.5"]), seenRevision: 0),
            award: StageWorld.slug, as: .reviewer("R02"))
    }

    private static func listen(to world: StageWorld) async throws -> AsyncStream<Notification>.Iterator {
        let listener = NotificationListener(
            world.database.configuration, channels: [ProgressNotice.channel], logger: Logger(label: "test"))
        var heard = listener.notifications().makeAsyncIterator()
        #expect(await heard.next() == .resynchronise)
        return heard
    }

    /// What is heard before `last`.
    private static func commands(
        _ heard: inout AsyncStream<Notification>.Iterator, until last: String
    ) async -> [String] {
        var commands: [String] = []
        while case .received(_, let payload, _)? = await heard.next(), let notice = ProgressNotice(payload),
            notice.command != last
        {
            commands.append(notice.command)
        }
        return commands
    }
}
