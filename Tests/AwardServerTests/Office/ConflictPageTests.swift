import AwardCore
import AwardUseCases
import Testing

/// Challenges, recusals, bonuses and penalties by their pages.
@Suite struct ConflictPageTests {
    @Test func aChallengeIsEnteredAndDecidedEachAfterAPreview() async throws {
        try await ServerWorld.with(.open) { world in
            let admin = try await world.browser(.admin)
            let fields = ["reviewer": "R02", "candidate": "A1", "reason": "advised a rival"]
            let preview = try await admin.send("challenge", on: try await admin.page("conflicts"), fields)
            #expect(preview.status == 200, "\(preview.text)")
            #expect(try await world.count("SELECT count(*) FROM conflict") == 0, "a preview changes nothing")
            let entered = try await admin.sendAndFollow("sure", on: preview)
            #expect(entered.text.contains("advised a rival"))
            let decided = try await admin.act(
                "decide-1", on: entered, ["upheld": "yes", "reason": "it was shown"])
            #expect(decided.text.contains("it was shown"))
            #expect(PageForm("decide-1", in: decided.text) == nil, "it is decided")
            #expect(try await world.count("SELECT count(*) FROM conflict WHERE state = 'upheld'") == 1)
        }
    }

    @Test func aRecusalOnPaperIsRecordedForAReviewer() async throws {
        try await ServerWorld.with(.open) { world in
            let admin = try await world.browser(.admin)
            let page = try await admin.act(
                "recusal", on: try await admin.page("conflicts"),
                ["reviewer": "R03", "candidate": "A2", "reason": "a relative"])
            #expect(page.text.contains("a relative"))
            #expect(try await world.count("SELECT count(*) FROM conflict WHERE kind = 'recusal'") == 1)
        }
    }

    @Test func aBonusIsGivenAndRevokedAfterAPreview() async throws {
        try await ServerWorld.with { world in
            try await world.change {
                $0.stages[0].adjustments = AdjustmentRules(maximumBonus: Rational(5), maximumPenalty: Rational(5))
            }
            try await world.perform(ApplyAssignment(stage: "paper"))
            try await world.perform(OpenStage(stage: "paper"))
            let admin = try await world.browser(.admin)
            let page = try await admin.page("adjustments")
            let wrong = try await admin.send(
                "adjustment", on: page, ["stage": "paper", "candidate": "A1", "points": "much", "reason": "x"])
            #expect(wrong.status == 400)
            let given = try await admin.act(
                "adjustment", on: page,
                ["stage": "paper", "candidate": "A1", "points": "1.5", "reason": "a policy of its own"])
            #expect(given.text.contains("a policy of its own"))
            let revoked = try await admin.act("revoke-1", on: given, ["reason": "by mistake"])
            #expect(revoked.text.contains("by mistake"))
            #expect(PageForm("revoke-1", in: revoked.text) == nil)
        }
    }
}
