public import Postgres

/// The current content of one field of a submission.
public struct SubmissionFieldRow: RowDecodable {
    /// The field.
    public let fieldID: String
    /// Rises with every change of the field.
    public let revision: Int
    /// What was handed in.
    public let content: String

    /// Reads the columns of `submissionFields(of:candidate:)`.
    public init(row: borrowing Row) throws(DatabaseError) {
        fieldID = try row.decode(0)
        revision = try row.decode(1)
        content = try row.decode(2)
    }
}

extension Transaction {
    /// The current fields of a submission.
    public borrowing func submissionFields(
        of award: Int32, candidate: Int32
    ) throws(DatabaseError) -> [SubmissionFieldRow] {
        try rows(
            """
            SELECT DISTINCT ON (field_id) field_id, revision, content FROM submission_field
            WHERE award_id = \(award) AND candidate_id = \(candidate) ORDER BY field_id, revision DESC
            """, as: SubmissionFieldRow.self)
    }

    /// Keeps a new version of a field.
    public borrowing func insertSubmissionField(
        _ award: Int32, candidate: Int32, field: String, revision: Int, content: String, by actor: String, at: Timestamp
    ) {
        enqueue(
            """
            INSERT INTO submission_field (award_id, candidate_id, field_id, revision, content, entered_by, entered_at)
            VALUES (\(award), \(candidate), \(field), \(revision), \(content), \(actor), \(at))
            """)
    }

    /// Keeps the first version of many fields by COPY.
    public borrowing func copySubmissionFields(
        _ fields: [NewSubmissionField], of award: Int32, by actor: String, at: Timestamp
    ) throws {
        try copyIn(
            "submission_field",
            columns: ["award_id", "candidate_id", "field_id", "revision", "content", "entered_by", "entered_at"]
        ) { writer in
            for field in fields {
                writer.append(Int64(award))
                writer.append(Int64(field.candidate))
                writer.append(field.field)
                writer.append(Int64(1))
                writer.append(field.content)
                writer.append(actor)
                writer.append(at)
                writer.endRow()
            }
        }
    }
}

/// The first version of a field.
public struct NewSubmissionField: Sendable {
    /// The candidate's number.
    public var candidate: Int32
    /// The field.
    public var field: String
    /// What was handed in.
    public var content: String

    /// `content` for `field` of `candidate`.
    public init(candidate: Int32, field: String, content: String) {
        self.candidate = candidate
        self.field = field
        self.content = content
    }
}
