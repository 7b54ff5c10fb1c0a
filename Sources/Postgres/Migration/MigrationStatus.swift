/// Which migrations a database has seen and which it lacks.
public struct MigrationStatus: Sendable, Equatable {
    /// A migration that was applied.
    public struct Applied: Sendable, Equatable {
        /// Its place in the order.
        public let version: Int
        /// What it is about.
        public let name: String
        /// SHA-256 of its text, in hexadecimal.
        public let sha256: String
        /// When it was applied.
        public let appliedAt: Timestamp
    }

    /// Those applied, in order.
    public let applied: [Applied]
    /// Those still to be applied, in order.
    public let pending: [Migration]

    /// Whether nothing is pending.
    public var isCurrent: Bool { pending.isEmpty }
}

extension MigrationStatus.Applied: RowDecodable {
    /// Reads a row of `schema_migration`.
    /// - Throws: ``DatabaseError`` of kind `decoding`.
    public init(row: borrowing Row) throws(DatabaseError) {
        version = try row.decode("version")
        name = try row.decode("name")
        sha256 = try row.decode("sha256")
        appliedAt = try row.decode("applied_at")
    }
}
