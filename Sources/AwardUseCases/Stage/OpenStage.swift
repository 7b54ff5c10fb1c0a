public import AwardCore
import AwardStore
public import Postgres

/// Opens a stage: pins its rules, commits the seed for draws, and lets reviewers score.
public struct OpenStage: Command {
    public static let action = Action.stageOpen

    /// The stage.
    public var stage: String

    /// Opens `stage`.
    public init(stage: String) {
        self.stage = stage
    }

    public var subject: String { "stage \(stage)" }
    public var sealsLedger: Bool { true }

    /// What opening came to.
    public struct Output: Codable, Sendable {
        /// The stage.
        public let stage: String
        /// How many candidates compete.
        public let candidates: Int
        /// SHA-256 of the rules it runs by.
        public let pinnedSHA256: String
        /// SHA-256 of the seed for draws, so that it cannot be chosen later.
        public let drawCommitment: String
        /// The calibration candidates every reviewer marks first, by code.
        public let calibration: [String]
    }

    public func execute(in tx: borrowing Transaction, _ context: CommandContext) throws -> Output {
        let loaded = try context.stage(stage, in: tx)
        if loaded.row.state == .planned { try Intake(loaded).enter(in: tx, context) }
        let material = try StageMaterial(loaded, in: tx, context)
        _ = try Policy.decide(.open, by: context.principal, given: StageFacts(material, in: tx, context))

        let seed = context.environment.randomBytes(32)
        let commitment = CanonicalJSON.sha256(bytes: seed)
        tx.openStage(
            context.awardID, loaded.number, sha256: context.award.sha256, seed: seed, commitment: commitment,
            at: context.at)
        tx.setCandidateStates(
            context.awardID, material.competing.map(\.candidateID), .inStage, stageNo: loaded.number)
        try Intake.enterCalibration(material, tx, context)
        try context.mailAssignments(material.active.map(\.reviewerID), of: loaded, in: tx)
        if context.award.state == .draft { tx.setAwardState(context.awardID, .running, at: context.at) }
        return Output(
            stage: loaded.row.stageID, candidates: material.competing.count,
            pinnedSHA256: context.award.sha256.hexadecimal, drawCommitment: commitment.hexadecimal,
            calibration: loaded.definition.calibration?.candidates ?? [])
    }
}
