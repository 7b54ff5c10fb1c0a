public import AwardCore
public import AwardStore
public import Postgres

/// Checks everything that must hold in the database, and the ledger.
public struct ExamineAward: Query {
    // Who may verify the ledger may look at everything.
    public static let action = Action.ledgerVerify

    /// One invariant and what breaks it.
    public struct Check: Sendable, Codable {
        /// What must hold.
        public let invariant: Invariant
        /// What breaks it, the first few; nothing where it holds.
        public let violations: [String]
    }

    /// What was found.
    public struct Answer: Sendable, Codable {
        /// The award.
        public let award: String
        /// Each invariant.
        public let checks: [Check]
        /// The ledger.
        public let ledger: LedgerVerification

        /// Whether nothing is wrong.
        public var isSound: Bool { ledger.isWhole && checks.allSatisfy(\.violations.isEmpty) }
    }

    /// Told from time to time how many entries of the ledger have been read.
    public var progress: (@Sendable (Int) -> Void)?

    private enum CodingKeys: CodingKey {}

    /// Asks for an examination.
    public init(progress: (@Sendable (Int) -> Void)? = nil) {
        self.progress = progress
    }

    public func answer(in tx: borrowing Transaction, _ context: CommandContext) throws -> Answer {
        try context.permit(.ledgerVerify)
        var checks: [Check] = []
        for invariant in Invariant.allCases {
            checks.append(
                Check(
                    invariant: invariant, violations: try tx.violations(of: invariant, award: context.awardID)))
        }
        return Answer(
            award: context.award.slug, checks: checks,
            ledger: try VerifyLedger(progress: progress).answer(in: tx, context))
    }
}
