public import AwardCore
import AwardStore
public import Postgres

/// Confirms the latest tally of a stage. The second confirmation, by another person, selects candidates into the next
/// stage or, on the last one, gives the prizes.
public struct ConfirmStage: Command {
    public static let action = Action.stageConfirm

    /// The stage.
    public var stage: String
    /// The tally that was looked at; another one in the meantime is refused.
    public var tallyNo: Int

    /// Confirms tally `tallyNo` of `stage`.
    public init(stage: String, tallyNo: Int) {
        self.stage = stage
        self.tallyNo = tallyNo
    }

    public var subject: String { "stage \(stage)" }
    public var sealsLedger: Bool { true }

    /// What confirming came to.
    public struct Output: Codable, Sendable {
        /// The stage.
        public let stage: String
        /// The tally.
        public let tallyNo: Int
        /// The role that confirmed.
        public let role: Role
        /// Whether the stage is confirmed now.
        public let isComplete: Bool
        /// How many went on, or are among the winners.
        public let goOn: Int
        /// How many stopped.
        public let stopped: Int
    }

    public func execute(in tx: borrowing Transaction, _ context: CommandContext) throws -> Output {
        let loaded = try context.stage(stage, in: tx)
        let material = try StageMaterial(loaded, in: tx, context)
        let facts = try StageFacts(material, in: tx, context)
        let grant = try Policy.decide(.confirm, by: context.principal, given: facts)
        if let current = loaded.row.tallyNo, current != tallyNo {
            throw Refusal(
                .staleRevision(.tally, name: loaded.row.stageID, seen: tallyNo, current: current, changes: []))
        }
        tx.insertConfirmation(
            of: context.awardID, stage: loaded.number, tallyNo: tallyNo, role: grant.role, person: context.actor,
            at: context.at)
        guard Confirmation.completes(facts.confirmations, adding: grant.role) else {
            return Output(
                stage: loaded.row.stageID, tallyNo: tallyNo, role: grant.role, isComplete: false, goOn: 0, stopped: 0)
        }
        let tally = try context.storedTally(loaded, tallyNo, in: tx)
        let standings = tally.categories.flatMap(\.standings)
        let on = standings.filter(\.effective.goesOn)
        let competing = Set(material.competing.map(\.candidateID))
        let stopped = standings.filter { !$0.effective.goesOn && competing.contains($0.candidate) }
        tx.setStageState(context.awardID, loaded.number, .confirmed, at: context.at)
        tx.setCandidateStates(
            context.awardID, stopped.map(\.candidate), .stopped, stageNo: loaded.number)
        if let next = loaded.next {
            let numbers = on.map(\.candidate).sorted()
            Intake.enter(numbers, in: next, tx, context)
            tx.setCandidateStates(context.awardID, numbers, .inStage, stageNo: next.stageNo)
        } else {
            tx.setCandidateStates(context.awardID, on.map(\.candidate), .finalist, stageNo: loaded.number)
            try give(tally, loaded, in: tx, context)
        }
        // After a re-evaluation this is another result, and the public check and the time for appeals run anew.
        if context.award.state == .preliminary { tx.setAwardState(context.awardID, .preliminary, at: context.at) }
        return Output(
            stage: loaded.row.stageID, tallyNo: tallyNo, role: grant.role, isComplete: true, goOn: on.count,
            stopped: stopped.count)
    }

    /// Gives the prizes of the last stage. Prizes of a confirmation before, undone by an appeal, are superseded.
    private func give(
        _ tally: Tally, _ stage: LoadedStage, in tx: borrowing Transaction, _ context: CommandContext
    ) throws {
        for before in try tx.prizeAwards(of: context.awardID) where before.state == "awarded" {
            tx.setPrizeAward(
                context.awardID, number: before.prizeAwardID, state: "superseded", reason: "tally \(tallyNo)",
                noticeUntil: nil, by: context.actor, at: context.at)
        }
        var number = try tx.lastNumber(.prizeAward, of: context.awardID)
        for standing in tally.categories.flatMap(\.standings) {
            guard let prize = standing.effective.prize else { continue }
            number += 1
            tx.insertPrizeAward(
                context.awardID, number: number, candidate: standing.candidate, prize: prize, stage: stage.number,
                tallyNo: tallyNo, origin: "tally", by: context.actor, at: context.at)
        }
    }
}
