import AwardCore
import AwardUseCases
import Testing

/// The award file in the browser.
@Suite struct SetupPageTests {
    private static let rubric = """
        title: {ko: 심사기준, en: rubric}
        criteria:
          - {id: merit, title: {ko: 우수성, en: Merit}, maximum: 10}
        """

    private static func award(title: String = "Renamed award", extra: String = "") -> String {
        """
        id: served-award
        title: {ko: 새 이름, en: \(title)}
        categories:
          - {id: city, title: {ko: 시, en: City}}
        stages:
          - id: paper
            title: {ko: 서면, en: Paper}
            rubric: rubrics/merit.yaml
            panel: {minimum_sheets: 1}
        prizes:
          - {id: grand, title: {ko: 대상, en: Grand prize}}
        \(extra)
        """
    }

    private static func files(_ award: String, _ rubric: String = rubric) -> [(name: String, bytes: [UInt8])] {
        // Browsers send names without folders.
        [("award.yaml", Array(award.utf8)), ("merit.yaml", Array(rubric.utf8))]
    }

    @Test func everyMistakeIsShownAtOnceWithItsPlaceAndNothingChanges() async throws {
        try await ServerWorld.with { world in
            let admin = try await world.browser(.admin)
            let page = try await admin.page("setup")
            let answer = try await admin.send(
                "upload", on: page,
                files: Self.files(
                    Self.award(extra: "colour: red"), "title: {ko: 가, en: a}\ncriteria:\n  - {id: merit, maximum: 0}\n")
            )
            #expect(answer.status == 422)
            #expect(answer.text.contains("id=\"mistakes\""))
            #expect(answer.text.contains("award.yaml"))
            #expect(answer.text.contains("colour"))
            #expect(answer.text.contains("merit.yaml"))
            #expect(answer.text.contains(">12<"), "the line of the unknown field")
            #expect(try await world.service.awards().map(\.version) == [1])
        }
    }

    @Test func theChangesAreShownBeforeTheyAreAppliedAndAreAppliedOnce() async throws {
        try await ServerWorld.with { world in
            let admin = try await world.browser(.admin)
            let plan = try await admin.send(
                "upload", on: try await admin.page("setup"), files: Self.files(Self.award()))
            #expect(plan.status == 200, "\(plan.text)")
            #expect(plan.text.contains("Renamed award"))
            #expect(try await world.service.awards().map(\.version) == [1])
            let done = try await admin.sendAndFollow("apply", on: plan)
            #expect(done.text.contains("<dd id=\"version\">2</dd>"))
            let again = try await admin.send("apply", on: plan)
            #expect(again.status == 412, "the plan was of version 1")
        }
    }

    @Test func whatAStageUnderWayHasPinnedIsRefusedAndCannotBeSent() async throws {
        try await ServerWorld.with(.open) { world in
            let admin = try await world.browser(.admin)
            let plan = try await admin.send(
                "upload", on: try await admin.page("setup"),
                files: Self.files(Self.award(), Self.rubric.replacing("maximum: 10", with: "maximum: 20")))
            #expect(plan.status == 200)
            #expect(plan.text.contains("cannot change"))
            #expect(PageForm("apply", in: plan.text) == nil)
        }
    }

    @Test func anotherAwardsFileIsNotTaken() async throws {
        try await ServerWorld.with { world in
            let admin = try await world.browser(.admin)
            let answer = try await admin.send(
                "upload", on: try await admin.page("setup"),
                files: Self.files(Self.award().replacing("id: served-award", with: "id: elsewhere")))
            #expect(answer.status == 422)
            #expect(answer.text.contains("elsewhere"))
        }
    }

    @Test(arguments: [Role.secretary, .auditor])
    func whoMayNotApplyReadsWhatIsInForceAndHasNoForm(role: Role) async throws {
        try await ServerWorld.with { world in
            let page = try await world.browser(role).page("setup")
            #expect(page.status == 200)
            #expect(page.text.contains("<dd id=\"version\">1</dd>"))
            #expect(PageForm("upload", in: page.text) == nil)
        }
    }
}
