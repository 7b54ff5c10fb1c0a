public import AwardCore
import AwardStore
public import Postgres

/// Saves many scoresheets of a stage from a filled form: all of them or none.
public struct ImportSheets: Command {
    public static let action = Action.scoreImport

    /// One sheet of the form.
    public struct Sheet: Codable, Sendable, Hashable {
        /// Where it stands in the file, e.g. `line 12`.
        public var place: String
        /// The reviewer's code.
        public var reviewer: String
        /// The candidate's code, or its blind code.
        public var candidate: String
        /// What was handed in.
        public var content: SheetContent

        /// One sheet of the form.
        public init(place: String, reviewer: String, candidate: String, content: SheetContent) {
            self.place = place
            self.reviewer = reviewer
            self.candidate = candidate
            self.content = content
        }
    }

    /// The stage's short name.
    public var stage: String
    /// The sheets.
    public var sheets: [Sheet]
    /// Whether they are handed in for good, or kept as drafts.
    public var submits: Bool
    /// Why sheets submitted before are superseded; empty refuses to touch those that differ.
    public var reason: String

    /// A filled form.
    public init(stage: String, sheets: [Sheet], submits: Bool, reason: String = "") {
        self.stage = stage
        self.sheets = sheets
        self.submits = submits
        self.reason = reason
    }

    public var subject: String { "stage \(stage)" }

    /// What importing came to.
    public struct Output: Codable, Sendable {
        /// Receipts of what was recorded.
        public let receipts: [SheetReceipt]
        /// Sheets that were recorded just so before.
        public let unchanged: Int
    }

    public func execute(in tx: borrowing Transaction, _ context: CommandContext) throws -> Output {
        try context.permit(.scoreImport)
        let loaded = try context.stage(stage, in: tx)
        var receipts: [SheetReceipt] = []
        var unchanged = 0
        var problems: [Problem] = []
        var seen: Set<String> = []
        for sheet in try inOrder(loaded, in: tx, context) {
            if !seen.insert(sheet.reviewer + "\n" + sheet.candidate).inserted {
                problems.append(Problem(at: sheet.place, .twice))
                continue
            }
            do {
                guard
                    let row = try tx.scoringFacts(
                        award: context.award.slug, stage: loaded.row.stageID, reviewer: sheet.reviewer,
                        candidate: sheet.candidate, key: "")
                else { throw Refusal(.notFound(.stage, name: stage, suggestions: [])) }
                if try isRecorded(sheet, row, loaded.definition) {
                    unchanged += 1
                    continue
                }
                let record = try SheetRecord(
                    save(sheet, row, loaded.row.stageID), row, rules: loaded.definition,
                    pool: row.reviewerPool ?? "", slug: context.award.slug, by: context.principal, now: context.now,
                    calibrationPending: try tx.calibrationPending(for: row, loaded.definition))
                tx.writeSheet(record.write, record.grant)
                receipts.append(record.receipt)
            } catch let refusal as Refusal {
                problems += refusal.problems(at: sheet.place)
            }
        }
        if !problems.isEmpty { throw Refusal(.invalid(problems)) }
        return Output(receipts: receipts, unchanged: unchanged)
    }

    /// The sheets with the calibration set first, as it has to be marked first, else as they stand in the file.
    private func inOrder(
        _ stage: LoadedStage, in tx: borrowing Transaction, _ context: CommandContext
    ) throws -> [Sheet] {
        guard let codes = stage.definition.calibration?.candidates else { return sheets }
        let numbers = Set(
            try tx.candidates(of: context.awardID).filter { codes.contains($0.code) }.map(\.candidateID))
        let names = Set(codes).union(
            try tx.entries(of: context.awardID, stage: stage.number).filter { numbers.contains($0.candidateID) }
                .map(\.blindCode))
        return sheets.filter { names.contains($0.candidate) } + sheets.filter { !names.contains($0.candidate) }
    }

    private func save(_ sheet: Sheet, _ row: ScoringRow, _ stage: String) -> SaveSheet {
        let counts = row.sheetState == .submitted || row.sheetState == .abstained
        let act: SaveSheet.Act
        if sheet.content.abstainReason != nil, !counts {
            act = .abstain
        } else if counts, !reason.isEmpty {
            act = .supersede
        } else {
            act = submits ? .submit : .draft
        }
        return SaveSheet(
            stage: stage, reviewer: sheet.reviewer, candidate: sheet.candidate, act: act, content: sheet.content,
            seenRevision: row.revision ?? 0, reason: reason)
    }

    private func isRecorded(_ sheet: Sheet, _ row: ScoringRow, _ stage: StageDefinition) throws -> Bool {
        guard row.sheetState == .submitted, let marks = row.marks, sheet.content.abstainReason == nil else {
            return false
        }
        return try sheet.content.read(on: stage.rubric).map { $0?.steps } == marks
            && sheet.content.comment == row.comment
    }
}

extension LocalizedText {
    fileprivate static let twice = LocalizedText(
        ko: "같은 심사위원과 후보의 심사표가 파일에 두 번 있습니다.",
        en: "The file has this reviewer and candidate twice.")
}

extension Refusal {
    /// The refusal as problems of one place in a file.
    func problems(at place: String) -> [Problem] {
        if case .invalid(let inner) = reason {
            return inner.map { Problem(at: $0.place.isEmpty ? place : "\(place), \($0.place)", $0.text) }
        }
        return [Problem(at: place, LocalizedText(ko: sentence(.korean), en: sentence(.english)))]
    }
}
