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
