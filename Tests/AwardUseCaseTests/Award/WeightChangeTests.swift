import AwardCore
import AwardUseCases
import Postgres
import Testing

/// Marks are stored as they were given, so that a weight is nothing but a rule.
struct WeightChangeTests {
    /// Every stored row of a table, with where it lies and the transaction that wrote it.
    private static func rows(_ table: StaticString, in world: StageWorld) async throws -> [String] {
        try await world.texts(
            """
            SELECT t.ctid || ' ' || t.xmin || ' ' || t::text FROM \(raw: table) t
            ORDER BY stage_no, reviewer_id, candidate_id, revision
            """)
    }

    @Test func changingTheWeightsOfAStageToComeRewritesNoScoresheet() async throws {
        try await StageWorld.with(change: { $0.weigh(own: 50, merit: 50) }) { world in
            try await world.tally()
            try await world.perform(ConfirmStage(stage: "paper", tallyNo: 1))
            try await world.perform(ConfirmStage(stage: "paper", tallyNo: 1), as: StageWorld.chair)
            let sheets = try await Self.rows("scoresheet", in: world)
            let revisions = try await Self.rows("scoresheet_revision", in: world)
            #expect(sheets.count == 12)
            #expect(revisions.count == 12)

            var changed = world.definition
            changed.weigh(own: 20, merit: 30)
            #expect(try await world.service.apply(changed, as: StageWorld.admin).version == 2)
            #expect(try await Self.rows("scoresheet", in: world) == sheets)
            #expect(try await Self.rows("scoresheet_revision", in: world) == revisions)

            try await world.open("final")
            try await world.score("final", ["A1", "A2"])
            try await world.perform(CloseStage(stage: "final"))
            let tally = try await world.ask(PreviewTally(stage: "final")).tally
            // A1 has 16.5 of 20 on paper, then 9/10 · 30 + 7.5/10 · 70 = 79.5: 82.5 · 80 % + 79.5 · 20 % = 81.9.
            // A2 has 15.5 of 20 on paper, then 8/10 · 30 + 7.5/10 · 70 = 76.5: 77.5 · 80 % + 76.5 · 20 % = 77.3.
            #expect(
                tally.categories.flatMap(\.standings).compactMap(\.score)
                    == ["81.9", "77.3"].compactMap { Rational($0) })
            #expect(try await Self.rows("scoresheet", in: world).prefix(12) == sheets[...])
        }
    }
}

extension AwardDefinition {
    /// Lets the last stage count so many percent, and merit so many of them; the first stage and effect are the rest.
    fileprivate mutating func weigh(own: Int, merit: Int) {
        stages[1].carryOver = .cumulative(
            own: Rational(own), earlier: [StageWeight(stage: "paper", weight: Rational(100 - own))])
        stages[1].rubric.criteria[0].weight = Rational(merit)
        stages[1].rubric.criteria[1].weight = Rational(100 - merit)
    }
}
