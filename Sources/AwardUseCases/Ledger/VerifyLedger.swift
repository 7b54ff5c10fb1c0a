public import AwardCore
import AwardStore
public import Postgres

/// Recomputes every hash and every seal of the ledger, reading it in one pass and little memory.
public struct VerifyLedger: Query {
    public static let action = Action.ledgerVerify

    /// A seal noted down elsewhere, e.g. in a report, that must be in the ledger: 64 hexadecimal digits.
    public var seal: String?
    /// Told from time to time how many entries have been read.
    public var progress: (@Sendable (Int) -> Void)?

    private enum CodingKeys: CodingKey { case seal }

    /// Asks whether the ledger is whole, and whether it still has the seal given.
    public init(seal: String? = nil, progress: (@Sendable (Int) -> Void)? = nil) {
        self.seal = seal
        self.progress = progress
    }

    public func answer(in tx: borrowing Transaction, _ context: CommandContext) throws -> LedgerVerification {
        try context.permit(.ledgerVerify)
        let seals = try tx.ledgerSeals(of: context.awardID)
        var check = LedgerCheck(slug: context.award.slug, seals: seals)
        try tx.forEachLedgerEntry(of: context.awardID) { entry in
            check.take(entry)
            if check.entries % 1000 == 0 { progress?(check.entries) }
        }
        check.finish()
        if let seal, !seals.contains(where: { $0.sha256.hexadecimal == seal.lowercased() }) {
            check.report(.sealUnknown(seal))
        }
        return check.verification
    }
}

/// What verifying the ledger found.
public struct LedgerVerification: Sendable, Codable {
    /// Entries read.
    public let entries: Int
    /// Entries covered by a seal.
    public let sealedEntries: Int
    /// Seals recomputed.
    public let seals: Int
    /// SHA-256 of the newest seal: whoever notes it down can later show that nothing before it was changed.
    public let head: [UInt8]?
    /// The newest entry the newest seal covers.
    public let headEntry: Int64
    /// What is wrong, the first thousand faults.
    public let faults: [LedgerFault]
    /// How many faults there are.
    public let faultCount: Int

    /// Whether nothing is wrong.
    public var isWhole: Bool { faults.isEmpty }
}
