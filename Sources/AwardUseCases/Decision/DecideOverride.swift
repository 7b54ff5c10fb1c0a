public import AwardCore
import AwardStore
public import Postgres

/// The chair gives one candidate another outcome than the rules did. It stands beside the computed one and takes effect
/// with the next recount.
public struct DecideOverride: Command {
    public static let action = Action.decideOverride

    /// The stage.
    public var stage: String
    /// The candidate.
    public var candidate: String
    /// What shall happen instead.
    public var outcome: OverrideDecision.Outcome
    /// On the last stage, the prize given by hand; `nil` leaves it to the rules.
    public var prize: String?
    /// Why.
    public var reason: String

    /// Gives `candidate` another outcome in `stage`.
    public init(
        stage: String, candidate: String, outcome: OverrideDecision.Outcome, prize: String? = nil, reason: String
    ) {
        self.stage = stage
        self.candidate = candidate
        self.outcome = outcome
        self.prize = prize
        self.reason = reason
    }

    public var subject: String { "candidate \(candidate)" }

    public func execute(in tx: borrowing Transaction, _ context: CommandContext) throws -> DecisionReceipt {
        try context.permit(.decideOverride)
        let loaded = try context.stage(stage, in: tx)
        let names = try CandidateNames(.rankingRead, stage: loaded, in: tx, context)
        let row = try names.find(candidate, in: tx, context)
        let facts = try context.entryFacts(loaded, row, code: names.code(row.candidateID), in: tx)
        _ = try Policy.decide(.decideOverride, by: context.principal, given: facts, reason: reason)
        if let prize { try check(prize, loaded) }
        return try DecisionReceipt.record(
            .override(candidate: row.candidateID, outcome: outcome, prize: prize), reason: reason, stage: loaded,
            in: tx, context)
    }

    private func check(_ prize: String, _ stage: LoadedStage) throws(Refusal) {
        let known = stage.rules.prizes.map(\.id)
        if !known.contains(prize) {
            let near = Suggestion.near(prize, among: known)
            throw Refusal(.notFound(.prize, name: prize, suggestions: near.isEmpty ? known : near))
        }
        if !stage.isLast {
            throw Refusal(
                .invalid([
                    Problem(
                        at: "--prize",
                        LocalizedText(
                            ko: "시상 등급은 마지막 단계에서만 줄 수 있습니다.", en: "Prizes are given on the last stage only."))
                ]))
        }
        if outcome == .stops {
            throw Refusal(
                .invalid([
                    Problem(
                        at: "--prize",
                        LocalizedText(
                            ko: "탈락한 후보에게는 시상 등급을 줄 수 없습니다.",
                            en: "A candidate that stops gets no prize."))
                ]))
        }
    }
}
