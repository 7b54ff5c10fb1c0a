public import AwardCore
import AwardStore
public import Postgres

/// Imports reviewers: all of the file or nothing. The exclusions that follow from their organisations and what they
/// declared are recorded with it.
public struct ImportReviewers: Command {
    public static let action = Action.reviewerImport

    /// The reviewers.
    public var batch: ReviewerBatch

    /// Imports `batch`.
    public init(_ batch: ReviewerBatch) {
        self.batch = batch
    }

    public var subject: String { "reviewers" }

    public var record: ImportRecord {
        ImportRecord(file: batch.file, sha256: batch.sha256, rows: batch.reviewers.count)
    }

    public func execute(in tx: borrowing Transaction, _ context: CommandContext) throws -> ReviewerImport {
        try context.permit(.reviewerImport)
        try context.checkReviewers(batch, in: tx)
        var number = try tx.lastNumber(.reviewer, of: context.awardID)
        for reviewer in batch.reviewers {
            number += 1
            tx.insertReviewer(reviewer, of: context.awardID, number: number)
        }
        return ReviewerImport(batch, exclusions: try refreshExclusions(in: tx, context))
    }
}

/// Says what importing reviewers would do, without doing it.
public struct PreviewReviewerImport: Query {
    public static let action = Action.reviewerImport

    /// The reviewers.
    public var batch: ReviewerBatch

    /// Asks what importing `batch` would do.
    public init(_ batch: ReviewerBatch) {
        self.batch = batch
    }

    public func answer(in tx: borrowing Transaction, _ context: CommandContext) throws -> ReviewerImport {
        try context.permit(.reviewerImport)
        try context.checkReviewers(batch, in: tx)
        let finder = try ExclusionFinder(in: tx, context)
        let exclusions = batch.reviewers.reduce(0) { $0 + finder.exclusions(of: ReviewerDeclaration($1)).count }
        return ReviewerImport(batch, exclusions: exclusions)
    }
}

/// What an import of reviewers did, or would do.
public struct ReviewerImport: Codable, Sendable {
    /// How many reviewers of one pool there are in the file.
    public struct Pool: Codable, Sendable {
        /// The pool.
        public let pool: String
        /// How many.
        public let reviewers: Int
        /// How many of them preside.
        public let chairs: Int
    }

    /// Reviewers stored.
    public let reviewers: Int
    /// The reviewers by pool.
    public let pools: [Pool]
    /// Exclusions found by rule.
    public let exclusions: Int

    init(_ batch: ReviewerBatch, exclusions: Int) {
        reviewers = batch.reviewers.count
        pools = Dictionary(grouping: batch.reviewers, by: \.pool)
            .map { Pool(pool: $0, reviewers: $1.count, chairs: $1.count { $0.role == ReviewerRole.chair.rawValue }) }
            .sorted { $0.pool < $1.pool }
        self.exclusions = exclusions
    }
}
