public import AwardCore
public import Postgres

extension Transaction {
    /// Reads the submitted sheets of a stage that no conflict bars into columns, in one pass and little memory.
    ///
    /// - Throws: `DatabaseError` when the database fails, or a stored sheet has another number of marks than `criteria`.
    public borrowing func submittedSheets(
        of award: Int32, stage: Int16, criteria: Int
    ) throws -> SheetColumns {
        var sheets = SheetColumns(criteria: criteria)
        var marks = [Int32](repeating: 0, count: criteria)
        try copyOut(
            """
            SELECT s.candidate_id, s.reviewer_id, s.marks FROM scoresheet s
            WHERE s.award_id = \(award) AND s.stage_no = \(stage) AND s.state = 'submitted'
              AND NOT EXISTS (
                SELECT FROM conflict x WHERE x.award_id = s.award_id AND x.candidate_id = s.candidate_id
                  AND x.reviewer_id = s.reviewer_id AND x.state <> 'rejected')
            """, format: .binary
        ) { row in
            var columns = BinaryColumns(row)
            guard let candidate = columns.int32(), let reviewer = columns.int32(), let array = columns.bytes(),
                SheetReading.marks(array, into: &marks)
            else {
                throw DatabaseError(
                    .decoding, "a submitted sheet does not have \(criteria) marks", statement: "submittedSheets")
            }
            marks.withUnsafeBufferPointer { sheets.append(candidate: candidate, reviewer: reviewer, marks: $0) }
        }
        return sheets
    }
}

/// PostgreSQL's binary form of an `integer[]`.
enum SheetReading {
    /// Reads a one-dimensional array of exactly `marks.count` elements; a null becomes `SheetColumns.unset`.
    static func marks(_ array: UnsafeRawBufferPointer, into marks: inout [Int32]) -> Bool {
        // Header: dimensions, has-nulls flag, element type, length, lower bound; 4 bytes each.
        guard array.count >= 20, integer(array, 0) == 1, integer(array, 12) == Int32(marks.count) else { return false }
        var offset = 20
        for index in marks.indices {
            guard offset + 4 <= array.count else { return false }
            let length = integer(array, offset)
            offset += 4
            if length == -1 {
                marks[index] = SheetColumns.unset
            } else {
                guard length == 4, offset + 4 <= array.count else { return false }
                marks[index] = integer(array, offset)
                offset += 4
            }
        }
        return true
    }

    private static func integer(_ bytes: UnsafeRawBufferPointer, _ offset: Int) -> Int32 {
        Int32(bigEndian: bytes.loadUnaligned(fromByteOffset: offset, as: Int32.self))
    }
}

extension Transaction {
    /// Who abstained from whom in a stage, where no conflict bars it.
    public borrowing func abstentions(of award: Int32, stage: Int16) throws(DatabaseError) -> [TallyAbstention] {
        try rows(
            """
            SELECT s.candidate_id, s.reviewer_id, s.abstain_reason FROM scoresheet s
            WHERE s.award_id = \(award) AND s.stage_no = \(stage) AND s.state = 'abstained'
              AND NOT EXISTS (
                SELECT FROM conflict x WHERE x.award_id = s.award_id AND x.candidate_id = s.candidate_id
                  AND x.reviewer_id = s.reviewer_id AND x.state <> 'rejected')
            ORDER BY s.candidate_id, s.reviewer_id
            """, as: AbstentionRow.self
        ).map(\.abstention)
    }
}

private struct AbstentionRow: RowDecodable {
    let abstention: TallyAbstention

    init(row: borrowing Row) throws(DatabaseError) {
        abstention = TallyAbstention(
            candidate: try row.decode(0), reviewer: try row.decode(1), reason: try row.decode(2))
    }
}
