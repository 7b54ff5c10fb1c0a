public import AwardCore
import AwardStore
public import Postgres

/// Imports candidates with their organisations: all of the file or nothing.
///
/// A candidate whose line brings a complete submission is stored as submitted, any other as eligible. Where reviewers are
/// stored already, the exclusions that follow are recorded with it.
public struct ImportCandidates: Command {
    public static let action = Action.candidateImport

    /// The candidates.
    public var batch: CandidateBatch

    /// Imports `batch`.
    public init(_ batch: CandidateBatch) {
        self.batch = batch
    }

    public var subject: String { "candidates" }

    public var record: ImportRecord {
        ImportRecord(file: batch.file, sha256: batch.sha256, rows: batch.candidates.count)
    }

    public func execute(in tx: borrowing Transaction, _ context: CommandContext) throws -> CandidateImport {
        try CandidateFeed(batch).store(in: tx, context)
    }
}

/// Says what importing candidates would do, without doing it.
public struct PreviewCandidateImport: Query {
    public static let action = Action.candidateImport

    /// The candidates.
    public var batch: CandidateBatch

    /// Asks what importing `batch` would do.
    public init(_ batch: CandidateBatch) {
        self.batch = batch
    }

    public func answer(in tx: borrowing Transaction, _ context: CommandContext) throws -> CandidateImport {
        try context.permitCandidateImport(in: tx)
        var plan = try CandidateImportPlan(in: tx, context)
        try plan.check(batch, in: tx, context)
        return CandidateImport(plan, context.definition, sha256: batch.sha256, exclusions: nil)
    }
}

/// What an import of candidates did, or would do.
public struct CandidateImport: Codable, Sendable {
    /// How many candidates of one category there are in the file.
    public struct Category: Codable, Sendable {
        /// The category.
        public let id: String
        /// Its name.
        public let title: LocalizedText
        /// How many.
        public let candidates: Int
    }

    /// Candidates stored.
    public let candidates: Int
    /// How many of them have a complete submission.
    public let submitted: Int
    /// Organisations stored.
    public let organisations: Int
    /// The candidates by category.
    public let categories: [Category]
    /// The number of the first candidate.
    public let firstNumber: Int32
    /// SHA-256 of the file, in hexadecimal digits.
    public let sha256: String
    /// Exclusions recorded; `nil` when nothing was written.
    public let exclusions: Int?

    init(_ plan: CandidateImportPlan, _ definition: AwardDefinition, sha256: String, exclusions: Int?) {
        candidates = plan.count
        submitted = plan.submittedCount
        organisations = plan.newOrganisations.count
        categories = zip(definition.categories, plan.check.counts).filter { $1 > 0 }
            .map { Category(id: $0.id, title: $0.title, candidates: $1) }
        firstNumber = plan.firstNumber
        self.sha256 = sha256
        self.exclusions = exclusions
    }
}

extension CandidateImportPlan {
    /// Takes a whole file up.
    ///
    /// - Throws: `Refusal` (`invalid`) with every line that cannot be imported.
    mutating func check(_ batch: CandidateBatch, in tx: borrowing Transaction, _ context: CommandContext) throws {
        if hasPredecessors {
            compare(batch, with: try tx.storedCandidates(of: context.awardID, codes: batch.candidates.map(\.code)))
        }
        check.findRepeatedCodes(batch)
        _ = add(batch)
        try check.problems.refuse()
    }
}

extension CommandContext {
    /// - Throws: `Refusal` when the caller may not import, or the first stage has opened: who competes is settled then.
    func permitCandidateImport(in tx: borrowing Transaction) throws {
        try permit(.candidateImport)
        guard let first = try tx.stages(of: awardID).first, first.state != .planned else { return }
        throw Refusal(
            .wrongState(
                .stage, name: first.stageID, state: first.state.title, action: .candidateImport,
                allowed: [StageState.planned.title]))
    }
}
