import AwardTestSupport
import Logging
import Postgres
import Testing

@Suite struct NotificationTests {
    @Test func notificationsArriveWhenTheTransactionCommits() async throws {
        try await withFreshDatabase { database in
            let listener = NotificationListener(
                database.configuration, channels: ["심사", "other"], logger: Logger(label: "test"))
            var events = listener.notifications().makeAsyncIterator()
            let first = await events.next()
            #expect(first == .resynchronise)
            struct Refusal: Error {}
            _ = try? await database.transaction { transaction in
                transaction.notify(channel: "심사", payload: "lost")
                throw Refusal()
            }
            try await database.transaction { transaction in
                transaction.notify(channel: "심사", payload: "단계 1")
                transaction.notify(channel: "unheard", payload: "x")
                transaction.notify(channel: "other")
            }
            var heard: [String] = []
            for _ in 0..<2 {
                if case .received(let channel, let payload, _) = await events.next() { heard += [channel, payload] }
            }
            #expect(heard == ["심사", "단계 1", "other", ""])
        }
    }

    @Test func aLostConnectionIsMadeAgainAndSaidSo() async throws {
        try await withFreshDatabase { database in
            var configuration = database.configuration
            configuration.applicationName = "the listener"
            let listener = NotificationListener(configuration, channels: ["news"], logger: Logger(label: "test"))
            var events = listener.notifications().makeAsyncIterator()
            let first = await events.next()
            #expect(first == .resynchronise)
            try await database.transaction { transaction in
                try transaction.execute(
                    "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE application_name = 'the listener'")
            }
            let second = await events.next()
            #expect(second == .resynchronise)
            try await database.transaction { $0.notify(channel: "news", payload: "again") }
            guard case .received(_, let payload, _) = await events.next() else {
                Issue.record("a notification is expected")
                return
            }
            #expect(payload == "again")
        }
    }

    @Test func theConnectionEndsWithTheStream() async throws {
        try await withFreshDatabase { database in
            var configuration = database.configuration
            configuration.applicationName = "short listener"
            let listener = NotificationListener(configuration, channels: ["news"], logger: Logger(label: "test"))
            for await event in listener.notifications() where event == .resynchronise { break }
            let isGone = try await database.waits(
                until: "SELECT NOT EXISTS (SELECT FROM pg_stat_activity WHERE application_name = 'short listener')")
            #expect(isGone)
        }
    }
}
