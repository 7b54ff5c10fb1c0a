/// Applies the decisions by hand beside what the rules gave.
struct OverridePass {
    var selector: Selector
    /// The latest override of each candidate, by position in the table.
    private let overrides: [Int: OverrideDecision]
    /// The numbers of the overrides that changed nothing.
    private(set) var withoutEffect: [Int32] = []
    /// Places left and taken by decisions, by category.
    private var vacated: [Int: Int] = [:]
    /// Places left by decisions that nobody took, by category.
    private(set) var unfilled: [Int: Int] = [:]

    init(selector: consuming Selector, decisions: [TallyDecision]) {
        self.selector = selector
        var latest: [Int: OverrideDecision] = [:]
        for case .override(let override) in decisions.sorted(by: { $0.number < $1.number }) {
            guard let candidate = self.selector.table.candidateIndex[override.candidate] else { continue }
            if let earlier = latest.updateValue(override, forKey: candidate) { withoutEffect.append(earlier.number) }
        }
        overrides = latest
    }

    mutating func apply() {
        guard !overrides.isEmpty else { return }
        for (candidate, override) in overrides.sorted(by: { $0.value.number < $1.value.number }) {
            apply(override, to: candidate)
        }
        for category in selector.categories.indices { fillVacancies(of: category) }
        correctPrizes()
        for index in selector.pending.indices where isSettled(selector.pending[index]) {
            selector.pending[index].blocksConfirmation = false
        }
    }

    private mutating func apply(_ override: OverrideDecision, to candidate: Int) {
        let standing = selector.standings[candidate]
        let category = selector.categories.firstIndex { $0.id == standing.category } ?? 0
        let rule = SelectionRule.decided(decision: override.number)
        switch override.outcome {
        case .stops:
            guard standing.computed.outcome != .stops else { return withoutEffect.append(override.number) }
            selector.standings[candidate].changed = Selection(outcome: .stops, rule: rule)
            if standing.computed.goesOn {
                vacated[category, default: 0] += 1
                selector.caps.count(selector.table.candidates[candidate], times: -1)
            }
        case .goesOn:
            if case .ineligible = standing.status { return withoutEffect.append(override.number) }
            let prize = override.prize ?? standing.computed.prize
            guard !standing.computed.goesOn || prize != standing.computed.prize else {
                return withoutEffect.append(override.number)
            }
            selector.standings[candidate].changed =
                Selection(outcome: .goesOn, rule: rule, prize: override.prize)
            guard !standing.computed.goesOn else { return }
            selector.caps.count(selector.table.candidates[candidate])
            // A tie that was open had its place kept; any other candidate takes a place that a decision left.
            if standing.computed.outcome != .undecided { vacated[category, default: 0] -= 1 }
        }
    }

    private mutating func fillVacancies(of category: Int) {
        var places = vacated[category] ?? 0
        let order: [Int]
        switch selector.rules.stage.selection.vacancy {
        case .leaveEmpty: order = []
        case .nextInCategory: order = [category]
        case .moveTo(let targets):
            order = targets.compactMap { id in selector.categories.firstIndex { $0.id == id } }.filter {
                $0 != category
            }
        }
        while places > 0 {
            guard order.contains(where: { fill(from: $0, for: category) }) else { break }
            places -= 1
        }
        if places > 0, selector.categories[category].quota != nil { unfilled[category] = places }
    }

    /// Lets the next in line of `target` go on in place of a candidate of `source` who was taken out.
    private mutating func fill(from target: Int, for source: Int) -> Bool {
        var index = 0
        while index < selector.categories[target].classes.count {
            let tied = selector.categories[target].classes[index]
            let members = tied.members.filter(isNextInLine)
            if members.isEmpty {
                index += 1
                continue
            }
            if members.count > 1, tied.resume != nil {
                _ = selector.categories[target].refine(index, chain: &selector.chain)
                continue
            }
            let policy = selector.rules.stage.selection.cutTie
            if members.count > 1 {
                selector.wait(for: members, of: tied, target, line: .vacancy, places: 1)
                guard policy == .admitAll else { return false }
            }
            let rule = SelectionRule.vacancyFilled(category: selector.categories[source].id)
            for member in members {
                selector.standings[member].changed = Selection(outcome: .goesOn, rule: rule)
                selector.caps.count(selector.table.candidates[member])
            }
            return true
        }
        return false
    }

