/// One step of a schema: a file `V0001_name.sql` that is never changed once applied.
public struct Migration: Sendable, Hashable {
    /// Its place in the order, from 1, without gaps.
    public var version: Int
    /// What it is about, for example `ledger`.
    public var name: String
    /// The statements, run in one transaction.
    public var sql: String

    /// Makes a migration.
    public init(version: Int, name: String, sql: String) {
        self.version = version
        self.name = name
        self.sql = sql
    }

    /// Reads version and name from a file name such as `V0001_core.sql`; `nil` if it has another form.
    public init?(fileName: String, sql: String) {
        guard fileName.hasPrefix("V"), fileName.hasSuffix(".sql"), let end = fileName.firstIndex(of: "_") else {
            return nil
        }
        let digits = fileName[fileName.index(after: fileName.startIndex)..<end]
        guard digits.count == 4, let version = Int(digits), version > 0 else { return nil }
        let name = fileName[fileName.index(after: end)...].dropLast(4)
        guard !name.isEmpty else { return nil }
        self.init(version: version, name: String(name), sql: sql)
    }

    /// `V0001_name`, as in messages.
    var label: String {
        let digits = String(version)
        return "V" + String(repeating: "0", count: max(0, 4 - digits.count)) + digits + "_" + name
    }
}
