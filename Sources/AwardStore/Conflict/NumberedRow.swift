public import Postgres

/// Kinds of rows that are numbered within an award.
public enum NumberedRow: Sendable {
    /// Conflicts.
    case conflict
    /// Adjustments.
    case adjustment
    /// Decisions.
    case decision
    /// Appeals.
    case appeal
    /// Minutes.
    case minutes
    /// Remarks.
    case remark
    /// Prizes given.
    case prizeAward
    /// Reviewers.
    case reviewer
}

private struct OptionalNumber: RowDecodable {
    let value: Int32?

    init(row: borrowing Row) throws(DatabaseError) {
        value = try row.decode(0)
    }
}

extension Transaction {
    /// The greatest number of a numbered kind of row, so that the next can be given under the award's lock.
    public borrowing func lastNumber(_ kind: NumberedRow, of award: Int32) throws(DatabaseError) -> Int32 {
        switch kind {
        case .conflict: return try lastNumber("SELECT max(conflict_id) FROM conflict WHERE award_id = \(award)")
        case .adjustment: return try lastNumber("SELECT max(adjustment_id) FROM adjustment WHERE award_id = \(award)")
        case .decision: return try lastNumber("SELECT max(decision_id) FROM decision WHERE award_id = \(award)")
        case .appeal: return try lastNumber("SELECT max(appeal_id) FROM appeal WHERE award_id = \(award)")
        case .minutes: return try lastNumber("SELECT max(minutes_id) FROM minutes WHERE award_id = \(award)")
        case .remark: return try lastNumber("SELECT max(remark_id) FROM remark WHERE award_id = \(award)")
        case .prizeAward:
            return try lastNumber("SELECT max(prize_award_id) FROM prize_award WHERE award_id = \(award)")
        case .reviewer: return try lastNumber("SELECT max(reviewer_id) FROM reviewer WHERE award_id = \(award)")
        }
    }

    private borrowing func lastNumber(_ sql: SQL) throws(DatabaseError) -> Int32 {
        try one(sql, as: OptionalNumber.self).value ?? 0
    }
}
