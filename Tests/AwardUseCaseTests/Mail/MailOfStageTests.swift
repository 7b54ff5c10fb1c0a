import AwardCore
import AwardUseCases
import Testing

struct MailOfStageTests {
    private static func mails(_ world: OfficeWorld, _ kind: String) async throws -> [String] {
        try await world.texts(
            "SELECT recipient || ' ' || state FROM mail WHERE kind = \(kind) AND award_id = 1 ORDER BY mail_id")
    }

    /// Opens the stage with each reviewer on each of the two candidates.
    private static func open(_ world: OfficeWorld) async throws {
        for reviewer in ["C01", "R02", "R03"] {
            for candidate in ["A1", "A2"] {
                try await world.perform(AddAssignment(stage: "paper", reviewer: reviewer, candidate: candidate))
            }
        }
        try await world.perform(OpenStage(stage: "paper"))
    }

    @discardableResult
    private static func save(
        _ world: OfficeWorld, _ reviewer: String, _ candidate: String, _ act: SaveSheet.Act = .submit, seen: Int32 = 0
    ) async throws -> SheetReceipt {
        try await world.service.save(
            SaveSheet(
                stage: "paper", reviewer: reviewer, candidate: candidate, act: act,
                content: act == .abstain
                    ? SheetContent(marks: [:], abstainReason: "ill") : SheetContent(marks: ["merit": "7"]),
                seenRevision: seen, reason: act == .supersede ? "typing error" : ""),
            award: OfficeWorld.slug, as: .reviewer(reviewer))
    }

    @Test func openingAStageTellsEveryReviewerWithAnAddressOnce() async throws {
        try await OfficeWorld.with { world in
            try await Self.open(world)
            #expect(try await Self.mails(world, "assignment") == ["c01@example.kr waiting", "r02@example.kr waiting"])
            let text = try await world.texts("SELECT subject || body FROM mail WHERE reviewer_id = 2").joined()
            #expect(text.contains("후보 2건이 배정되었습니다"))
            #expect(text.contains("심사하기: https://award.example.kr"))
        }
    }

    @Test func anAssignmentAddedLaterIsToldOfToo() async throws {
        try await OfficeWorld.with { world in
            for candidate in ["A1", "A2"] {
                try await world.perform(AddAssignment(stage: "paper", reviewer: "C01", candidate: candidate))
            }
            try await world.perform(OpenStage(stage: "paper"))
            #expect(try await Self.mails(world, "assignment") == ["c01@example.kr waiting"])
            try await world.perform(AddAssignment(stage: "paper", reviewer: "R02", candidate: "A1"))
            #expect(
                try await Self.mails(world, "assignment") == ["c01@example.kr waiting", "r02@example.kr waiting"])
        }
    }

    @Test func withoutAnAddressOfTheServiceNothingIsWritten() async throws {
        try await OfficeWorld.with(site: nil) { world in
            try await Self.open(world)
            for reviewer in ["C01", "R02", "R03"] {
                for candidate in ["A1", "A2"] { try await Self.save(world, reviewer, candidate) }
            }
            #expect(try await world.count("SELECT count(*) FROM mail") == 0)
        }
    }

    @Test func aReminderGoesToWhoHasNotFinished() async throws {
        try await OfficeWorld.with { world in
            try await Self.open(world)
            for candidate in ["A1", "A2"] { try await Self.save(world, "C01", candidate) }
            try await Self.save(world, "R02", "A1")
            try await Self.save(world, "R02", "A2", .draft)
            let done = try await world.perform(RemindReviewers(stage: "paper"))
            #expect(done.reminded == ["R02"])
            #expect(done.withoutAddress == ["R03"])
            #expect(
                try await world.texts("SELECT body FROM mail WHERE kind = 'reminder'").joined().contains("심사표가 1건 있습니다")
            )
            // The next takes the place of one that has not left.
            try await world.perform(RemindReviewers(stage: "paper"))
            #expect(
                try await Self.mails(world, "reminder") == ["r02@example.kr cancelled", "r02@example.kr waiting"])
        }
    }

    @Test func nobodyIsRemindedOfAStageThatIsNotOpen() async throws {
        try await OfficeWorld.with { world in
            let refused = try await refusal { try await world.perform(RemindReviewers(stage: "paper")) }
            #expect(refused?.code == "wrong_state")
        }
    }

    @Test func theChairIsToldOnceWhenTheLastSheetIsIn() async throws {
        try await OfficeWorld.with { world in
            try await world.addAccount("chair@example.kr", roles: [.chair])
            try await Self.open(world)
            try await Self.save(world, "C01", "A1")
            try await Self.save(world, "C01", "A2", .draft)
            try await Self.save(world, "R02", "A1")
            try await Self.save(world, "R02", "A2", .abstain)
            try await Self.save(world, "R03", "A1")
            try await Self.save(world, "R03", "A2")
            #expect(try await Self.mails(world, "sheets_complete") == [])
            try await Self.save(world, "C01", "A2", .submit, seen: 1)
            let told = ["c01@example.kr waiting", "chair@example.kr waiting"]
            #expect(try await Self.mails(world, "sheets_complete").sorted() == told)
            #expect(
                try await world.texts("SELECT body FROM mail WHERE account_id = 1").joined().hasPrefix("김민지 위원장님께"))
            try await Self.save(world, "R02", "A1", .supersede, seen: 1)
            #expect(try await Self.mails(world, "sheets_complete").sorted() == told)
        }
    }

    @Test func reviewersWhoFinishAtTheSameTimeTellTheChairOnce() async throws {
        for _ in 0..<3 {
            try await OfficeWorld.with { world in
                try await Self.open(world)
                for reviewer in ["C01", "R02", "R03"] { try await Self.save(world, reviewer, "A1") }
                try await withThrowingTaskGroup { group in
                    for reviewer in ["C01", "R02", "R03"] {
                        group.addTask { _ = try await Self.save(world, reviewer, "A2") }
                    }
                    try await group.waitForAll()
                }
                #expect(try await Self.mails(world, "sheets_complete") == ["c01@example.kr waiting"])
            }
        }
    }

    @Test func aCandidateThatHasLeftIsNotWaitedFor() async throws {
        try await OfficeWorld.with { world in
            try await Self.open(world)
            for reviewer in ["C01", "R02", "R03"] { try await Self.save(world, reviewer, "A1") }
            try await world.run("UPDATE candidate SET state = 'withdrawn' WHERE award_id = 1 AND code = 'A2'")
            try await world.run("UPDATE scoresheet SET state = 'draft' WHERE award_id = 1 AND reviewer_id = 3")
            try await Self.save(world, "R03", "A1", .submit, seen: 1)
            #expect(try await Self.mails(world, "sheets_complete") == ["c01@example.kr waiting"])
        }
    }
}
