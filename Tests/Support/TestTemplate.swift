public import Postgres

/// A database that is prepared once and cloned for each test.
public struct TestTemplate: Sendable {
    /// Tells templates apart; becomes part of a database name.
    public let name: String
    /// Fills the new, empty database.
    let prepare: @Sendable (Database) async throws -> Void

    /// An empty database.
    public static let empty = TestTemplate(name: "empty") { _ in }

    /// Describes a template; `prepare` runs once per test run and must leave no connection of its own behind.
    public init(name: String, prepare: @escaping @Sendable (Database) async throws -> Void) {
        self.name = name
        self.prepare = prepare
    }
}
