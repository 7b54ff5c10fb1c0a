public import AwardCore
import AwardStore
import Postgres

/// One conflict as its reader may know it.
public struct ConflictLine: Codable, Sendable {
    /// Its number within the award.
    public let number: Int32
    /// Exclusion, challenge or recusal.
    public let kind: ConflictKind
    /// The reviewer's code.
    public let reviewer: String
    /// The reviewer's name.
    public let reviewerName: LocalizedText
    /// The candidate's code, or its blind code; `nil` when withheld.
    public let candidate: String?
    /// The candidate's name; `nil` when withheld.
    public let candidateName: LocalizedText?
    /// On what it rests: the rule, or the words as written.
    public let ground: LocalizedText
    /// For an exclusion the organisation that was found, with the last year of an engagement (`41110:2017`).
    public let evidence: String?
    /// Where it stands.
    public let state: ConflictState
    /// Who entered it.
    public let enteredBy: String
    /// When.
    public let enteredAt: Moment
    /// Who decided it, if it was decided.
    public let decidedBy: String?
    /// What was decided, and why.
    public let decision: String?
}

/// Writes conflicts down for one reader.
struct ConflictLines {
    private let reader: CandidateReader
    private let reviewers: [Int32: ReviewerRow]
    private let names: CandidateNames

    init(_ reader: CandidateReader, reviewers: [ReviewerRow], candidates: [CandidateRow]) {
        self.reader = reader
        self.reviewers = Dictionary(uniqueKeysWithValues: reviewers.map { ($0.reviewerID, $0) })
        names = CandidateNames(candidates)
    }

    /// One conflict. Where names are withheld an exclusion names no candidate: with the reviewer's organisation it would
    /// tell whose code that is.
    func line(_ row: ConflictRow) -> ConflictLine? {
        guard let reviewer = reviewers[row.reviewerID], let candidate = names.row(row.candidateID) else { return nil }
        let isHidden = reader.isBlind && row.kind == .exclusion
        let ground = ConflictGround(text: row.ground).title
        return ConflictLine(
            number: row.conflictID, kind: row.kind, reviewer: reviewer.code, reviewerName: reviewer.name,
            candidate: isHidden ? nil : reader.code(of: candidate),
            candidateName: reader.isBlind ? nil : names.name(row.candidateID),
            ground: reader.isBlind && row.kind != .exclusion ? candidate.blotted(ground) : ground,
            evidence: isHidden || row.kind != .exclusion ? nil : row.reason, state: row.state,
            enteredBy: reader.isBlind && row.kind == .challenge ? "○○○" : row.enteredBy,
            enteredAt: Moment(row.enteredAt), decidedBy: row.decidedBy,
            decision: reader.isBlind
                ? row.decision.map { candidate.blotted(LocalizedText(ko: $0, en: $0)).ko } : row.decision)
    }
}

extension CandidateRow {
    /// `text` with everything blotted out that would tell which candidate this is.
    func blotted(_ text: LocalizedText) -> LocalizedText {
        var record = CandidateRecord(self)
        record.project = text
        return CandidateView(blind: record, blindCode: "", rules: SubmissionRules()).project
    }
}

extension CommandContext {
    /// The conflicts of one reviewer as the caller may know them; none for a caller who may read no conflicts.
    func conflictLines(of reviewer: ReviewerRow, in tx: borrowing Transaction) throws -> [ConflictLine] {
        let rows = try tx.conflicts(of: awardID, reviewer: reviewer.reviewerID)
        if rows.isEmpty { return [] }
        let reader = try CandidateReader(.conflictRead, needsPledge: false, in: tx, self)
        let lines = ConflictLines(reader, reviewers: [reviewer], candidates: try tx.candidates(of: awardID))
        return rows.compactMap(lines.line)
    }
}
