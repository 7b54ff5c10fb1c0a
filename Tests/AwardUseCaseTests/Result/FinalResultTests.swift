import AwardCore
import AwardStore
import AwardUseCases
import Postgres
import Testing

@Suite struct FinalResultTests {
    @Test func theWindowsMustBeOverAndEverythingDecided() async throws {
        try await JudgedWorld.with { world in
            try await world.announce()
            try await world.perform(
                EnterAppeal(candidate: "A2", grounds: "added up wrongly"), as: .candidate("A2"))
            let reason = try await world.refusal { try await world.perform(FinaliseResult()) }
            let end = Moment(microseconds: 1_575_557_999_999_999)
            #expect(
                reason
                    == .blocked(
                        .resultFinalise,
                        [.publicCheckRunning(ends: end), .appealWindowRunning(ends: end), .appealsUndecided(["1"])]))
        }
    }

    @Test func winnersAreAwardedWithTheFinalResult() async throws {
        try await JudgedWorld.with { world in
            try await world.finalise()
            #expect(try await world.text("SELECT state FROM award") == "final")
            #expect(
                try await world.text(
                    "SELECT string_agg(code, ',' ORDER BY code) FROM candidate WHERE state = 'awarded'")
                    == "A1,A2,B1")
        }
    }

    @Test func thePrizeOfACandidateThatLeftPassesOn() async throws {
        try await JudgedWorld.with { world in
            try await world.announce()
            try await world.run(
                "UPDATE candidate SET state = 'withdrawn', state_reason = 'stepped back' WHERE code = 'A1'")
            world.setDays(11)
            let moved = try await world.perform(FinaliseResult())
            #expect(moved.prizes.map { "\($0.candidate) \($0.prize)" } == ["A2 grand", "A3 excellence", "B1 grand"])
            #expect(moved.successions.map(\.candidate) == ["A1"])
            #expect(try await world.text("SELECT state FROM candidate WHERE code = 'A1'") == "withdrawn")
        }
    }

    @Test func aResultIsPublishedAfterItIsFinal() async throws {
        try await JudgedWorld.with { world in
            try await world.announce()
            let early = try await world.refusal { try await world.perform(PublishResult()) }
            #expect(early == .blocked(.resultPublish, [.awardState(state: .preliminary, allowed: [.final])]))
            world.setDays(11)
            try await world.perform(FinaliseResult())
            let moved = try await world.perform(PublishResult())
            #expect(moved.state == .published)
            #expect(moved.publicItems == [.remarks, .winners])
        }
    }

    @Test func anUndecidedCancellationHoldsThePublicationBack() async throws {
        try await JudgedWorld.with { world in
            try await world.finalise()
            try await world.perform(ProposeCancellation(candidate: "A1", reason: "copied"))
            let reason = try await world.refusal { try await world.perform(PublishResult()) }
            #expect(reason == .blocked(.resultPublish, [.cancellationsUndecided(["1"])]))
        }
    }

    @Test func onlyAnAdminPublishes() async throws {
        try await JudgedWorld.with { world in
            try await world.finalise()
            let reason = try await world.refusal {
                try await world.perform(PublishResult(), as: JudgedWorld.secretary)
            }
            #expect(reason == .notPermitted(.resultPublish, needs: [.admin]))
        }
    }
}
