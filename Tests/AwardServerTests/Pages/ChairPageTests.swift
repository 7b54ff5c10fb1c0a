import AwardCore
import AwardUseCases
import Testing

/// What the chair decides, through the pages.
@Suite struct ChairPageTests {
    /// A1 and A2 with the same marks from everybody, tallied.
    private func withTie(_ body: (ServerWorld, Browser) async throws -> Void) async throws {
        try await ServerWorld.with(.open) { world in
            for reviewer in ["C01", "R02", "R03"] {
                for candidate in ["A1", "A2"] {
                    try await world.save(reviewer, candidate, .submit, merit: "8")
                }
            }
            try await ServerWorld.perform(CloseStage(stage: "paper"), world.service)
            try await ServerWorld.perform(TallyStage(stage: "paper"), world.service)
            try await body(world, try await world.browser(reviewer: "C01"))
        }
    }

    @Test func aTieIsDecidedAfterAPreviewAndHoldsFromTheRecount() async throws {
        try await withTie { world, chair in
            let page = try await chair.get("chair")
            #expect(page.text.contains("Tie at place 1, City"))
            let preview = try await chair.submit(
                page, to: "chair/paper/tie", ["place-A1": "2", "place-A2": "1", "reason": "Vote of 2 to 1"],
                button: "preview")
            #expect(
                try preview.after("id=\"order\"").contains("Place 1: A2 Entrant A2</li><li value=\"2\">Place 2: A1"))
            #expect(try await world.count("SELECT count(*) FROM decision") == 0)
            let done = try await chair.submit(preview, to: "chair/paper/tie", button: "decide")
            #expect(done.text.contains("The decision is recorded."))
            #expect(done.text.contains("A2 Entrant A2 › A1 Entrant A1 – Vote of 2 to 1"))
            try await ServerWorld.perform(TallyStage(stage: "paper", reason: "tie decided"), world.service)
            #expect(
                try await world.count("SELECT place FROM standing WHERE tally_no = 2 AND candidate_id = 2") == 1)
        }
    }

    @Test func theChairConfirmsFromThePreview() async throws {
        try await ServerWorld.with(.tallied) { world in
            let chair = try await world.browser(reviewer: "C01")
            #expect(try await chair.get("chair").text.contains("Preview the confirmation"))
            let preview = try await chair.get("stages/paper/confirm")
            #expect(preview.text.contains("Entrant A1"))
            _ = try await chair.submit(preview, to: "stages/paper/confirm")
            #expect(try await world.texts("SELECT role FROM confirmation") == ["chair"])
        }
    }

    @Test func inABlindStageTheChairConfirmsByCode() async throws {
        try await ServerWorld.with(.open, change: { $0.stages[0].isBlind = true }) { world in
            for reviewer in ["C01", "R02", "R03"] {
                for (candidate, merit) in [("A1", "9"), ("A2", "7")] {
                    try await world.save(reviewer, candidate, .submit, merit: merit, as: ServerWorld.office)
                }
            }
            try await ServerWorld.perform(CloseStage(stage: "paper"), world.service)
            try await ServerWorld.perform(TallyStage(stage: "paper"), world.service)
            let chair = try await world.browser(reviewer: "C01")
            let preview = try await chair.get("stages/paper/confirm")
            #expect(!preview.text.contains("Entrant"))
            _ = try await chair.submit(preview, to: "stages/paper/confirm")
            #expect(try await world.texts("SELECT role FROM confirmation") == ["chair"])
        }
    }

    @Test func theFarthestApartStandFirstWithWhoGaveWhat() async throws {
        try await ServerWorld.with(.open) { world in
            for (reviewer, marks) in [("C01", ["9", "1"]), ("R02", ["9", "5"]), ("R03", ["9", "9"])] {
                for (candidate, merit) in zip(["A1", "A2"], marks) {
                    try await world.save(reviewer, candidate, .submit, merit: merit)
                }
            }
            let chair = try await world.browser(reviewer: "C01")
            #expect(try await chair.get("chair/paper/disagreement").status == 409)
            try await ServerWorld.perform(CloseStage(stage: "paper"), world.service)
            let page = try await chair.get("chair/paper/disagreement")
            let first = try page.after("<tbody>")
            #expect(first.hasPrefix("<tr id=\"candidate-A2\">"))
            #expect(first.contains("<li>R03 9.00</li><li>R02 5.00</li><li>C01 1.00</li>"))
            #expect(try await world.browser(reviewer: "R02").get("chair/paper/disagreement").status == 403)
        }
    }
}
