public import AwardCore
public import AwardStore
public import Postgres

/// How reviewers marked a stage's calibration set: each reviewer's gap to the others' mean and to the reference.
///
/// A reviewer sees their own gap, and only of sheets they have submitted, so that nobody is led by the others; the office
/// sees everybody's, and so does a chair who owes no sheet of the set.
public struct ShowCalibration: Query {
    public static let action = Action.scoreRead

    /// The stage.
    public var stage: String
    /// The reviewer; `nil` is everybody the caller may see.
    public var reviewer: String?

    /// Asks about `reviewer`, or everybody, in `stage`.
    public init(stage: String, reviewer: String? = nil) {
        self.stage = stage
        self.reviewer = reviewer
    }

    /// The answer.
    public struct Answer: Sendable, Codable {
        /// The stage as stored.
        public let stage: StageRow
        /// Its rules.
        public let definition: StageDefinition
        /// The gaps, by reviewer and candidate.
        public let gaps: [CalibrationGap]
        /// Sheets of the set that are not submitted yet.
        public let pending: Int
    }

    public func answer(in tx: borrowing Transaction, _ context: CommandContext) throws -> Answer {
        let loaded = try context.stage(stage, in: tx)
        let person = try asked(in: tx, context)
        let grant = try Policy.decide(
            .scoreRead, by: context.principal,
            given: ReadFacts(
                awardState: context.award.state, publication: loaded.rules.publication, stage: loaded.row.stageID,
                stageState: loaded.row.state, isBlind: loaded.definition.isBlind, reviewer: person?.reviewerID,
                name: person?.code ?? ""))
        let material = try StageMaterial(loaded, in: tx, context)
        let names = CandidateNames(material, isBlind: grant.view.isBlind)
        let references = Dictionary(
            uniqueKeysWithValues: try tx.references(of: context.awardID, stage: loaded.number)
                .map { ($0.candidateID, Mark.all($0.marks)) })
        // The others' sheets are read whoever asks; a reviewer learns only their mean.
        var revisions: [SheetRevisionRow] = []
        for row in material.calibrating {
            revisions += try tx.sheetRevisions(
                of: context.awardID, stage: loaded.number, reviewer: nil, candidate: row.candidateID)
        }
        let sheets = CalibrationSheet.all(material, revisions)
        let shown = try shown(person, grant, material, context)
        let gaps = sheets.filter { shown == nil || $0.reviewer.reviewerID == shown }.map { sheet in
            CalibrationGap(
                reviewer: grant.view.showsReviewers || grant.view.reviewer != nil ? sheet.reviewer.code : nil,
                candidate: names.label(sheet.candidate),
                parts: CalibrationGap.parts(
                    own: sheet.marks,
                    others: sheets.filter { $0.candidate == sheet.candidate && $0.reviewer.code != sheet.reviewer.code }
                        .map(\.marks),
                    reference: references[sheet.candidate], rubric: loaded.definition.rubric,
                    positions: loaded.definition.criteriaScored(byPool: sheet.reviewer.pool)))
        }
        let pending = material.calibrationOwed.count { shown == nil || $0.reviewer == shown }
        return Answer(stage: loaded.row, definition: loaded.definition, gaps: gaps, pending: pending)
    }

    /// Whose gaps are shown; `nil` is everybody's. Who scores and still owes a sheet of the set sees nobody else's.
    private func shown(
        _ person: ReviewerRow?, _ grant: Grant, _ material: StageMaterial, _ context: CommandContext
    ) throws -> Int32? {
        let asked = person?.reviewerID ?? grant.view.reviewer
        guard let own = context.principal.reviewer, asked != own else { return asked }
        let names = CandidateNames(material, isBlind: grant.view.isBlind)
        let owed = material.calibrationOwed.filter { $0.reviewer == own }.map { names.code($0.candidate) }
        guard !owed.isEmpty else { return asked }
        guard asked == nil else {
            throw Refusal(
                .calibrationFirst(reviewer: material.code(ofReviewer: own), candidates: owed.sorted()))
        }
        return own
    }

    /// The reviewer asked about: the one named, or the caller.
    private func asked(in tx: borrowing Transaction, _ context: CommandContext) throws -> ReviewerRow? {
        if let reviewer { return try context.reviewer(reviewer, in: tx) }
        guard context.principal.roles == [.reviewer], let number = context.principal.reviewer else { return nil }
        return try tx.reviewers(of: context.awardID).first { $0.reviewerID == number }
    }
}

/// A submitted sheet of the calibration set that no conflict bars.
struct CalibrationSheet {
    let reviewer: ReviewerRow
    let candidate: Int32
    let marks: [Mark?]

    /// By reviewer's code, then in the order of the candidate list; of each pair the current version.
    static func all(_ material: StageMaterial, _ revisions: [SheetRevisionRow]) -> [CalibrationSheet] {
        let order = Dictionary(
            uniqueKeysWithValues: material.calibrating.enumerated().map { ($1.candidateID, $0) })
        let barring = material.barring
        let current = Dictionary(
            revisions.map { (StageMaterial.Pair($0.reviewerID, $0.candidateID), $0) },
            uniquingKeysWith: { $0.revision > $1.revision ? $0 : $1 })
        return current.compactMap { pair, row in
            guard row.state == .submitted, order[pair.candidate] != nil, barring[pair] == nil,
                let reviewer = material.reviewers[pair.reviewer]
            else { return nil }
            return CalibrationSheet(reviewer: reviewer, candidate: pair.candidate, marks: Mark.all(row.marks))
        }.sorted {
            ($0.reviewer.code, order[$0.candidate] ?? 0) < ($1.reviewer.code, order[$1.candidate] ?? 0)
        }
    }
}
