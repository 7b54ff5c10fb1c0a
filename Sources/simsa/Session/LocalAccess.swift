import AwardCore
import AwardStore
import AwardUseCases

/// Awards in a database this program reaches itself, as somebody it is told to be.
struct LocalAccess: AwardAccess {
    let service: AwardService
    let claim: Claim

    func perform<C: Command>(_ command: C, award: String, key: String?) async throws -> C.Output {
        try await service.perform(command, award: award, as: claim, key: key)
    }

    func rehearse<C: Command>(_ command: C, award: String) async throws -> Rehearsal<C.Output> {
        try await service.rehearse(command, award: award, as: claim)
    }

    func ask<Q: Query>(_ query: Q, award: String) async throws -> Q.Answer {
        try await service.ask(query, award: award, as: claim)
    }

    func save(_ save: SaveSheet, award: String, key: String?) async throws -> SheetReceipt {
        try await service.save(save, award: award, as: claim, key: key)
    }

    func awards() async throws -> [AwardRow] { try await service.awards() }

    func apply(_ definition: AwardDefinition, isSimulated: Bool) async throws -> AppliedAward {
        try await service.apply(definition, as: claim, isSimulated: isSimulated)
    }

    func plan(_ definition: AwardDefinition) async throws -> PlannedAward {
        try await service.plan(definition, as: claim)
    }

    func close() async { await service.database.close() }
}
