public import Postgres

/// Remarks of the committee, on the whole or on one candidate.
public struct RemarkRow: RowDecodable {
    /// Their number within the award.
    public let remarkID: Int32
    /// The candidate; `nil` for the overall remarks.
    public let candidateID: Int32?
    /// The Korean text.
    public let ko: String
    /// The English text.
    public let en: String
    /// Who recorded them.
    public let recordedBy: String
    /// When.
    public let recordedAt: Timestamp

    /// Reads the columns of `remarks(of:)`.
    public init(row: borrowing Row) throws(DatabaseError) {
        remarkID = try row.decode(0)
        candidateID = try row.decode(1)
        ko = try row.decode(2)
        en = try row.decode(3)
        recordedBy = try row.decode(4)
        recordedAt = try row.decode(5)
    }
}

extension Transaction {
    /// Remarks in order.
    public borrowing func remarks(of award: Int32) throws(DatabaseError) -> [RemarkRow] {
        try rows(
            """
            SELECT remark_id, candidate_id, text_ko, text_en, recorded_by, recorded_at FROM remark
            WHERE award_id = \(award) ORDER BY remark_id
            """, as: RemarkRow.self)
    }

    /// Stores remarks.
    public borrowing func insertRemark(
        _ award: Int32, number: Int32, candidate: Int32?, ko: String, en: String, by actor: String, at: Timestamp
    ) {
        enqueue(
            """
            INSERT INTO remark (award_id, remark_id, candidate_id, text_ko, text_en, recorded_by, recorded_at)
            VALUES (\(award), \(number), \(orNull: candidate), \(ko), \(en), \(actor), \(at))
            """)
    }
}
