public import AwardCore
public import Postgres

/// The order of presenting that somebody set.
public struct PresentingOrderRow: RowDecodable {
    /// Rises with every new order; the latest holds.
    public let revision: Int32
    /// The candidates in their turn.
    public let candidates: [Int32]
    /// Why this order.
    public let reason: String
    /// Who set it.
    public let setBy: String
    /// When.
    public let setAt: Timestamp

    /// Reads the columns of `presentingOrder(of:stage:)`.
    public init(row: borrowing Row) throws(DatabaseError) {
        revision = try row.decode(0)
        candidates = try row.decode(1)
        reason = try row.decode(2)
        setBy = try row.decode(3)
        setAt = try row.decode(4)
    }
}

extension Transaction {
    /// The order in force in a stage; `nil` where nobody set one.
    public borrowing func presentingOrder(
        of award: Int32, stage: Int16
    ) throws(DatabaseError) -> PresentingOrderRow? {
        try optional(
            """
            SELECT revision, candidates, reason, set_by, set_at FROM presenting_order
            WHERE award_id = \(award) AND stage_no = \(stage) ORDER BY revision DESC LIMIT 1
            """, as: PresentingOrderRow.self)
    }

    /// Keeps a new order; those before stay on record. The grant shows that the caller may set it.
    public borrowing func insertPresentingOrder(
        _ award: Int32, _ stage: Int16, revision: Int32, candidates: [Int32], reason: String, by actor: String,
        at: Timestamp, _ grant: Grant
    ) {
        enqueue(
            """
            INSERT INTO presenting_order (award_id, stage_no, revision, candidates, reason, set_by, set_at)
            VALUES (\(award), \(stage), \(revision), \(candidates)::integer[], \(reason), \(actor), \(at))
            """)
    }
}
