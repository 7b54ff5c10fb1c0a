public import AwardCore
import AwardStore
public import Postgres

/// The result as the caller may see it: by role, by the award's state, and by the visibility rules.
public struct ShowResult: Query {
    public static let action = Action.resultRead

    /// Asks for the result.
    public init() {}

    public func answer(in tx: borrowing Transaction, _ context: CommandContext) throws -> ResultView {
        let stages = try context.stages(in: tx)
        let grant = try Policy.decide(
            .resultRead, by: context.principal,
            given: context.readFacts(nil, isBlind: stages.contains { $0.definition.isBlind }))
        let names = try CandidateNames(grant, stages: stages, in: tx, context)
        let sight = ResultSight(grant, state: context.award.state, rules: context.definition.publication)
        var view = ResultView(context, role: grant.role, items: sight.items)
        view.fillWindows(try AwardFacts(in: tx, context))
        let prizes = try PrizeList(names, in: tx, context)
        view.prizes = prizes.held.filter { sight.shows(.winners, of: names, code: $0.candidate) }
        if sight.isWide(.winners) { view.empty = prizes.empty }
        if let last = stages.last {
            try view.fillRanking(ResultMaterial(last, names, sight, in: tx, context))
            if sight.items.contains(.reviewerNames) {
                let panel = Panel(stage: last.definition)
                view.reviewers = try tx.reviewers(of: context.awardID).filter(panel.includes).map(\.name)
            }
        }
        view.fillRemarks(try tx.remarks(of: context.awardID), names, sight)
        return view
    }
}

/// What of the result is shown of whom.
struct ResultSight {
    /// What is shown of anybody at all to this caller.
    let items: Set<PublicationRules.Item>
    private let common: Set<PublicationRules.Item>
    private let own: Int32?

    init(_ grant: Grant, state: AwardState, rules: PublicationRules) {
        items = grant.view.items
        own = grant.view.candidate
        // A contact sees more of its own result than of the others'.
        common = own == nil ? items : rules.visibleItems(for: .anonymous, in: state)
    }

    /// Whether `item` is shown of everybody.
    func isWide(_ item: PublicationRules.Item) -> Bool { common.contains(item) }

    /// Whether `item` is shown of one candidate.
    func shows(_ item: PublicationRules.Item, of candidate: Int32) -> Bool {
        common.contains(item) || (candidate == own && items.contains(item))
    }

    /// Whether `item` is shown of the candidate with this code.
    func shows(_ item: PublicationRules.Item, of names: CandidateNames, code: String) -> Bool {
        common.contains(item) || (items.contains(item) && own.map(names.code) == code)
    }
}
