public import Postgres

/// How many candidates of a category one organisation has.
public struct CandidateCount: RowDecodable, Sendable {
    /// The category.
    public let category: String
    /// The organisation's code.
    public let organisation: String
    /// How many take part.
    public let count: Int

    /// Reads the columns of `candidateCounts(of:)`.
    public init(row: borrowing Row) throws(DatabaseError) {
        category = try row.decode(0)
        organisation = try row.decode(1)
        count = try row.decode(2)
    }
}

extension Transaction {
    /// How many candidates each organisation has in each category; who was rejected or has left does not count.
    public borrowing func candidateCounts(of award: Int32) throws(DatabaseError) -> [CandidateCount] {
        try rows(
            """
            SELECT category, organisation_code, count(*) FROM candidate
            WHERE award_id = \(award) AND state NOT IN ('rejected', 'withdrawn', 'cancelled')
            GROUP BY category, organisation_code
            """, as: CandidateCount.self)
    }
}

/// How many candidates a category has.
public struct CategorySize: RowDecodable, Sendable {
    /// The category.
    public let category: String
    /// Its candidates, whatever became of them.
    public let candidates: Int

    /// Reads the columns of `categorySizes(of:)`.
    public init(row: borrowing Row) throws(DatabaseError) {
        category = try row.decode(0)
        candidates = try row.decode(1)
    }
}

extension Transaction {
    /// How many candidates each category has, also those who left.
    public borrowing func categorySizes(of award: Int32) throws(DatabaseError) -> [CategorySize] {
        try rows(
            """
            SELECT category, count(*) FROM candidate WHERE award_id = \(award) GROUP BY category ORDER BY category
            """, as: CategorySize.self)
    }
}
