public import AwardCore
public import Postgres

/// What conflicts look at in a candidate.
public struct CandidateTies: RowDecodable, Sendable {
    /// The candidate.
    public let candidateID: Int32
    /// The organisation that enters it, with its parent.
    public let organisation: OrganisationRef

    /// Reads the columns of `candidateTies(of:)`.
    public init(row: borrowing Row) throws(DatabaseError) {
        candidateID = try row.decode(0)
        organisation = OrganisationRef(code: try row.decode(1), parent: try row.decode(2))
    }
}

extension Transaction {
    /// The organisation of every candidate, also of those that have left: they may come back.
    public borrowing func candidateTies(of award: Int32) throws(DatabaseError) -> [CandidateTies] {
        try rows(
            """
            SELECT c.candidate_id, c.organisation_code, o.parent_code FROM candidate c
            LEFT JOIN organisation o ON o.award_id = c.award_id AND o.code = c.organisation_code
            WHERE c.award_id = \(award) ORDER BY c.candidate_id
            """, as: CandidateTies.self)
    }
}
