import AwardCore
import AwardUseCases
import Testing

/// The result from its preliminary announcement to the public page.
@Suite struct PublicationPageTests {
    @Test func theResultIsAnnouncedFinalisedAndPublishedEachAfterAPreview() async throws {
        try await ServerWorld.with(.confirmed) { world in
            try await world.change { $0.publication = PublicationRules(publicCheckDays: 0, appealDays: 0) }
            let admin = try await world.browser(.admin)
            let first = try await admin.page("publication")
            let preview = try await admin.send("preliminary", on: first)
            #expect(preview.text.contains("A1 Entrant A1"), "\(preview.text)")
            #expect(try await world.awardState() == .running, "a preview changes nothing")
            let second = try await admin.sendAndFollow("sure", on: preview)
            #expect(try await world.awardState() == .preliminary)
            let third = try await admin.act("final", on: second)
            #expect(try await world.awardState() == .final)
            _ = try await admin.act("publish", on: third)
            #expect(try await world.awardState() == .published)
            let seen = try await world.stranger.page()
            #expect(seen.text.contains("Entrant A1"))
        }
    }

    @Test func whatWasShownIsRefusedWhenSomethingHappenedMeanwhile() async throws {
        try await ServerWorld.with(.confirmed) { world in
            let admin = try await world.browser(.admin)
            let preview = try await admin.send("preliminary", on: try await admin.page("publication"))
            try await world.perform(
                RecordRemark(candidate: nil, text: LocalizedText(ko: "총평", en: "All were good")))
            let late = try await admin.send("sure", on: preview)
            #expect(late.status == 412, "\(late.text)")
            #expect(try await world.awardState() == .running)
        }
    }

    @Test func anUpheldAppealSendsTheStageBackAndTheResultIsCountedAgain() async throws {
        try await ServerWorld.with(.confirmed) { world in
            try await world.perform(AnnouncePreliminary())
            let admin = try await world.browser(.admin)
            let entered = try await admin.sendAndFollow(
                "appeal", on: try await admin.page("appeals"),
                ["candidate": "A2", "kind": "appeal", "grounds": "a sheet was read wrongly"])
            #expect(entered.text.contains("a sheet was read wrongly"))
            let decided = try await admin.act("decide-1", on: entered, ["upheld": "yes", "reason": "it was"])
            let preview = try await admin.send(
                "reevaluation", on: decided, ["stage": "paper", "appeal-1": "yes", "reason": "appeal 1"])
            #expect(preview.text.contains("The next tally is no. 2"), "\(preview.text)")
            #expect(try await world.stageState() == .confirmed)
            _ = try await admin.sendAndFollow("sure", on: preview)
            #expect(try await world.stageState() == .closed)
        }
    }

    @Test func aPrizeIsCancelledAfterItsProposalAndNobodyTakesItUnseen() async throws {
        try await ServerWorld.with(.confirmed) { world in
            try await world.change {
                $0.publication = PublicationRules(publicCheckDays: 0, appealDays: 0, cancellationNoticeDays: 0)
            }
            try await world.perform(AnnouncePreliminary())
            try await world.perform(FinaliseResult())
            let admin = try await world.browser(.admin)
            let proposed = try await admin.act(
                "proposal", on: try await admin.page("prizes"), ["candidate": "A1", "reason": "false papers"])
            #expect(proposed.text.contains("false papers"))
            let preview = try await admin.send("decide-1", on: proposed, ["cancel": "yes", "reason": "proven"])
            #expect(preview.text.contains("Grand prize stays vacant."), "\(preview.text)")
            _ = try await admin.sendAndFollow("sure", on: preview)
            #expect(try await world.count("SELECT count(*) FROM prize_award WHERE state = 'cancelled'") == 1)
        }
    }

    @Test func minutesAndRemarksAreRecordedByTheirPages() async throws {
        try await ServerWorld.with(.tallied) { world in
            let admin = try await world.browser(.admin)
            let minutes = try await admin.act(
                "minutes", on: try await admin.page("minutes"),
                ["stage": "paper", "present-C01": "yes", "present-R02": "yes", "votes": "order: unanimous"])
            #expect(minutes.text.contains("2 present (C01, R02), 1 absent"))
            #expect(minutes.text.contains("order: unanimous"))
            let remarks = try await admin.sendAndFollow(
                "remark", on: try await admin.page("remarks"), ["ko": "훌륭합니다", "en": "Very good work"])
            #expect(remarks.text.contains("Very good work"))
        }
    }
}
