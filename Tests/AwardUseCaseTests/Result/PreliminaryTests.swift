import AwardCore
import AwardStore
import AwardUseCases
import Postgres
import Testing

@Suite struct PreliminaryTests {
    @Test func everyStageMustBeConfirmedFirst() async throws {
        try await JudgedWorld.with { world in
            try await world.tally()
            let reason = try await world.refusal { try await world.perform(AnnouncePreliminary()) }
            #expect(reason == .blocked(.resultPreliminary, [.stagesNotConfirmed(["final"])]))
        }
    }

    @Test func theAnnouncementNamesThePrizesTheEmptyGradesAndTheWindows() async throws {
        try await JudgedWorld.with { world in
            try await world.tally()
            try await world.confirm()
            let moved = try await world.perform(AnnouncePreliminary(), as: JudgedWorld.secretary)
            #expect(moved.state == .preliminary)
            #expect(moved.prizes.map { "\($0.candidate) \($0.prize)" } == ["A1 grand", "A2 excellence", "B1 grand"])
            #expect(moved.empty.map { "\($0.category) \($0.prize) \($0.count)" } == ["county excellence 1"])
            // Ten whole days after 25 November end with 5 December in Korea, 15:00 UTC.
            #expect(moved.appealsUntil?.iso8601 == "2019-12-05T14:59:59.999999Z")
            #expect(moved.publicCheckUntil?.iso8601 == "2019-12-05T14:59:59.999999Z")
            #expect(moved.publicItems == [.winners])
        }
    }

    @Test func theDaysAreThoseOfTheAwardsTimeZone() async throws {
        try await JudgedWorld.with { world in
            try await world.tally()
            try await world.confirm()
            // 25 November, 16:00 UTC is 26 November in Korea.
            world.set(JudgedWorld.start.adding(seconds: 11 * 3600))
            let moved = try await world.perform(AnnouncePreliminary())
            #expect(moved.appealsUntil?.iso8601 == "2019-12-06T14:59:59.999999Z")
        }
    }

    @Test func aRehearsalShowsTheSameAndChangesNothing() async throws {
        try await JudgedWorld.with { world in
            try await world.tally()
            try await world.confirm()
            let before = try await world.count("SELECT count(*) FROM ledger")
            let rehearsal = try await world.service.rehearse(
                AnnouncePreliminary(), award: JudgedWorld.slug, as: JudgedWorld.admin)
            #expect(try await world.text("SELECT state FROM award") == "running")
            #expect(try await world.count("SELECT count(*) FROM ledger") == before)
            let moved = try await world.perform(AnnouncePreliminary(seen: rehearsal.lastEntry))
            #expect(moved.prizes == rehearsal.output.prizes)
        }
    }

    @Test func whatHappenedSinceItWasShownHoldsItBack() async throws {
        try await JudgedWorld.with { world in
            try await world.tally()
            try await world.confirm()
            let rehearsal = try await world.service.rehearse(
                AnnouncePreliminary(), award: JudgedWorld.slug, as: JudgedWorld.admin)
            try await world.perform(
                RecordRemark(candidate: nil, text: LocalizedText(ko: "총평", en: "Overall")), as: JudgedWorld.chair)
            let reason = try await world.refusal {
                try await world.perform(AnnouncePreliminary(seen: rehearsal.lastEntry))
            }
            guard case .staleRevision(.award, _, _, _, let changes) = reason else {
                Issue.record("\(String(describing: reason))")
                return
            }
            #expect(changes == ["remarks.record (award, reviewer:C01)"])
        }
    }

    @Test(arguments: [JudgedWorld.chair, JudgedWorld.auditor, .candidate("A1"), .reviewer("R02")])
    func onlyAdminAndSecretaryAnnounce(claim: Claim) async throws {
        try await JudgedWorld.with { world in
            let reason = try await world.refusal { try await world.perform(AnnouncePreliminary(), as: claim) }
            #expect(reason == .notPermitted(.resultPreliminary, needs: [.admin, .secretary]))
        }
    }

    @Test func itIsAnnouncedOnce() async throws {
        try await JudgedWorld.with { world in
            try await world.announce()
            let reason = try await world.refusal { try await world.perform(AnnouncePreliminary()) }
            #expect(reason == .blocked(.resultPreliminary, [.awardState(state: .preliminary, allowed: [.running])]))
        }
    }
}
