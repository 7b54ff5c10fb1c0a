import AwardCore
import AwardUseCases

extension ServerWorld {
    /// Changes the award's rules.
    func change(_ body: (inout AwardDefinition) -> Void) async throws {
        var definition = try await service.ask(AwardOverview(), award: Self.slug, as: Self.office).definition
        body(&definition)
        _ = try await service.apply(definition, as: Self.office)
    }

    /// Performs a command as the office.
    func perform<C: Command>(_ command: C, as claim: Claim = ServerWorld.office) async throws {
        try await Self.perform(command, service, as: claim)
    }

    /// The state of the stage.
    func stageState() async throws -> StageState? {
        try await service.ask(AwardOverview(), award: Self.slug, as: Self.office).stages.first?.state
    }

    /// The state of the award.
    func awardState() async throws -> AwardState {
        try await service.ask(AwardOverview(), award: Self.slug, as: Self.office).award.state
    }
}
