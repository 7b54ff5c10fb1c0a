public import AwardCore
import AwardStore
public import Postgres

/// Sends a confirmed stage back to closed because of upheld appeals, to be counted into a new numbered tally and
/// confirmed again. The tally before stays as it is.
public struct ReevaluateStage: Command {
    public static let action = Action.stageReevaluate

    /// The stage.
    public var stage: String
    /// The upheld appeals or reports that ask for it.
    public var appeals: [Int32]
    /// Why, and what shall be done otherwise.
    public var reason: String

    /// Sends `stage` back because of `appeals`.
    public init(stage: String, appeals: [Int32], reason: String) {
        self.stage = stage
        self.appeals = appeals
        self.reason = reason
    }

    public var subject: String { "stage \(stage)" }
    public var sealsLedger: Bool { true }

    /// What it came to.
    public struct Output: Codable, Sendable {
        /// The stage.
        public let stage: String
        /// Its state now.
        public let state: StageState
        /// The tally that was confirmed and stays readable.
        public let tallyNo: Int
        /// The number the next tally will have.
        public let nextTallyNo: Int
        /// Prizes that hold no longer until the stage is confirmed again.
        public let prizes: [PrizeLine]
    }

    public func execute(in tx: borrowing Transaction, _ context: CommandContext) throws -> Output {
        try context.permit(.stageReevaluate)
        let loaded = try context.stage(stage, in: tx)
        let material = try StageMaterial(loaded, in: tx, context)
        _ = try Policy.decide(
            .reevaluate, by: context.principal, given: StageFacts(material, in: tx, context), reason: reason)
        try checkAppeals(in: tx, context)

        let tallyNo = loaded.row.tallyNo ?? 0
        let names = try CandidateNames(.resultRead, stage: nil, in: tx, context)
        let prizes = try PrizeList(names, in: tx, context).held
        for prize in prizes {
            tx.setPrizeAward(
                context.awardID, number: prize.number, state: PrizeState.superseded.rawValue,
                reason: "appeal \(appeals.map(String.init).joined(separator: ", "))", noticeUntil: nil,
                by: context.actor, at: context.at)
        }
        // They compete in it again until it is confirmed.
        tx.setCandidateStates(
            context.awardID, material.competing.map(\.candidateID), .inStage, stageNo: loaded.number)
        tx.sendBack(context.awardID, appeals: appeals, stage: loaded.number, tallyNo: tallyNo + 1)
        tx.setStageState(context.awardID, loaded.number, .closed, at: context.at)
        return Output(
            stage: loaded.row.stageID, state: .closed, tallyNo: tallyNo, nextTallyNo: tallyNo + 1, prizes: prizes)
    }

    private func checkAppeals(in tx: borrowing Transaction, _ context: CommandContext) throws {
        let known = try tx.appeals(of: context.awardID)
        for number in appeals {
            guard let row = known.first(where: { $0.appealID == number }) else {
                throw Refusal(.notFound(.appeal, name: String(number), suggestions: []))
            }
            if row.state != AppealState.upheld.rawValue {
                let state = AppealState(rawValue: row.state) ?? .entered
                throw Refusal(
                    .wrongState(
                        .appeal, name: String(number), state: state.title, action: .stageReevaluate,
                        allowed: [AppealState.upheld.title]))
            }
        }
        if appeals.isEmpty {
            throw Refusal(
                .invalid([
                    Problem(
                        at: "--appeal",
                        LocalizedText(
                            ko: "인용된 이의신청의 번호를 적어야 합니다.", en: "The number of an upheld appeal must be given."))
                ]))
        }
    }
}
