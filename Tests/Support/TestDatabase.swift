import Logging
public import Postgres

/// Runs `body` with a database of its own, cloned from a template and dropped afterwards.
///
/// Its address, for programs under test, is `database.configuration.url`.
/// - Throws: What `body` throws, or `DatabaseError` when the database cannot be made.
public func withFreshDatabase<Value>(
    template: TestTemplate = .empty, cluster: TestCluster = .shared, maxConnections: Int = 4,
    isolation: isolated (any Actor)? = #isolation, _ body: (Database) async throws -> Value
) async throws -> Value {
    let workshop = await TemplateWorkshops.shared.workshop(for: cluster)
    await workshop.seats.take()
    let clone: (name: String, url: String)
    do {
        clone = try await workshop.clone(template)
    } catch {
        await workshop.seats.giveBack()
        throw error
    }
    let database = Database(
        DatabaseConfiguration(url: clone.url, maxConnections: maxConnections, applicationName: clone.name),
        logger: Logger(label: "test") { _ in SwiftLogNoOpLogHandler() })
    let outcome: Result<Value, any Error>
    do {
        outcome = .success(try await body(database))
    } catch {
        outcome = .failure(error)
    }
    await database.close()
    await workshop.drop(clone.name)
    await workshop.seats.giveBack()
    return try outcome.get()
}