    /// Whether a candidate may move up: ranked, not on its way, not decided about by hand, and not stopped by a cap now.
    private func isNextInLine(_ member: Int) -> Bool {
        let standing = selector.standings[member]
        guard standing.changed == nil, overrides[member] == nil, !standing.computed.goesOn,
            standing.computed.outcome != .undecided
        else { return false }
        return selector.caps.obstacle(to: selector.table.candidates[member]) == nil
    }

    /// Whether every candidate of an open tie has been decided about.
    private func isSettled(_ pending: PendingDecision) -> Bool {
        pending.candidates.allSatisfy { number in
            guard let candidate = self.selector.table.candidateIndex[number], let override = overrides[candidate]
            else { return false }
            if case .prize = pending.line { return override.outcome == .stops || override.prize != nil }
            return true
        }
    }

    /// Gives anew, by the vacancy rule, the prizes of those who were taken out.
    private mutating func correctPrizes() {
        guard selector.rules.isLastStage, !selector.rules.award.prizes.isEmpty,
            selector.standings.contains(where: { $0.changed != nil })
        else { return }
        let prizes = selector.rules.award.prizes
        let byHand = overrides.filter { $0.value.prize != nil && selector.standings[$0.key].effective.goesOn }
        var counts = selector.prizeCounts
        for (candidate, override) in byHand {
            let id = selector.standings[candidate].category
            guard let category = selector.categories.firstIndex(where: { $0.id == id }),
                let prize = prizes.firstIndex(where: { $0.id == override.prize })
            else { continue }
            counts[category][prize] = counts[category][prize].map { max($0 - 1, 0) }
        }
        let movesUp = selector.rules.stage.selection.vacancy == .nextInCategory
        let winners = Set(
            selector.standings.indices.filter { selector.standings[$0].effective.goesOn && byHand[$0] == nil })
        var holders: [PrizeAllocation] = []
        for category in selector.categories.indices {
            holders.append(
                movesUp
                    ? selector.allocate(category, counts: counts[category], to: winners)
                    : kept(category, counts[category], winners))
        }
        selector.moveEmptyPrizes(&holders, counts: &counts, winners: winners)
        for (category, holder) in holders.enumerated() {
            for tie in holder.open { waitForPrize(tie, category) }
            selector.categories[category].emptyPrizes = holder.empty
            for member in winners where selector.standings[member].category == selector.categories[category].id {
                setPrize(holder.given[member], of: member)
            }
        }
    }

    /// The prizes as the rules gave them, without those of candidates taken out, whose prizes stay empty.
    private func kept(_ category: Int, _ counts: [Int?], _ winners: Set<Int>) -> PrizeAllocation {
        var allocation = PrizeAllocation()
        for member in selector.categories[category].classes.flatMap(\.members) where winners.contains(member) {
            allocation.given[member] = selector.standings[member].computed.prize
        }
        for (prize, count) in zip(selector.rules.award.prizes, counts) {
            let left = (count ?? 0) - allocation.count(of: prize.id)
            if count != nil, left > 0 { allocation.empty.append(EmptyPrize(prize: prize.id, count: left)) }
        }
        return allocation
    }

    /// Lists an open tie for a prize unless the rules' own result has it already.
    private mutating func waitForPrize(
        _ tie: (tied: TieClass, members: [Int], prize: String, places: Int), _ category: Int
    ) {
        let numbers = tie.members.map { selector.standings[$0].candidate }.sorted()
        let isKnown = selector.pending.contains { $0.line == .prize(tie.prize) && $0.candidates == numbers }
        guard !isKnown else { return }
        selector.wait(
            for: tie.members, of: tie.tied, category, line: .prize(tie.prize), places: tie.places, blocks: true)
    }

    private mutating func setPrize(_ prize: String?, of member: Int) {
        let standing = selector.standings[member]
        guard standing.effective.prize != prize else { return }
        if standing.changed != nil {
            selector.standings[member].changed?.prize = prize
        } else {
            selector.standings[member].changed = Selection(
                outcome: .goesOn, rule: .vacancyFilled(category: standing.category), prize: prize)
        }
    }
}
