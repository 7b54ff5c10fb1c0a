import AwardCore
import AwardStore
import Postgres

/// Who competes in the first stage: everybody with a complete submission, or everybody eligible where the award asks for
/// none. Later stages are filled by confirming the one before.
struct Intake {
    let stage: LoadedStage

    init(_ stage: LoadedStage) {
        self.stage = stage
    }

    /// Those who would compete, by number.
    func candidates(in tx: borrowing Transaction, _ context: CommandContext) throws -> [Int32] {
        let states: Set<CandidateState> =
            stage.rules.submission.fields.contains(where: \.isRequired)
            ? [.submitted] : [.eligible, .invited, .submitted]
        // What some stage marks for calibration only competes nowhere.
        let marked = Set(stage.rules.stages.flatMap { $0.calibration?.candidates ?? [] })
        return try tx.candidates(of: context.awardID).filter { states.contains($0.state) && !marked.contains($0.code) }
            .map(\.candidateID).sorted()
    }

    /// Enters those who are not entered yet.
    func enter(in tx: borrowing Transaction, _ context: CommandContext) throws {
        guard stage.previous == nil else { return }
        let entered = Set(try tx.entries(of: context.awardID, stage: stage.number).map(\.candidateID))
        Intake.enter(
            try candidates(in: tx, context).filter { !entered.contains($0) }, in: stage.row, tx, context)
    }

    /// Enters candidates into a stage, each with the code a blind reviewer will see.
    static func enter(_ candidates: [Int32], in stage: StageRow, _ tx: borrowing Transaction, _ context: CommandContext)
    {
        guard !candidates.isEmpty else { return }
        tx.insertEntries(
            context.awardID, stage.stageNo, candidates: candidates,
            blindCodes: blindCodes(of: candidates, in: stage, tx, context))
    }

    /// Enters the stage's calibration set and assigns it to every reviewer of the panel.
    static func enterCalibration(_ material: StageMaterial, _ tx: borrowing Transaction, _ context: CommandContext)
        throws
    {
        let stage = material.stage
        guard let codes = stage.definition.calibration?.candidates else { return }
        let candidates = material.candidates.values.filter { codes.contains($0.code) }.map(\.candidateID).sorted()
        // Entering those who compete may have given the stage its key just now.
        let row = try tx.stages(of: context.awardID).first { $0.stageNo == stage.number } ?? stage.row
        tx.insertCalibration(
            context.awardID, stage.number, candidates: candidates,
            blindCodes: blindCodes(of: candidates, in: row, tx, context))
        let panel = Panel(stage: stage.definition)
        tx.assignCalibration(
            context.awardID, stage.number,
            reviewers: material.reviewers.values.filter(panel.includes).map(\.reviewerID).sorted(), by: context.actor,
            at: context.at)
    }

    /// The codes by which a blind reviewer knows them; the key is drawn with the first.
    private static func blindCodes(
        of candidates: [Int32], in stage: StageRow, _ tx: borrowing Transaction, _ context: CommandContext
    ) -> [String] {
        let key =
            stage.blindKey.map { UInt64(bitPattern: $0) }
            ?? context.environment.randomBytes(8).reduce(0) { $0 << 8 | UInt64($1) }
        if stage.blindKey == nil { tx.setBlindKey(context.awardID, stage.stageNo, Int64(bitPattern: key)) }
        return candidates.map { BlindCode.code(of: $0, key: key) }
    }
}
