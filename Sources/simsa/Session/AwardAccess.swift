import AwardCore
import AwardStore
import AwardUseCases

/// Where commands are performed and queries answered: on a database, or by a server.
protocol AwardAccess: Sendable {
    /// Performs a command on an award.
    ///
    /// - Throws: `Refusal` or `RemoteRefusal` when it is refused.
    func perform<C: Command>(_ command: C, award: String, key: String?) async throws -> C.Output

    /// Finds out what a command would come to, without doing it.
    ///
    /// - Throws: `Refusal` or `RemoteRefusal` exactly where the command itself would.
    func rehearse<C: Command>(_ command: C, award: String) async throws -> Rehearsal<C.Output>

    /// Asks an award.
    ///
    /// - Throws: `Refusal` or `RemoteRefusal` when it is refused or nothing is found.
    func ask<Q: Query>(_ query: Q, award: String) async throws -> Q.Answer

    /// Saves a scoresheet.
    ///
    /// - Throws: `Refusal` or `RemoteRefusal` when it is refused.
    func save(_ save: SaveSheet, award: String, key: String?) async throws -> SheetReceipt

    /// Every award.
    func awards() async throws -> [AwardRow]

    /// Registers an award, or brings it to a definition.
    func apply(_ definition: AwardDefinition, isSimulated: Bool) async throws -> AppliedAward

    /// What bringing an award to a definition would change.
    func plan(_ definition: AwardDefinition) async throws -> PlannedAward

    /// Lets go of what is held.
    func close() async
}
