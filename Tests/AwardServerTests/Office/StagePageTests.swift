import AwardCore
import AwardUseCases
import Testing

/// A stage moved from page to page, without JavaScript.
@Suite struct StagePageTests {
    @Test func aStageGoesFromPlannedToConfirmedByItsPagesAlone() async throws {
        try await ServerWorld.with { world in
            let admin = try await world.browser(.admin)
            let plan = try await admin.send("plan-form", on: try await admin.page("assignments/paper"))
            #expect(plan.text.contains("id=\"plan\""), "\(plan.text)")
            #expect(try await world.count("SELECT count(*) FROM assignment") == 0, "a plan changes nothing")
            _ = try await admin.sendAndFollow("apply", on: plan)
            #expect(try await world.count("SELECT count(*) FROM assignment") == 6)

            _ = try await admin.sendAndFollow("move", on: try await admin.page("stages/paper/open"))
            #expect(try await world.stageState() == .open)
            for reviewer in ["C01", "R02", "R03"] {
                for (candidate, merit) in [("A1", "9"), ("A2", "7")] {
                    _ = try await world.service.save(
                        SaveSheet(
                            stage: "paper", reviewer: reviewer, candidate: candidate, act: .submit,
                            content: SheetContent(marks: ["merit": merit]), seenRevision: 0),
                        award: ServerWorld.slug, as: .reviewer(reviewer))
                }
            }
            let closing = try await admin.page("stages/paper/close")
            #expect(closing.text.contains("<dd>6 / 6</dd>"), "\(closing.text)")
            _ = try await admin.sendAndFollow("move", on: closing)
            let counting = try await admin.page("stages/paper/tally")
            #expect(counting.text.contains("<dt>Scoresheets counted</dt><dd>6</dd>"))
            _ = try await admin.sendAndFollow("move", on: counting)
            let again = try await admin.page("stages/paper/recount")
            #expect(again.text.contains("Nothing changed since tally 1"))
            _ = try await admin.sendAndFollow("move", on: again, ["reason": "to be sure"])
            #expect(try await world.count("SELECT count(*) FROM tally") == 2)

            let confirming = try await admin.page("stages/paper/confirm")
            #expect(confirming.text.contains("1. A1 Entrant A1"))
            _ = try await admin.sendAndFollow("move", on: confirming)
            #expect(try await world.stageState() == .tallied, "one of two has confirmed")
            let chair = try await world.browser(reviewer: "C01")
            let second = try await chair.page("stages/paper/confirm")
            #expect(second.text.contains("has confirmed already"), "\(second.text)")
            _ = try await chair.sendAndFollow("move", on: second)
            #expect(try await world.stageState() == .confirmed)
        }
    }

    @Test func aClosedStageIsReopenedWithAReasonUntilATimeInTheAwardsZone() async throws {
        try await ServerWorld.with(.closed) { world in
            let admin = try await world.browser(.admin)
            let page = try await admin.page("stages/paper/reopen")
            let wrong = try await admin.send("move", on: page, ["reason": "one is missing", "until": "soon"])
            #expect(wrong.status == 400)
            #expect(try await world.stageState() == .closed)
            _ = try await admin.sendAndFollow(
                "move", on: page, ["reason": "one is missing", "until": "2099-11-30T18:00"])
            #expect(try await world.stageState() == .open)
            let closes = try await world.database.read { tx in
                try tx.one("SELECT closes_at = '2099-11-30 09:00:00+00' FROM stage", as: Bool.self)
            }
            #expect(closes)
        }
    }

    @Test func whatBlocksAMoveIsListedAndThereIsNoButton() async throws {
        try await ServerWorld.with(.open) { world in
            let admin = try await world.browser(.admin)
            let page = try await admin.page("stages/paper/close")
            #expect(page.text.contains("id=\"blockers\""), "\(page.text)")
            #expect(PageForm("move", in: page.text) == nil)
        }
    }

    @Test func aCandidateThatLacksSheetsIsExcusedAfterAPreview() async throws {
        try await ServerWorld.with(.open) { world in
            let admin = try await world.browser(.admin)
            let board = try await admin.page("stages/paper")
            let preview = try await admin.send(
                "excuse", on: board, ["candidate": "A2", "reason": "every reviewer recused"])
            #expect(preview.text.contains("Nothing has been changed yet"))
            #expect(try await world.count("SELECT count(*) FROM ledger WHERE command = 'stage.excuse'") == 0)
            _ = try await admin.sendAndFollow("sure", on: preview)
            #expect(try await world.count("SELECT count(*) FROM ledger WHERE command = 'stage.excuse'") == 1)
        }
    }

    @Test func theLoadsAreAPictureWithTextAndATable() async throws {
        try await ServerWorld.with(.tallied) { world in
            let page = try await world.browser(.admin).page("assignments")
            #expect(page.text.contains("role=\"img\" aria-labelledby=\"loads-paper-title loads-paper-summary\""))
            #expect(page.text.contains("6 assignments for 3 reviewers, 6 done: between 2 and 2 each."))
            #expect(page.text.contains("<th scope=\"row\">R02 Reviewer R02</th><td class=\"number\">2</td>"))
        }
    }

    @Test func anAssignmentIsAddedAndTakenBackByHand() async throws {
        try await ServerWorld.with { world in
            let admin = try await world.browser(.admin)
            let page = try await admin.page("assignments/paper")
            let added = try await admin.sendAndFollow("add", on: page, ["reviewer": "R02", "candidate": "A1"])
            #expect(added.text.contains("Done."))
            #expect(try await world.count("SELECT count(*) FROM assignment WHERE released_at IS NULL") == 1)
            _ = try await admin.sendAndFollow(
                "remove", on: added, ["reviewer": "R02", "candidate": "A1", "reason": "on leave"])
            #expect(try await world.count("SELECT count(*) FROM assignment WHERE released_at IS NULL") == 0)
        }
    }
}
