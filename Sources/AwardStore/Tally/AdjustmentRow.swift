public import Postgres

/// A stored bonus or penalty.
public struct AdjustmentRow: RowDecodable, Codable {
    /// Its number within the award.
    public let adjustmentID: Int32
    /// The stage.
    public let stageNo: Int16
    /// The candidate.
    public let candidateID: Int32
    /// Points as exact text; below zero is a penalty.
    public let points: String
    /// Why.
    public let reason: String
    /// The document it rests on.
    public let document: String
    /// Who added it.
    public let addedBy: String
    /// When.
    public let addedAt: Timestamp
    /// Who revoked it.
    public let revokedBy: String?
    /// Why it was revoked.
    public let revokeReason: String?

    /// Reads the columns of `adjustments(of:stage:)`.
    public init(row: borrowing Row) throws(DatabaseError) {
        adjustmentID = try row.decode(0)
        stageNo = try row.decode(1)
        candidateID = try row.decode(2)
        points = try row.decode(3)
        reason = try row.decode(4)
        document = try row.decode(5)
        addedBy = try row.decode(6)
        addedAt = try row.decode(7)
        revokedBy = try row.decode(8)
        revokeReason = try row.decode(9)
    }
}

/// A stored decision.
public struct DecisionRow: RowDecodable {
    /// Its number within the award.
    public let decisionID: Int32
    /// The stage.
    public let stageNo: Int16
    /// `tie` or `override`.
    public let kind: String
    /// What was decided, as JSON.
    public let body: String
    /// Why.
    public let reason: String
    /// Who decided.
    public let decidedBy: String
    /// When.
    public let decidedAt: Timestamp

    /// Reads the columns of `decisions(of:stage:)`.
    public init(row: borrowing Row) throws(DatabaseError) {
        decisionID = try row.decode(0)
        stageNo = try row.decode(1)
        kind = try row.decode(2)
        body = try row.decode(3)
        reason = try row.decode(4)
        decidedBy = try row.decode(5)
        decidedAt = try row.decode(6)
    }
}

extension Transaction {
    /// The adjustments of a stage, or of all stages, in the order they were added.
    public borrowing func adjustments(of award: Int32, stage: Int16?) throws(DatabaseError) -> [AdjustmentRow] {
        try rows(
            """
            SELECT adjustment_id, stage_no, candidate_id, points, reason, document, added_by, added_at, revoked_by,
                   revoke_reason
            FROM adjustment WHERE award_id = \(award) AND (\(orNull: stage)::smallint IS NULL OR stage_no = \(orNull: stage))
            ORDER BY adjustment_id
            """, as: AdjustmentRow.self)
    }

    /// Stores an adjustment.
    public borrowing func insertAdjustment(
        _ award: Int32, number: Int32, stage: Int16, candidate: Int32, points: String, reason: String,
        document: String, by actor: String, at: Timestamp
    ) {
        enqueue(
            """
            INSERT INTO adjustment (award_id, adjustment_id, stage_no, candidate_id, points, reason, document,
                added_by, added_at)
            VALUES (\(award), \(number), \(stage), \(candidate), \(points), \(reason), \(document), \(actor), \(at))
            """)
    }

    /// Revokes an adjustment; the row stays.
    public borrowing func revokeAdjustment(
        _ award: Int32, number: Int32, reason: String, by actor: String, at: Timestamp
    ) {
        enqueue(
            """
            UPDATE adjustment SET revoked_by = \(actor), revoked_at = \(at), revoke_reason = \(reason)
            WHERE award_id = \(award) AND adjustment_id = \(number)
            """)
    }

    /// The decisions of a stage, or of all stages, in the order they were taken.
    public borrowing func decisions(of award: Int32, stage: Int16?) throws(DatabaseError) -> [DecisionRow] {
        try rows(
            """
            SELECT decision_id, stage_no, kind, body, reason, decided_by, decided_at FROM decision
            WHERE award_id = \(award) AND (\(orNull: stage)::smallint IS NULL OR stage_no = \(orNull: stage)) ORDER BY decision_id
            """, as: DecisionRow.self)
    }

    /// Stores a decision.
    public borrowing func insertDecision(
        _ award: Int32, number: Int32, stage: Int16, kind: String, body: String, reason: String, by actor: String,
        at: Timestamp
    ) {
        enqueue(
            """
            INSERT INTO decision (award_id, decision_id, stage_no, kind, body, reason, decided_by, decided_at)
            VALUES (\(award), \(number), \(stage), \(kind), \(body), \(reason), \(actor), \(at))
            """)
    }

    /// When anything that a tally of the stage is computed from last changed, by the ledger's numbering.
    public borrowing func lastScoringEntry(of award: Int32) throws(DatabaseError) -> Int64 {
        try one(
            """
            SELECT coalesce(max(entry_no), 0) FROM ledger
            WHERE award_id = \(award) AND command LIKE ANY (ARRAY['score.%', 'adjust.%', 'decide.%', 'conflict.%'])
            """, as: Int64.self)
    }
}
