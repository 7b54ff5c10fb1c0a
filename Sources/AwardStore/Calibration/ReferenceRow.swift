public import AwardCore
public import Postgres

/// The reference marks of a calibration candidate: what chair or admin hold to be right.
public struct ReferenceRow: RowDecodable {
    /// The candidate.
    public let candidateID: Int32
    /// Rises with every new version; the latest holds.
    public let revision: Int32
    /// Marks in steps; `nil` is none.
    public let marks: [Int32?]
    /// Why these.
    public let reason: String
    /// Who entered them.
    public let enteredBy: String
    /// When.
    public let enteredAt: Timestamp

    /// Reads the columns of `references(of:stage:)`.
    public init(row: borrowing Row) throws(DatabaseError) {
        candidateID = try row.decode(0)
        revision = try row.decode(1)
        marks = try row.decode(2)
        reason = try row.decode(3)
        enteredBy = try row.decode(4)
        enteredAt = try row.decode(5)
    }
}

extension Transaction {
    /// The reference marks in force in a stage, by candidate.
    public borrowing func references(of award: Int32, stage: Int16) throws(DatabaseError) -> [ReferenceRow] {
        try rows(
            """
            SELECT DISTINCT ON (candidate_id) candidate_id, revision, marks, reason, entered_by, entered_at
            FROM calibration_reference WHERE award_id = \(award) AND stage_no = \(stage)
            ORDER BY candidate_id, revision DESC
            """, as: ReferenceRow.self)
    }

    /// Keeps a new version of a candidate's reference marks. The grant shows that the caller may enter them.
    public borrowing func insertReference(
        _ award: Int32, _ stage: Int16, candidate: Int32, revision: Int32, marks: [Int32?], reason: String,
        by actor: String, at: Timestamp, _ grant: Grant
    ) {
        enqueue(
            """
            INSERT INTO calibration_reference
                (award_id, stage_no, candidate_id, revision, marks, reason, entered_by, entered_at)
            VALUES (\(award), \(stage), \(candidate), \(revision), \(marks)::integer[], \(reason), \(actor), \(at))
            """)
    }
}
