import AwardCore
import AwardStore
import Postgres

/// What is recorded of one scoresheet, decided from its facts.
struct SheetRecord {
    let write: SheetWrite
    let grant: Grant
    let receipt: SheetReceipt
    /// The receipt as canonical JSON.
    let receiptText: String

    /// Decides and forms the record.
    ///
    /// - Throws: `Refusal` when the gate of scoring holds, a mark is not one, or what counts is incomplete.
    init(
        _ save: SaveSheet, _ row: ScoringRow, rules stage: StageDefinition, pool: String, slug: String,
        by principal: Principal, now: Moment, calibrationPending: [String]
    ) throws(Refusal) {
        guard let reviewer = row.reviewerID, let reviewerState = row.reviewerState else {
            throw Refusal(.notFound(.reviewer, name: save.reviewer, suggestions: []))
        }
        guard let candidate = row.candidateID, let candidateState = row.candidateState,
            // In a blind stage a reviewer has only the blind code; the real one tells nothing.
            !stage.isBlind || principal.reviewer == nil || save.candidate == row.blindCode
        else { throw Refusal(.notFound(.candidate, name: save.candidate, suggestions: [])) }
        var facts =
            ScoringFacts(
                stage: save.stage, stageState: row.stageState, isBlind: stage.isBlind,
                window: StageWindow.inForce(stage.window, closes: row.stageClosesAt.map(Moment.init)), now: now,
                candidate: save.candidate, candidateState: candidateState,
                isInStage: row.isInStage && !candidateState.hasLeftCompetition,
                reviewer: reviewer, reviewerCode: save.reviewer, reviewerState: reviewerState,
                isAssigned: row.isAssigned, conflict: row.conflict,
                conflictGround: ConflictGround(text: row.conflictGround ?? ""), hasPledged: row.hasPledged,
                sheet: row.sheetState ?? .absent, currentRevision: row.revision ?? 0,
                seenRevision: save.seenRevision)
        facts.isCalibration = row.isCalibration
        facts.calibrationPending = calibrationPending
        let grant = try Policy.decide(save.act.action, by: principal, given: facts)
        let marks = try SheetRecord.marks(save, stage, pool)
        let state: SheetStatus =
            save.act == .abstain ? .abstained : (save.act == .draft ? .draft : .submitted)
        let abstainReason = save.act == .abstain ? save.content.abstainReason : nil
        let revision = (row.revision ?? 0) + 1
        let steps = marks.map { $0?.steps }
        let sha256 = SheetRecord.sha256(
            slug: slug, save, row, stage, marks: marks, state: state, revision: revision)
        self.grant = grant
        write = SheetWrite(
            award: row.awardID, stage: row.stageNo, reviewer: reviewer, candidate: candidate, revision: revision,
            state: state, marks: steps, comment: save.content.comment, abstainReason: abstainReason,
            reason: save.act == .supersede ? save.reason : nil, author: principal.id, at: now.timestamp, sha256: sha256)
        receipt = SheetReceipt(
            number: SheetReceipt.number(
                stage: row.stageNo, reviewer: reviewer, candidate: candidate, revision: revision), revision: revision,
            state: state,
            total: stage.rubric.runningTotal(of: marks).exactText, savedAt: now, sha256: sha256.hexadecimal)
        receiptText = receipt.canonicalText
    }

    private static func marks(
        _ save: SaveSheet, _ stage: StageDefinition, _ pool: String
    ) throws(Refusal) -> [Mark?] {
        var problems: [Problem] = []
        var marks = try save.content.read(on: stage.rubric)
        switch save.act {
        case .draft: break
        case .abstain:
            if save.content.abstainReason?.allSatisfy(\.isWhitespace) ?? true { problems.append(.reasonMissing) }
            marks = [Mark?](repeating: nil, count: marks.count)
        case .submit, .supersede:
            problems += stage.submissionProblems(marks: marks, pool: pool, comment: save.content.comment)
                .map { Problem(at: "", $0.text) }
            if save.act == .supersede, save.reason.allSatisfy(\.isWhitespace) { problems.append(.reasonMissing) }
        }
        if !problems.isEmpty { throw Refusal(.invalid(problems)) }
        return marks
    }

    /// SHA-256 over everything recorded, one item per line, so that a reviewer can recompute it from the receipt.
    private static func sha256(
        slug: String, _ save: SaveSheet, _ row: ScoringRow, _ stage: StageDefinition, marks: [Mark?],
        state: SheetStatus, revision: Int32
    ) -> [UInt8] {
        var text = "simsa-sheet-1\n\(slug)\n\(save.stage)\n\(save.reviewer)\n\(row.candidateCode ?? "")\n"
        text += "\(revision)\n\(state.rawValue)\n"
        for (criterion, mark) in zip(stage.rubric.criteria, marks) {
            text += "\(criterion.id)=\(mark?.text(on: criterion) ?? "")\n"
        }
        text += "\(save.content.comment)\n\(save.content.abstainReason ?? "")\n\(save.reason)"
        return CanonicalJSON.sha256(text)
    }
}
