public import AwardCore
import AwardStore
public import Postgres

/// The content of one attached file.
public struct ReadSubmissionFile: Query {
    public static let action = Action.candidateRead

    /// The candidate's code or unique name; a blind code where names are withheld.
    public var candidate: String
    /// The file's number within the submission.
    public var file: Int

    /// Asks for file no. `file` of `candidate`.
    public init(candidate: String, file: Int) {
        self.candidate = candidate
        self.file = file
    }

    /// A file with its content.
    public struct Answer: Sendable, Codable {
        /// The file.
        public let file: AttachedFile
        /// Its bytes.
        public let content: [UInt8]
    }

    public func answer(in tx: borrowing Transaction, _ context: CommandContext) throws -> Answer {
        let reader = try CandidateReader(.candidateRead, in: tx, context)
        if reader.grant.role == .anonymous { throw Refusal(.notIdentified(.candidateRead)) }
        let row = try context.candidate(candidate, known: reader, in: tx)
        let submission = try context.submission(of: row.candidateID, in: tx)
        let record = CandidateRecord(row, submission: submission.content)
        let view =
            reader.isBlind
            ? CandidateView(blind: record, blindCode: "", rules: context.definition.submission)
            : CandidateView(open: record)
        let files = AttachedFile.list(submission.files, view.submission)
        guard let found = files.first(where: { $0.number == file }),
            let content = try tx.fileContent(of: context.awardID, candidate: row.candidateID, fileNo: file)
        else {
            throw Refusal(.notFound(.file, name: String(file), suggestions: files.map { String($0.number) }))
        }
        return Answer(file: found, content: content)
    }
}
