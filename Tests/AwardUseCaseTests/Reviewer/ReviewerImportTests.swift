import AwardCore
import AwardStore
import AwardUseCases
import Testing

struct ReviewerImportTests {
    @Test func storesReviewersWithWhatTheyDeclared() async throws {
        try await PeopleWorld.with { world in
            let done = try await world.perform(
                ImportReviewers(
                    PeopleWorld.batch([
                        try PeopleWorld.reviewer("C1", isChair: true),
                        try PeopleWorld.reviewer(
                            "R1", engagements: [Engagement(.employer, organisation: "11", untilYear: 2017)]),
                        try PeopleWorld.reviewer("Z1", pool: "citizens"),
                    ])))
            #expect(done.pools.map(\.pool) == ["citizens", "committee"])
            #expect(done.pools.map(\.reviewers) == [1, 2])
            #expect(done.pools.map(\.chairs) == [0, 1])
            let shown = try await world.ask(ShowReviewer("R1")).reviewer
            #expect(shown.engagements == [Engagement(.employer, organisation: "11", untilYear: 2017)])
            #expect(shown.expertise == ["재정"])
            #expect(shown.pledgedAt == nil)
        }
    }

    @Test func aPreviewFindsTheSameExclusionsAndStoresNothing() async throws {
        try await PeopleWorld.with { world in
            try await world.importCandidates()
            let batch = PeopleWorld.batch([
                try PeopleWorld.reviewer("R1", organisation: "11"), try PeopleWorld.reviewer("R2", named: "강동구"),
            ])
            // Seoul: itself and two districts; 강동구: itself and Seoul.
            #expect(try await world.ask(PreviewReviewerImport(batch)).exclusions == 5)
            #expect(try await world.count("SELECT count(*) FROM reviewer") == 0)
            #expect(try await world.perform(ImportReviewers(batch)).exclusions == 5)
            #expect(try await world.count("SELECT count(*) FROM conflict") == 5)
        }
    }

    @Test func everyBadLineIsReportedAtOnce() async throws {
        try await PeopleWorld.with { world in
            try await world.importCandidates()
            try await world.importReviewers("R1")
            let batch = PeopleWorld.batch([
                try PeopleWorld.reviewer("R1"), try PeopleWorld.reviewer("R2"), try PeopleWorld.reviewer("R2"),
                try PeopleWorld.reviewer("R3", pool: "comittee"), try PeopleWorld.reviewer("R4", named: "중구"),
            ])
            let refusal = await #expect(throws: Refusal.self) { try await world.perform(ImportReviewers(batch)) }
            #expect(
                problems(refusal) == [
                    "r.csv:2: The reviewer “R1” is stored already (unchanged).",
                    "r.csv:4: The reviewer code “R2” is already used at r.csv:3.",
                    "r.csv:5: No stage takes reviewers from a pool “comittee”; there are: citizens, committee.",
                    "r.csv:6: 중구: Several organisations have this name; write the code instead: 11140, 26110.",
                ])
            #expect(try await world.count("SELECT count(*) FROM reviewer") == 1)
        }
    }

    @Test func theSameFileAgainIsRefusedInOneSentence() async throws {
        try await PeopleWorld.with { world in
            try await world.importReviewers("R1", "R2")
            let refusal = await #expect(throws: Refusal.self) { try await world.importReviewers("R1", "R2") }
            #expect(
                problems(refusal) == [
                    "r.csv: All 2 reviewers are stored already, just as in the file; there is nothing new to import."
                ])
        }
    }
}
