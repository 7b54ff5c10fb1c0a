public import AwardCore
import AwardStore
public import Postgres

/// The chair's order of tied candidates. It takes effect with the next recount, where the tie-break chain has the step
/// `chair`.
public struct DecideTie: Command {
    public static let action = Action.decideTie

    /// The stage.
    public var stage: String
    /// The tied candidates, best first; those in one inner list stay tied.
    public var order: [[String]]
    /// Why.
    public var reason: String

    /// Puts tied candidates of `stage` into an order.
    public init(stage: String, order: [[String]], reason: String) {
        self.stage = stage
        self.order = order
        self.reason = reason
    }

    public var subject: String { "stage \(stage)" }

    public func execute(in tx: borrowing Transaction, _ context: CommandContext) throws -> DecisionReceipt {
        try context.permit(.decideTie)
        let loaded = try context.stage(stage, in: tx)
        let names = try CandidateNames(.rankingRead, stage: loaded, in: tx, context)
        let rows = try order.map { try $0.map { try names.find($0, in: tx, context) } }
        let tally = try loaded.row.tallyNo.map { try context.storedTally(loaded, $0, in: tx) }
        _ = try Policy.decideTie(
            order: rows.flatMap { $0 }.map { names.code($0.candidateID) }, by: context.principal,
            stage: loaded.row.stageID, state: loaded.row.state,
            pending: tally.map { DecidableTies($0).pending(names) } ?? [], reason: reason)
        return try DecisionReceipt.record(
            .tie(order: rows.map { $0.map(\.candidateID) }), reason: reason, stage: loaded, in: tx, context)
    }
}

/// The ties of a tally on which the chair's word counts.
struct DecidableTies {
    private let tally: Tally

    init(_ tally: Tally) {
        self.tally = tally
    }

    /// Ties that wait for the chair, and those an earlier decision told apart, which a new one may tell apart otherwise.
    func pending(_ names: CandidateNames) -> [Blocker.PendingTie] {
        let waiting = tally.pendingDecisions.filter(\.isForChair).map { tie in
            Blocker.PendingTie(category: tie.category, place: tie.place, candidates: tie.candidates.map(names.code))
        }
        let decided = tally.categories.flatMap { category in
            category.ties.flatMap(\.steps).filter(\.isDecidedByChair).map { step in
                let members = step.entries.map(\.candidate)
                let places = category.standings.filter { members.contains($0.candidate) }.compactMap(\.place)
                return Blocker.PendingTie(
                    category: category.category, place: places.min() ?? 0, candidates: members.map(names.code))
            }
        }
        return waiting + decided
    }
}

extension TieStep {
    /// Whether the chair has told these candidates apart.
    fileprivate var isDecidedByChair: Bool {
        if step == .chair, case .decision = note { return true }
        return false
    }
}
