import AwardCore
import AwardUseCases
import Testing

struct CandidateFeedTests {
    private static let parts = [
        PeopleWorld.batch([PeopleWorld.candidate("11", category: "metropolitan"), PeopleWorld.candidate("11140")]),
        CandidateBatch(
            file: "c.csv", sha256: "", candidates: [PeopleWorld.candidate("11740"), PeopleWorld.candidate("26110")],
            lines: [4, 5], organisations: PeopleWorld.organisations,
            fields: [
                .init(candidate: 1, field: "summary", content: "개요"),
                .init(candidate: 1, field: "results", content: "성과"),
            ]),
    ]

    @Test func partsThatComeWhileTheImportRunsAreStoredAsOneFile() async throws {
        try await PeopleWorld.with { world in
            let feed = CandidateFeed(file: "c.csv")
            async let importing = world.perform(ImportCandidateFeed(feed))
            for part in Self.parts {
                feed.add(part)
                await Task.yield()
            }
            feed.end(.success("ff"))
            let done = try await importing
            #expect(done.candidates == 4)
            #expect(done.submitted == 1)
            #expect(done.organisations == 5)
            #expect(
                try await world.texts("SELECT code || ' ' || state FROM candidate ORDER BY candidate_id") == [
                    "11 eligible", "11140 eligible", "11740 eligible", "26110 submitted",
                ])
            let body = try await world.texts("SELECT body FROM ledger WHERE command = 'candidate.import'")
            #expect(body.first?.contains(#""request":{"file":"c.csv","rows":4,"sha256":"ff"}"#) == true)
        }
    }

    @Test func aFileThatTurnsOutBadAtItsEndLeavesNothing() async throws {
        try await PeopleWorld.with { world in
            let feed = CandidateFeed(file: "c.csv")
            for part in Self.parts { feed.add(part) }
            feed.end(.failure(Refusal(.invalid([Problem(at: "c.csv:6", LocalizedText(ko: "값", en: "A blank."))]))))
            let refusal = await #expect(throws: Refusal.self) { try await world.perform(ImportCandidateFeed(feed)) }
            #expect(problems(refusal) == ["c.csv:6: A blank."])
            let stored = try await world.count("SELECT count(*) FROM candidate")
            #expect(stored == 0)
        }
    }

    @Test func aCodeRepeatedInALaterPartIsReportedWithBothLines() async throws {
        try await PeopleWorld.with { world in
            let feed = CandidateFeed(file: "c.csv")
            for part in Self.parts { feed.add(part) }
            feed.add(
                CandidateBatch(
                    file: "c.csv", sha256: "", candidates: [PeopleWorld.candidate("11140")], lines: [6],
                    organisations: []))
            feed.end(.success("ff"))
            let refusal = await #expect(throws: Refusal.self) { try await world.perform(ImportCandidateFeed(feed)) }
            #expect(problems(refusal) == ["c.csv:6: The candidate code “11140” is already used at c.csv:3."])
            let stored = try await world.count("SELECT count(*) FROM candidate")
            #expect(stored == 0)
        }
    }

    @Test func anAwardThatHasCandidatesIsComparedWithTheWholeFeed() async throws {
        try await PeopleWorld.with { world in
            try await world.importCandidates()
            let feed = CandidateFeed(file: "c.csv")
            for part in Self.parts { feed.add(part) }
            feed.end(.success("ff"))
            let refusal = await #expect(throws: Refusal.self) { try await world.perform(ImportCandidateFeed(feed)) }
            #expect(problems(refusal).first?.hasPrefix("c.csv: All 4 candidates are stored already") == true)
        }
    }
}
