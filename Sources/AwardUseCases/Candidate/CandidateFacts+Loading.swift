import AwardCore
import AwardStore
import Postgres

extension CommandContext {
    /// What a candidate has handed in so far.
    func submission(of candidate: Int32, in tx: borrowing Transaction) throws -> StoredSubmission {
        StoredSubmission(
            fields: try tx.submissionFields(of: awardID, candidate: candidate),
            files: try tx.submissionFiles(of: awardID, candidate: candidate))
    }

    /// What a move of one candidate looks at.
    func candidateFacts(
        _ row: CandidateRow, _ submission: StoredSubmission, seen: Int?, in tx: borrowing Transaction
    ) throws -> CandidateFacts {
        let stages = try tx.stages(of: awardID)
        return CandidateFacts(
            candidate: row.candidateID, code: row.code, status: row.status, awardState: award.state,
            hasSubmission: !submission.isEmpty && definition.submission.problems(in: submission.content).isEmpty,
            stageState: stages.first { $0.stageNo == row.stageNo }?.state,
            firstStageState: stages.first?.state ?? .planned, currentRevision: Int32(row.revision),
            seenRevision: seen.map { Int32(clamping: $0) })
    }
}

/// What a candidate has handed in, as stored.
struct StoredSubmission {
    let fields: [SubmissionFieldRow]
    let files: [SubmissionFileRow]

    var isEmpty: Bool { fields.isEmpty && files.isEmpty }

    /// What completeness looks at.
    var content: SubmissionContent {
        SubmissionContent(
            fields: Dictionary(uniqueKeysWithValues: fields.map { ($0.fieldID, $0.content) }),
            files: files.map {
                SubmissionContent.File(name: $0.name, bytes: Int($0.size), mediaType: $0.mediaType)
            })
    }
}

extension CandidateRow {
    /// The state with what belongs to it.
    var status: CandidateStatus {
        CandidateStatus(state, stage: stageNo.map(Int.init), reason: stateReason)
    }
}
