public import AwardCore
import AwardStore
public import Postgres

/// Decides an appeal or report. One that is upheld has to be followed by a re-evaluation before the result can be final.
public struct DecideAppeal: Command {
    public static let action = Action.appealDecide

    /// Its number.
    public var number: Int32
    /// Whether the committee agrees.
    public var upheld: Bool
    /// Why.
    public var reason: String

    /// Decides appeal `number`.
    public init(number: Int32, upheld: Bool, reason: String) {
        self.number = number
        self.upheld = upheld
        self.reason = reason
    }

    public var subject: String { "appeal \(number)" }

    /// What was decided.
    public struct Output: Codable, Sendable {
        /// Its number.
        public let number: Int32
        /// Where it stands now.
        public let state: AppealState
    }

    public func execute(in tx: borrowing Transaction, _ context: CommandContext) throws -> Output {
        try context.permit(.appealDecide)
        guard let row = try tx.appeals(of: context.awardID).first(where: { $0.appealID == number }),
            let state = AppealState(rawValue: row.state)
        else { throw Refusal(.notFound(.appeal, name: String(number), suggestions: [])) }
        _ = try Policy.decideOnAppeal(
            by: context.principal, award: context.award.state, appeal: String(number), state: state, reason: reason)
        let decided = state.decided(upheld: upheld) ?? state
        tx.decideAppeal(
            context.awardID, number: number, state: decided.rawValue, decision: reason, by: context.actor,
            at: context.at)
        return Output(number: number, state: decided)
    }
}
