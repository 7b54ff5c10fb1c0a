public import Postgres

/// The database schema: forward-only migrations, shipped inside the program.
public enum Schema {
    /// Every migration, oldest first.
    public static let migrations: [Migration] = [
        Migration(version: 1, name: "award", sql: text(PackageResources.V0001_award_sql)),
        Migration(version: 2, name: "stage", sql: text(PackageResources.V0002_stage_sql)),
        Migration(version: 3, name: "result", sql: text(PackageResources.V0003_result_sql)),
        Migration(version: 4, name: "ledger", sql: text(PackageResources.V0004_ledger_sql)),
        Migration(version: 5, name: "account", sql: text(PackageResources.V0005_account_sql)),
        Migration(version: 6, name: "people", sql: text(PackageResources.V0006_people_sql)),
        Migration(version: 7, name: "stage work", sql: text(PackageResources.V0007_stage_work_sql)),
    ]

    private static func text(_ bytes: [UInt8]) -> String {
        String(decoding: bytes, as: UTF8.self)
    }
}
