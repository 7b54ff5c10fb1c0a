import AwardCore
import AwardUseCases
import Postgres
import Testing

/// A new award file over an award that has begun.
struct AwardApplyTests {
    @Test func aPlannedStageKeepsItsCandidatesAndAssignments() async throws {
        try await StageWorld.with { world in
            try await world.perform(ApplyAssignment(stage: "paper"))
            var changed = world.definition
            changed.stages[0].panel.minimumSheets = 2
            changed.stages[1].title = LocalizedText(ko: "결선", en: "Final round")
            let applied = try await world.service.apply(changed, as: StageWorld.admin)
            #expect(applied.version == 2)
            #expect(try await world.contents() == ["paper 4 12", "final 0 0"])
            try await world.perform(OpenStage(stage: "paper"))
        }
    }

    @Test func thoseWhoAdvancedStayInTheStageTheyAreIn() async throws {
        try await StageWorld.with { world in
            try await world.advance()
            var changed = world.definition
            changed.stages[1].panel.minimumSheets = 3
            _ = try await world.service.apply(changed, as: StageWorld.admin)
            #expect(try await world.contents() == ["paper 4 12", "final 2 0"])
        }
    }

    @Test(arguments: ["removed", "renamed", "moved"])
    func aPlannedStageWithSomethingInItStays(how: String) async throws {
        try await StageWorld.with { world in
            try await world.advance()
            try await world.perform(ApplyAssignment(stage: "final"))
            let ledger = try await world.count("SELECT count(*) FROM ledger")
            var changed = world.definition
            switch how {
            case "removed": changed.stages.remove(at: 1)
            case "renamed": changed.stages[1].id = "finale"
            default:
                var inserted = changed.stages[1]
                inserted.id = "middle"
                changed.stages.insert(inserted, at: 1)
            }
            let reason = try await world.refusal { try await world.service.apply(changed, as: StageWorld.admin) }
            let use = PartInUse(.stage("final", index: 1), candidates: 2, assignments: 6)
            #expect(reason == .inUse([use]))
            #expect(try await world.contents() == ["paper 4 12", "final 2 6"])
            #expect(try await world.count("SELECT count(*) FROM ledger") == ledger)
        }
    }

    @Test func aPlannedStageWithNothingInItMayGo() async throws {
        try await StageWorld.with { world in
            try await world.open()
            var changed = world.definition
            changed.stages[1].id = "finale"
            _ = try await world.service.apply(changed, as: StageWorld.admin)
            #expect(try await world.contents() == ["paper 4 12", "finale 0 0"])
        }
    }

    @Test func aCategoryWithCandidatesStays() async throws {
        try await StageWorld.with { world in
            var changed = world.definition
            changed.categories[0].id = "town"
            let reason = try await world.refusal { try await world.service.apply(changed, as: StageWorld.admin) }
            #expect(reason == .inUse([PartInUse(.category("city"), candidates: 4)]))
            #expect(try await world.ask(AwardOverview()).award.version == 1)
        }
    }
}

extension StageWorld {
    /// Takes the two best of the first stage into the second.
    fileprivate func advance() async throws {
        try await tally()
        try await perform(ConfirmStage(stage: "paper", tallyNo: 1))
        try await perform(ConfirmStage(stage: "paper", tallyNo: 1), as: StageWorld.chair)
    }

    /// Each stage with how many candidates and assignments are in it.
    fileprivate func contents() async throws -> [String] {
        try await texts(
            """
            SELECT stage_id || ' ' || (SELECT count(*) FROM entry e WHERE e.stage_no = s.stage_no) || ' '
                || (SELECT count(*) FROM assignment a WHERE a.stage_no = s.stage_no)
            FROM stage s ORDER BY stage_no
            """)
    }
}
