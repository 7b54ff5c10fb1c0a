public import AwardCore
import AwardStore
public import Postgres

/// Imports candidates while their file is still being read: all of it or nothing, as ``ImportCandidates`` does with a file
/// that has been read.
public struct ImportCandidateFeed: Command {
    public static let action = Action.candidateImport

    /// Where the candidates come from.
    public var feed: CandidateFeed

    /// Imports what comes from `feed`.
    public init(_ feed: CandidateFeed) {
        self.feed = feed
    }

    /// Reads candidates written down as a whole.
    ///
    /// - Throws: `DecodingError`.
    public init(from decoder: any Decoder) throws {
        feed = CandidateFeed(try CandidateBatch(from: decoder))
    }

    /// Writes the candidates down as a whole, once the file has been read.
    ///
    /// - Throws: `Refusal` when the file has mistakes; `EncodingError`.
    public func encode(to encoder: any Encoder) throws {
        try feed.whole().encode(to: encoder)
    }

    public var subject: String { "candidates" }

    public var record: ImportRecord {
        ImportRecord(file: feed.file, sha256: feed.sha256, rows: feed.count)
    }

    public func execute(in tx: borrowing Transaction, _ context: CommandContext) throws -> CandidateImport {
        try feed.store(in: tx, context)
    }
}

extension CandidateFeed {
    /// Stores what comes, checking it meanwhile, since the database is slower than the checks. Whatever is wrong undoes
    /// everything.
    ///
    /// - Throws: `Refusal`; what is wrong with the file comes before what is wrong with its candidates.
    func store(in tx: borrowing Transaction, _ context: CommandContext) throws -> CandidateImport {
        try context.permitCandidateImport(in: tx)
        var plan = try CandidateImportPlan(in: tx, context)
        if plan.hasPredecessors {
            let batch = try whole()
            try plan.check(batch, in: tx, context)
            plan = try CandidateImportPlan(in: tx, context)
        }
        do {
            var position = 0
            try tx.copyCandidates(of: context.awardID, from: plan.firstNumber) {
                guard let part = try part(position) else { return nil }
                position += 1
                return (part.candidates, plan.add(part))
            }
        } catch let error as DatabaseError {
            // The database may have found a code twice; where, is said better here.
            plan.check.findRepeatedCodes(try whole())
            try plan.check.problems.refuse()
            throw error
        }
        try plan.check.problems.refuse()
        for organisation in plan.completedOrganisations { tx.completeOrganisation(organisation, of: context.awardID) }
        if !plan.newOrganisations.isEmpty { try tx.copyOrganisations(plan.newOrganisations, of: context.awardID) }
        if !plan.fields.isEmpty {
            try tx.copySubmissionFields(plan.fields, of: context.awardID, by: context.actor, at: context.at)
        }
        return CandidateImport(
            plan, context.definition, sha256: sha256, exclusions: try refreshExclusions(in: tx, context))
    }
}
