import AwardCore
import AwardUseCases
import Testing

/// A reviewer's way from the first page to the receipts, without any script.
@Suite struct ReviewerPageTests {
    private static let isClear = ["confirmed": "yes"]

    @Test func aScoresheetIsShownOnlyAfterInterestsAreStated() async throws {
        try await ServerWorld.with(.open) { world in
            let browser = try await world.browser(reviewer: "R02")
            let asked = try await browser.get("work/paper/A1")
            #expect(asked.text.contains("<h1>State your interests</h1>"))
            #expect(asked.text.contains("A1 Entrant A1"))
            let shown = try await browser.submit(asked, to: "declaration/paper", Self.isClear)
            #expect(shown.path.hasSuffix("work/paper/A1"))
            #expect(shown.text.contains("name=\"mark-merit\""))
            #expect(
                try await world.count("SELECT count(*) FROM interest_statement WHERE NOT has_interest") == 2)
            #expect(try await world.count("SELECT count(*) FROM ledger WHERE command = 'conflict.state'") == 1)
        }
    }

    @Test func anInterestTakesTheCandidateAway() async throws {
        try await ServerWorld.with(.open) { world in
            let browser = try await world.browser(reviewer: "R02")
            let work = try await browser.submit(
                try await browser.get("declaration/paper"), to: "declaration/paper",
                ["confirmed": "yes", "interest-A2": "yes", "reason-A2": "My sister works there"])
            #expect(work.path.hasSuffix("work"))
            #expect(work.text.contains("A1 Entrant A1"))
            #expect(try await world.count("SELECT count(*) FROM conflict WHERE kind = 'recusal'") == 1)
            #expect(try await browser.get("work/paper/A2").status == 403)
        }
    }

    @Test func anInterestWithoutWordsIsAskedAboutAndNothingIsRecorded() async throws {
        try await ServerWorld.with(.open) { world in
            let browser = try await world.browser(reviewer: "R02")
            let again = try await browser.submit(
                try await browser.get("declaration/paper"), to: "declaration/paper",
                ["confirmed": "yes", "interest-A2": "yes"])
            #expect(again.text.contains("Say what the interest is."))
            #expect(try await world.count("SELECT count(*) FROM interest_statement") == 0)
        }
    }

    @Test func withoutTheLastTickNothingIsRecorded() async throws {
        try await ServerWorld.with(.open) { world in
            let browser = try await world.browser(reviewer: "R02")
            let again = try await browser.submit(
                try await browser.get("declaration/paper"), to: "declaration/paper", ["reason-A1": "kin"])
            #expect(again.text.contains("Please confirm that you have no interest in the others."))
            #expect(again.text.contains("value=\"kin\""))
            #expect(try await world.count("SELECT count(*) FROM conflict") == 0)
        }
    }

    @Test func saveAndNextGoesToTheNextUnfinishedAndThenToAllMarks() async throws {
        try await ServerWorld.with(.open) { world in
            let browser = try await world.browser(reviewer: "R02")
            let first = try await browser.submit(
                try await browser.get("work/paper/A1"), to: "declaration/paper", Self.isClear)
            let second = try await browser.submit(first, to: "work/paper/A1", ["mark-merit": "9"], button: "draft-next")
            #expect(second.path.hasSuffix("work/paper/A2"))
            let all = try await browser.submit(second, to: "work/paper/A2", ["mark-merit": "7"], button: "draft-next")
            #expect(all.path.hasSuffix("work/paper"))
            // Totals 9 and 7: mean 8, deviation √2.
            let mean = try all.after("<th scope=\"row\">Mean</th>")
            #expect(
                mean.hasPrefix("<td></td><td></td><td class=\"number\">8.00</td><td class=\"number\">8.00</td>"))
            let deviation = try all.after("Standard deviation</th>")
            #expect(deviation.hasPrefix("<td></td><td></td><td class=\"number\">1.41</td>"))
            #expect(all.text.contains("Submit complete drafts (2)"))
        }
    }

    @Test func allCompleteDraftsAreSubmittedAfterAPreviewAndEachHasItsReceipt() async throws {
        try await ServerWorld.with(.open) { world in
            let browser = try await world.browser(reviewer: "R02")
            for (candidate, merit) in [("A1", "9"), ("A2", "7")] {
                try await world.save("R02", candidate, .draft, merit: merit)
            }
            let preview = try await browser.get("work/paper?submit=preview")
            #expect(preview.text.contains("Submitting is final"))
            #expect(try await world.count("SELECT count(*) FROM scoresheet WHERE state = 'submitted'") == 0)
            let done = try await browser.submit(preview, to: "work/paper")
            #expect(done.text.contains("2 scoresheets submitted."))
            let sheets = try await world.texts(
                "SELECT '1-2-' || candidate_id || '-2 ' || encode(sha256, 'hex') FROM scoresheet WHERE reviewer_id = 2")
            #expect(sheets.count == 2)
            for sheet in sheets {
                let parts = sheet.split(separator: " ")
                #expect(done.text.contains("<code>\(parts[0])</code>"))
                #expect(done.text.contains("<code>\(parts[1])</code>"))
            }
        }
    }

    @Test func aDraftChangedSinceThePreviewIsNotSubmitted() async throws {
        try await ServerWorld.with(.open) { world in
            let browser = try await world.browser(reviewer: "R02")
            try await world.save("R02", "A1", .draft, merit: "9")
            let preview = try await browser.get("work/paper?submit=preview")
            try await world.save("R02", "A1", .draft, merit: "3", seen: 1)
            let again = try await browser.submit(preview, to: "work/paper")
            #expect(again.text.contains("Nothing was submitted."))
            #expect(try await world.count("SELECT count(*) FROM scoresheet WHERE state = 'submitted'") == 0)
        }
    }

    @Test func submittingOneSheetShowsItsReceipt() async throws {
        try await ServerWorld.with(.open) { world in
            let browser = try await world.browser(reviewer: "R02")
            let sheet = try await browser.submit(
                try await browser.get("work/paper/A1"), to: "declaration/paper", Self.isClear)
            let done = try await browser.submit(sheet, to: "work/paper/A1", ["mark-merit": "9"], button: "submit")
            #expect(done.text.contains("<code>1-2-1-1</code>"))
        }
    }

    @Test func myWorkCountsWhatIsDoneBegunAndLeft() async throws {
        try await ServerWorld.with(.open) { world in
            let browser = try await world.browser(reviewer: "R02")
            try await world.save("R02", "A1", .submit, merit: "9")
            let work = try await browser.get("work")
            #expect(work.text.contains("<dt>Done</dt><dd>1 / 2</dd>"))
            #expect(work.text.contains("<dt>Drafts</dt><dd>0</dd>"))
            #expect(work.text.contains("<dt>To do</dt><dd>1</dd>"))
            #expect(work.text.contains("“Submit” is the final act"))
        }
    }

    @Test func theCalibrationGapIsSaidInWords() async throws {
        try await ServerWorld.with(
            .open, change: { $0.stages[0].calibration = CalibrationSet(candidates: ["A2"]) }
        ) { world in
            try await ServerWorld.perform(
                EnterReference(stage: "paper", candidate: "A2", marks: ["merit": "6"]), world.service)
            let browser = try await world.browser(reviewer: "R02")
            #expect(try await browser.get("calibration/paper").text.contains("You still have 1 to submit."))
            try await world.save("R02", "A2", .submit, merit: "8")
            let page = try await browser.get("calibration/paper")
            #expect(page.text.contains("You gave 2.00 more than the reference."))
            #expect(page.text.contains("<td class=\"number\">+2.00</td>"))
        }
    }
}
