import AwardCore
import AwardUseCases
import Testing

/// What applying an award file would change, asked beforehand.
@Suite struct AwardPlanTests {
    @Test func aTitleCanChangeAndIsShownWithBothWordings() async throws {
        try await OfficeWorld.with { world in
            let stored = try await world.definition()
            var new = stored
            new.title = LocalizedText(ko: "새 이름", en: "New name")
            let plan = try await world.service.plan(new, as: OfficeWorld.admin)
            #expect(plan.version == 1)
            #expect(plan.changes.map(\.path) == ["title"])
            #expect(plan.changes.first?.after?.en.contains("New name") == true)
            #expect(plan.changes.allSatisfy { !$0.isPinned })
            #expect(plan.refusals.isEmpty)
            #expect(try await world.service.awards().map(\.version) == [1, 1], "nothing was changed")
        }
    }

    @Test func theSameFileChangesNothing() async throws {
        try await OfficeWorld.with { world in
            let plan = try await world.service.plan(try await world.definition(), as: OfficeWorld.admin)
            #expect(plan.changes.isEmpty)
        }
    }

    @Test func anAwardThereIsNotWouldBeNew() async throws {
        try await OfficeWorld.with { world in
            var new = try await world.definition()
            new.id = "third-award"
            let plan = try await world.service.plan(new, as: OfficeWorld.admin)
            #expect(plan.version == nil)
            #expect(!plan.changes.isEmpty)
        }
    }

    @Test(arguments: [Claim.anonymous, .office(.auditor, name: "a"), .reviewer("R02")])
    func whoMayNotApplyMayNotPlanEither(claim: Claim) async throws {
        try await OfficeWorld.with { world in
            let definition = try await world.definition()
            let refusal = try await refusal { _ = try await world.service.plan(definition, as: claim) }
            #expect(refusal != nil)
        }
    }

    @Test func aPlanOfAnEarlierVersionIsNotAppliedAnyMore() async throws {
        try await OfficeWorld.with { world in
            var new = try await world.definition()
            new.title = LocalizedText(ko: "하나", en: "One")
            _ = try await world.service.apply(new, as: OfficeWorld.admin, seen: 1)
            new.title = LocalizedText(ko: "둘", en: "Two")
            let changed = new
            let refusal = try await refusal {
                _ = try await world.service.apply(changed, as: OfficeWorld.admin, seen: 1)
            }
            #expect(refusal?.code == "stale_revision")
        }
    }
}

extension OfficeWorld {
    /// The definition in force.
    func definition() async throws -> AwardDefinition {
        try await service.ask(AwardOverview(), award: Self.slug, as: Self.admin).definition
    }
}
