public import AwardCore
import AwardStore
public import Postgres

/// Computes the standings of a closed stage into a new numbered tally; of a tallied stage it is a recount.
public struct TallyStage: Command {
    public static let action = Action.stageTally

    /// The stage.
    public var stage: String
    /// Why it is counted again; needed for a recount.
    public var reason: String

    /// Counts `stage`.
    public init(stage: String, reason: String = "") {
        self.stage = stage
        self.reason = reason
    }

    public var subject: String { "stage \(stage)" }
    public var sealsLedger: Bool { true }

    /// What a tally came to.
    public struct Output: Codable, Sendable {
        /// The stage.
        public let stage: String
        /// The number of the new tally.
        public let tallyNo: Int
        /// SHA-256 of everything it was computed from.
        public let inputsSHA256: String
        /// SHA-256 of the tally.
        public let sha256: String
        /// Sheets that went in.
        public let sheets: Int
        /// Ties that wait for a decision before the tally can be confirmed.
        public let tiesPending: Int
        /// The seed of the draw, revealed so that anybody can check it.
        public let drawSeed: String?
    }

    public func execute(in tx: borrowing Transaction, _ context: CommandContext) throws -> Output {
        let loaded = try context.stage(stage, in: tx)
        let material = try StageMaterial(loaded, in: tx, context)
        let move: StageMove = loaded.row.state == .tallied ? .recount : .tally
        _ = try Policy.decide(
            move, by: context.principal, given: StageFacts(material, in: tx, context), reason: reason)

        let input = try context.tallyInput(loaded, in: tx)
        let tally = try computeTally(input)
        let counted = input.withoutCalibration().input.sheets.count
        let body = String(decoding: tally.canonicalBytes, as: UTF8.self)
        let sha256 = CanonicalJSON.sha256(body)
        let number = (loaded.row.tallyNo ?? 0) + 1
        tx.insertTally(
            of: context.awardID, stage: loaded.number, tallyNo: number,
            inputs: CanonicalJSON.bytes(hexadecimal: tally.inputsDigest), bodySHA256: sha256, body: body,
            sheets: counted, reason: reason.isEmpty ? nil : reason, by: context.actor, at: context.at)
        try tx.copyStandings(
            tally.categories.flatMap(\.standings).map(StandingLine.init), of: context.awardID, stage: loaded.number,
            tallyNo: number)
        tx.setTallyNo(context.awardID, loaded.number, number)
        tx.setStageState(context.awardID, loaded.number, .tallied, at: context.at)
        return Output(
            stage: loaded.row.stageID, tallyNo: number, inputsSHA256: tally.inputsDigest, sha256: sha256.hexadecimal,
            sheets: counted, tiesPending: tally.blockingDecisions.count,
            drawSeed: loaded.definition.tieBreak.contains(.draw) ? loaded.row.drawSeed?.hexadecimal : nil)
    }
}
