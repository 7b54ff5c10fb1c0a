public import AwardCore
public import Postgres

extension Transaction {
    /// The candidates of a stage about which a reviewer has said whether there is an interest.
    public borrowing func statedCandidates(
        of award: Int32, stage: Int16, reviewer: Int32
    ) throws(DatabaseError) -> [Int32] {
        try rows(
            """
            SELECT candidate_id FROM interest_statement
            WHERE award_id = \(award) AND stage_no = \(stage) AND reviewer_id = \(reviewer)
            """, as: Int32.self)
    }

    /// Keeps what a reviewer stated; a statement made before stays. The grant shows that the caller may state it.
    public borrowing func insertStatements(
        _ award: Int32, _ stage: Int16, reviewer: Int32, candidates: [Int32], haveInterest: [Bool], by actor: String,
        at: Timestamp, _ grant: Grant
    ) {
        enqueue(
            """
            INSERT INTO interest_statement
                (award_id, stage_no, reviewer_id, candidate_id, has_interest, stated_by, stated_at)
            SELECT \(award), \(stage), \(reviewer), candidate, has_interest, \(actor), \(at)
            FROM unnest(\(candidates)::integer[], \(haveInterest)::boolean[]) AS s (candidate, has_interest)
            ON CONFLICT DO NOTHING
            """)
    }
}
