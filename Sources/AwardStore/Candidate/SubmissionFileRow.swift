public import Postgres

/// One attached file.
public struct SubmissionFileRow: RowDecodable {
    /// Its number within the submission.
    public let fileNo: Int
    /// Its name.
    public let name: String
    /// Its media type.
    public let mediaType: String
    /// Its size in bytes.
    public let size: Int64
    /// SHA-256 of its content.
    public let sha256: [UInt8]

    /// Reads the columns of `submissionFiles(of:candidate:)`.
    public init(row: borrowing Row) throws(DatabaseError) {
        fileNo = try row.decode(0)
        name = try row.decode(1)
        mediaType = try row.decode(2)
        size = try row.decode(3)
        sha256 = try row.decode(4)
    }
}

extension Transaction {
    /// The attached files.
    public borrowing func submissionFiles(
        of award: Int32, candidate: Int32
    ) throws(DatabaseError) -> [SubmissionFileRow] {
        try rows(
            """
            SELECT file_no, name, media_type, size, sha256 FROM submission_file
            WHERE award_id = \(award) AND candidate_id = \(candidate) ORDER BY file_no
            """, as: SubmissionFileRow.self)
    }

    /// Attaches a file; equal content is stored once.
    public borrowing func insertSubmissionFile(
        _ award: Int32, candidate: Int32, fileNo: Int, name: String, mediaType: String, content: [UInt8],
        sha256: [UInt8], by actor: String, at: Timestamp
    ) {
        enqueue(
            """
            INSERT INTO blob (award_id, sha256, content) VALUES (\(award), \(sha256), \(content))
            ON CONFLICT DO NOTHING
            """)
        enqueue(
            """
            INSERT INTO submission_file
                (award_id, candidate_id, file_no, name, media_type, size, sha256, attached_by, attached_at)
            VALUES (\(award), \(candidate), \(fileNo), \(name), \(mediaType), \(content.count), \(sha256), \(actor),
                    \(at))
            """)
    }

    /// The content of one attached file.
    public borrowing func fileContent(
        of award: Int32, candidate: Int32, fileNo: Int
    ) throws(DatabaseError) -> [UInt8]? {
        try optional(
            """
            SELECT b.content FROM submission_file f JOIN blob b USING (award_id, sha256)
            WHERE f.award_id = \(award) AND f.candidate_id = \(candidate) AND f.file_no = \(fileNo)
            """, as: [UInt8].self)
    }
}
