public import AwardCore
public import Postgres

/// A conflict as stored.
public struct ConflictRow: RowDecodable {
    /// Its number within the award.
    public let conflictID: Int32
    /// The reviewer.
    public let reviewerID: Int32
    /// The candidate.
    public let candidateID: Int32
    /// Exclusion, challenge or recusal.
    public let kind: ConflictKind
    /// On what it rests.
    public let ground: String
    /// What was said.
    public let reason: String
    /// Where it stands.
    public let state: ConflictState
    /// Who entered it.
    public let enteredBy: String
    /// When it was entered.
    public let enteredAt: Timestamp
    /// Who decided it.
    public let decidedBy: String?
    /// What was decided, and why.
    public let decision: String?

    /// Reads the columns of the conflict queries.
    public init(row: borrowing Row) throws(DatabaseError) {
        conflictID = try row.decode(0)
        reviewerID = try row.decode(1)
        candidateID = try row.decode(2)
        kind = try row.decode(3)
        ground = try row.decode(4)
        reason = try row.decode(5)
        state = try row.decode(6)
        enteredBy = try row.decode(7)
        enteredAt = try row.decode(8)
        decidedBy = try row.decode(9)
        decision = try row.decode(10)
    }

    static let select: SQL = """
        SELECT conflict_id, reviewer_id, candidate_id, kind, ground, reason, state, entered_by, entered_at,
               decided_by, decision
        FROM conflict
        """
}

extension ConflictKind: SQLValue, SQLDecodable {}
extension ConflictState: SQLValue, SQLDecodable {}

extension Transaction {
    /// All conflicts in the order they were entered.
    public borrowing func conflicts(of award: Int32) throws(DatabaseError) -> [ConflictRow] {
        try rows("\(ConflictRow.select) WHERE award_id = \(award) ORDER BY conflict_id", as: ConflictRow.self)
    }

    /// One conflict.
    public borrowing func conflict(_ award: Int32, _ number: Int32) throws(DatabaseError) -> ConflictRow? {
        try optional(
            "\(ConflictRow.select) WHERE award_id = \(award) AND conflict_id = \(number)", as: ConflictRow.self)
    }

    /// Conflicts of one reviewer, or of one reviewer with one candidate, in the order they were entered.
    public borrowing func conflicts(
        of award: Int32, reviewer: Int32, candidate: Int32? = nil
    ) throws(DatabaseError) -> [ConflictRow] {
        try rows(
            """
            \(ConflictRow.select) WHERE award_id = \(award) AND reviewer_id = \(reviewer)
              AND (\(orNull: candidate)::integer IS NULL OR candidate_id = \(orNull: candidate))
            ORDER BY conflict_id
            """, as: ConflictRow.self)
    }

    /// Stores a conflict.
    public borrowing func insertConflict(
        _ award: Int32, number: Int32, reviewer: Int32, candidate: Int32, kind: ConflictKind, ground: String,
        reason: String, state: ConflictState, by actor: String, at: Timestamp
    ) {
        enqueue(
            """
            INSERT INTO conflict (award_id, conflict_id, reviewer_id, candidate_id, kind, ground, reason, state,
                entered_by, entered_at)
            VALUES (\(award), \(number), \(reviewer), \(candidate), \(kind), \(ground), \(reason), \(state),
                \(actor), \(at))
            """)
    }

    /// Stores exclusions found by rule, numbered from `first`.
    public borrowing func insertExclusions(
        _ award: Int32, _ exclusions: [NewExclusion], from first: Int32, by actor: String, at: Timestamp
    ) {
        enqueue(
            """
            INSERT INTO conflict (award_id, conflict_id, reviewer_id, candidate_id, kind, ground, reason, state,
                entered_by, entered_at)
            SELECT \(award), \(first) + position - 1, reviewer, candidate, 'exclusion', ground, reason, 'effective',
                \(actor), \(at)
            FROM unnest(\(exclusions.map(\.reviewer))::integer[], \(exclusions.map(\.candidate))::integer[],
                \(exclusions.map(\.ground))::text[], \(exclusions.map(\.reason))::text[])
                WITH ORDINALITY AS e (reviewer, candidate, ground, reason, position)
            """)
    }

    /// Records the decision on a challenge.
    public borrowing func decideConflict(
        _ award: Int32, number: Int32, state: ConflictState, decision: String, by actor: String, at: Timestamp
    ) {
        enqueue(
            """
            UPDATE conflict SET state = \(state), decision = \(decision), decided_by = \(actor), decided_at = \(at)
            WHERE award_id = \(award) AND conflict_id = \(number)
            """)
    }
}
