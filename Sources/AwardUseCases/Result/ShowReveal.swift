public import AwardCore
import AwardStore
public import Postgres

/// The result in the steps in which it is revealed to an audience: within each category from the last place to the first.
///
/// Nothing is in it that the public may not see at that time. Where places are not public, the finalists come first in one
/// step, then the prizes from the lowest grade to the highest.
public struct ShowReveal: Query {
    public static let action = Action.resultReveal

    /// Asks for the steps.
    public init() {}

    /// The answer.
    public struct Answer: Sendable, Codable {
        /// The award's name.
        public let title: LocalizedText
        /// The steps, in the order of revealing.
        public let steps: [Step]
    }

    /// What is revealed at once.
    public struct Step: Sendable, Codable, Hashable {
        /// The category's name.
        public let category: LocalizedText
        /// The place, where places are public.
        public let place: Int?
        /// The prize, where there is one.
        public let prize: LocalizedText?
        /// Who has it; several share a place or a grade.
        public let candidates: [LocalizedText]
        /// The official score, where scores are public.
        public let score: String?
    }

    public func answer(in tx: borrowing Transaction, _ context: CommandContext) throws -> Answer {
        let stages = try context.stages(in: tx)
        guard let last = stages.last else { throw Refusal(.notFound(.stage, name: "", suggestions: [])) }
        let grant = try Policy.decideReveal(
            by: context.principal, award: context.award.state, stage: last.row.stageID, state: last.row.state,
            publication: context.definition.publication)
        let names = CandidateNames(try tx.candidates(of: context.awardID))
        let material = RevealMaterial(
            items: grant.view.items, names: names,
            prizes: grant.view.items.contains(.winners) ? try PrizeList(names, in: tx, context).held : [],
            grades: last.rules.prizes.map(\.id))
        let tally = try last.row.tallyNo.map { try context.storedTally(last, $0, in: tx) }
        let steps = last.rules.categories.flatMap { category in
            material.steps(
                of: category, tally?.categories.first { $0.category == category.id }?.standings ?? [])
        }
        return Answer(title: context.definition.title, steps: steps)
    }
}

/// What is revealed of the last stage, and by which names.
private struct RevealMaterial {
    let items: Set<PublicationRules.Item>
    let names: CandidateNames
    let prizes: [PrizeLine]
    /// The prizes, best first.
    let grades: [String]

    func steps(of category: CategoryDefinition, _ standings: [Standing]) -> [ShowReveal.Step] {
        items.contains(.places) ? byPlace(category, standings) : byPrize(category, standings)
    }

    private func byPlace(_ category: CategoryDefinition, _ standings: [Standing]) -> [ShowReveal.Step] {
        let placed = Dictionary(grouping: standings.filter { $0.place != nil }) { $0.place ?? 0 }
        return placed.keys.sorted(by: >).map { place in
            let sharing = (placed[place] ?? []).sorted { names.code($0.candidate) < names.code($1.candidate) }
            let held = Set(sharing.flatMap { prizes(of: $0.candidate).map(\.prizeTitle) })
            return ShowReveal.Step(
                category: category.title, place: place, prize: held.count == 1 ? held.first : nil,
                candidates: sharing.map { name($0.candidate) },
                score: items.contains(.scores) ? sharing.first?.officialText : nil)
        }
    }

    private func byPrize(_ category: CategoryDefinition, _ standings: [Standing]) -> [ShowReveal.Step] {
        let held = prizes.filter { $0.category == category.id }
        var steps: [ShowReveal.Step] = []
        let finalists = standings.filter { $0.place != nil && prizes(of: $0.candidate).isEmpty }.map(\.candidate)
        if items.contains(.finalists), !finalists.isEmpty {
            steps.append(
                ShowReveal.Step(
                    category: category.title, place: nil, prize: nil,
                    candidates: finalists.sorted { names.code($0) < names.code($1) }.map(name), score: nil))
        }
        for grade in grades.reversed() {
            let lines = held.filter { $0.prize == grade }.sorted { $0.candidate < $1.candidate }
            guard let first = lines.first else { continue }
            steps.append(
                ShowReveal.Step(
                    category: category.title, place: nil, prize: first.prizeTitle,
                    candidates: lines.map { $0.name ?? LocalizedText(ko: $0.candidate, en: $0.candidate) }, score: nil))
        }
        return steps
    }

    private func prizes(of candidate: Int32) -> [PrizeLine] {
        prizes.filter { $0.candidate == names.code(candidate) }
    }

    private func name(_ candidate: Int32) -> LocalizedText {
        names.name(candidate) ?? LocalizedText(ko: names.code(candidate), en: names.code(candidate))
    }
}
