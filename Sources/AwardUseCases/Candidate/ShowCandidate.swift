public import AwardCore
import AwardStore
public import Postgres

/// Everything about one candidate the caller may know.
public struct ShowCandidate: Query {
    public static let action = Action.candidateRead

    /// The candidate's code or unique name; a blind code where names are withheld.
    public var candidate: String

    /// Asks for `candidate`.
    public init(_ candidate: String) {
        self.candidate = candidate
    }

    public func answer(in tx: borrowing Transaction, _ context: CommandContext) throws -> CandidateDetail {
        let reader = try CandidateReader(.candidateRead, in: tx, context)
        let row = try context.candidate(candidate, known: reader, in: tx)
        let submission = try context.submission(of: row.candidateID, in: tx)
        let rules = context.definition.submission
        let record = CandidateRecord(row, submission: submission.content)
        let code = reader.code(of: row) ?? row.code
        var view =
            reader.isBlind
            ? CandidateView(blind: record, blindCode: code, rules: rules) : CandidateView(open: record)
        if reader.grant.role == .anonymous { view.submission = SubmissionContent() }
        let isInside = reader.isOffice || reader.grant.view.candidate != nil
        return CandidateDetail(
            view: view, fullName: reader.isBlind ? nil : row.fullName, state: row.state,
            stage: row.stageNo.map(Int.init), reason: isInside ? row.stateReason : nil, revision: row.revision,
            files: reader.grant.role == .anonymous ? [] : AttachedFile.list(submission.files, view.submission),
            missing: isInside ? rules.problems(in: submission.content) : [],
            history: try history(of: row, isInside: isInside, reader, in: tx, context),
            stages: reader.isOffice ? try context.stageParts(of: row, in: tx) : [])
    }

    /// What was done to the candidate itself, and for the office where each stage took it, oldest first.
    private func history(
        of row: CandidateRow, isInside: Bool, _ reader: CandidateReader, in tx: borrowing Transaction,
        _ context: CommandContext
    ) throws -> [CandidateEvent] {
        guard isInside else { return [] }
        let own = try context.history(of: row, in: tx)
        let stages = reader.isOffice ? try context.stageHistory(of: row, in: tx) : []
        return (own + stages).sorted { $0.entry < $1.entry }
    }
}

/// One candidate as its reader may know it.
public struct CandidateDetail: Codable, Sendable {
    /// One stage the candidate was entered in.
    public struct StagePart: Codable, Sendable {
        /// The stage.
        public let stage: String
        /// Its name.
        public let title: LocalizedText
        /// What reviewers of the stage see if it is blind.
        public let blindCode: String?
        /// Assignments in force.
        public let assigned: Int
        /// Submitted scoresheets that count.
        public let submitted: Int
    }

    /// What it is and what it handed in.
    public let view: CandidateView
    /// The name with its parent's; `nil` when withheld.
    public let fullName: LocalizedText?
    /// Where it is between entry and prize.
    public let state: CandidateState
    /// The number of the stage the state speaks of.
    public let stage: Int?
    /// Why it was rejected, withdrawn …
    public let reason: String?
    /// Rises with every change.
    public let revision: Int
    /// The attached files.
    public let files: [AttachedFile]
    /// What a complete submission still lacks.
    public let missing: [Problem]
    /// What happened to it, oldest first, from the ledger.
    public let history: [CandidateEvent]
    /// The stages it was entered in.
    public let stages: [StagePart]
}

extension AttachedFile {
    /// The files as stored, under the names the reader may see.
    static func list(_ files: [SubmissionFileRow], _ shown: SubmissionContent) -> [AttachedFile] {
        zip(files, shown.files).map { file, view in
            AttachedFile(
                number: file.fileNo, name: view.name, mediaType: file.mediaType, bytes: Int(file.size),
                sha256: file.sha256.hexadecimal)
        }
    }
}

extension CommandContext {
    fileprivate func stageParts(
        of row: CandidateRow, in tx: borrowing Transaction
    ) throws -> [CandidateDetail.StagePart] {
        let stages = try stages(in: tx)
        return try tx.candidateProgress(of: awardID, candidate: row.candidateID).compactMap { progress in
            guard let stage = stages.first(where: { $0.number == progress.stageNo }) else { return nil }
            return CandidateDetail.StagePart(
                stage: stage.row.stageID, title: stage.definition.title,
                blindCode: stage.definition.isBlind ? progress.blindCode : nil, assigned: progress.assigned,
                submitted: progress.submitted)
        }
    }
}
