import AwardCore
import AwardUseCases
import Testing

/// The final on stage, through the pages without any script.
@Suite struct PresentationPageTests {
    private func with(
        _ state: StageState = .open, change: (inout AwardDefinition) -> Void = { _ in },
        _ body: (ServerWorld) async throws -> Void
    ) async throws {
        try await ServerWorld.with(
            state,
            change: { award in
                award.stages[0].form = .presentation
                change(&award)
            }
        ) { world in try await body(world) }
    }

    private func order(_ world: ServerWorld) async throws -> [String] {
        try await world.service.ask(
            ShowPresentation(stage: "paper"), award: ServerWorld.slug, as: ServerWorld.office
        ).presenters.map(\.candidate.code)
    }

    @Test func oneTargetForEachMarkAndNextIsWhoPresentsNext() async throws {
        try await with { world in
            let turns = try await order(world)
            let browser = try await world.browser(reviewer: "R02")
            let asked = try await browser.get("presentation/paper/\(turns[0])")
            let sheet = try await browser.submit(asked, to: "declaration/paper", ["confirmed": "yes"])
            #expect(sheet.path.hasSuffix("presentation/paper/\(turns[0])"))
            #expect(sheet.text.contains("Presentation 1 of 2"))
            // 0 to 10 in whole points.
            #expect(sheet.text.split(separator: "type=\"radio\"").count == 12)
            let next = try await browser.submit(
                sheet, to: "presentation/paper/\(turns[0])", ["mark-merit": "8"], button: "draft-next")
            #expect(next.path.hasSuffix("presentation/paper/\(turns[1])"))
            let kept = try await browser.get("presentation/paper/\(turns[0])")
            #expect(kept.text.contains("value=\"8\" checked"))
        }
    }

    @Test func aScriptThatSendsTheSameKeyTwiceSavesOnce() async throws {
        try await with { world in
            let browser = try await world.browser(reviewer: "R02")
            let sheet = try await browser.submit(
                try await browser.get("presentation/paper/A1"), to: "declaration/paper", ["confirmed": "yes"])
            let fields = ["mark-merit": "8", "act": "draft", "key": "stage-1", "revision": "0"]
            let first = try await browser.send(sheet, to: "presentation/paper/A1", fields)
            let again = try await browser.send(sheet, to: "presentation/paper/A1", fields)
            #expect(first.status == 200 && again.status == 200)
            #expect(first.text == again.text)
            #expect(first.text.contains("\"revision\":1"))
            #expect(try await world.count("SELECT revision FROM scoresheet") == 1)
        }
    }

    @Test func marksOfTwoDevicesAreShownBesideEachOther() async throws {
        try await with { world in
            let browser = try await world.browser(reviewer: "R02")
            let sheet = try await browser.submit(
                try await browser.get("presentation/paper/A1"), to: "declaration/paper", ["confirmed": "yes"])
            _ = try await browser.submit(sheet, to: "presentation/paper/A1", ["mark-merit": "8"], button: "draft")
            let stale = try await browser.send(
                sheet, to: "presentation/paper/A1", ["mark-merit": "5", "act": "draft", "revision": "0", "key": "b"])
            #expect(stale.status == 412)
            let both = try await browser.submit(
                sheet, to: "presentation/paper/A1", ["mark-merit": "5"], button: "draft")
            let table = try both.after("id=\"conflict\"")
            #expect(table.contains("<td class=\"number\">8</td><td class=\"number\">5</td>"))
            let mine = try await browser.submit(both, to: "presentation/paper/A1", button: "draft")
            #expect(mine.text.contains("value=\"5\" checked"))
        }
    }

    @Test func theChairSeesWhoHasSubmittedAndNoMarks() async throws {
        try await with { world in
            try await world.save("R02", "A1", .submit, merit: "9")
            let chair = try await world.browser(reviewer: "C01")
            let board = try await chair.get("chair/paper")
            let row = try board.after("<tr id=\"presenter-A1\"").prefix { $0 != "\n" }
            #expect(
                row.split(separator: "<span class=\"state").map { $0.contains(">submitted<") } == [
                    false, false, true, false,
                ])
            #expect(board.text.contains("data-events=\"/api/v1/awards/served-award/events\""))
            let other = try await world.browser(reviewer: "R03")
            #expect(try await other.get("chair/paper").path.hasSuffix("presentation/paper"))
        }
    }

    @Test func theChairSetsTheOrderWithAReason() async throws {
        try await with { world in
            let turns = try await order(world)
            let chair = try await world.browser(reviewer: "C01")
            let board = try await chair.get("chair/paper")
            let unsaid = try await chair.submit(
                board, to: "chair/paper/order", ["turn-\(turns[0])": "2", "turn-\(turns[1])": "1"])
            #expect(unsaid.text.contains("role=\"alert\""))
            #expect(try await order(world) == turns)
            let set = try await chair.submit(
                unsaid, to: "chair/paper/order", ["reason": "One came late"])
            #expect(set.text.contains("Set by hand in place of the draw. Reason: One came late"))
            #expect(try await order(world) == turns.reversed())
        }
    }

    @Test func theChairFreezesAfterAPreviewOfWhatBlocks() async throws {
        try await with { world in
            let chair = try await world.browser(reviewer: "C01")
            #expect(try await chair.get("stages/paper/close").text.contains("Not yet possible"))
            for (reviewer, candidate) in [("R02", "A1"), ("R03", "A2")] {
                try await world.save(reviewer, candidate, .submit, merit: "9")
            }
            let closed = try await chair.submit(
                try await chair.get("stages/paper/close"), to: "stages/paper/close")
            #expect(closed.status == 200)
            #expect(try await world.count("SELECT count(*) FROM stage WHERE state = 'closed'") == 1)
        }
    }

    @Test func thePlacesAreOnTheScreenOneStepAtATime() async throws {
        try await with(
            .confirmed,
            change: {
                $0.publication = PublicationRules(publicCheckDays: 0, appealDays: 0, publicItems: [.winners, .places])
            }
        ) { world in
            let chair = try await world.browser(reviewer: "C01")
            #expect(try await chair.get("projector").status == 409)
            try await ServerWorld.perform(AnnouncePreliminary(), world.service)
            try await ServerWorld.perform(FinaliseResult(), world.service)
            try await ServerWorld.perform(PublishResult(), world.service)
            let begin = try await chair.get("projector")
            #expect(!begin.text.contains("Entrant"))
            let second = try await chair.get("projector?step=1")
            #expect(second.text.contains("Entrant A2") && !second.text.contains("Entrant A1"))
            let first = try await chair.get("projector?step=2")
            #expect(first.text.contains("Grand prize") && first.text.contains("Entrant A1"))
            #expect(try await world.browser(reviewer: "R02").get("projector").status == 403)
            #expect(try await world.stranger.get("projector").status == 401)
        }
    }
}
