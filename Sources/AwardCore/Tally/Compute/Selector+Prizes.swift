/// Who gets which prize in one category.
struct PrizeAllocation {
    /// The prize of each winner, by position in the table.
    var given: [Int: String] = [:]
    /// What stays empty, best first.
    var empty: [EmptyPrize] = []
    /// Ties across the last of a prize that nothing has broken.
    var open: [(tied: TieClass, members: [Int], prize: String, places: Int)] = []

    /// Takes one of `prize` off what stays empty.
    mutating func fillOne(of prize: String) {
        guard let index = empty.firstIndex(where: { $0.prize == prize }) else { return }
        empty[index].count -= 1
        if empty[index].count == 0 { empty.remove(at: index) }
    }

    /// How many of `prize` are given.
    func count(of prize: String) -> Int {
        given.values.count { $0 == prize }
    }
}

extension Selector {
    /// Gives the prizes of the last stage, best first, to those who go on, by place. A grade whose minimum nobody
    /// reaches stays empty, or moves to another category where the vacancy rule says so.
    mutating func givePrizes() {
        guard rules.isLastStage, !rules.award.prizes.isEmpty else { return }
        var counts = categories.map { category in rules.award.prizes.map { $0.places(in: category.id) } }
        let winners = Set(standings.indices.filter { standings[$0].computed.goesOn })
        var allocations: [PrizeAllocation] = []
        for category in categories.indices {
            allocations.append(allocate(category, counts: counts[category], to: winners))
        }
        moveEmptyPrizes(&allocations, counts: &counts, winners: winners)
        prizeCounts = counts
        for (category, allocation) in allocations.enumerated() {
            for (member, prize) in allocation.given { standings[member].computed.prize = prize }
            categories[category].emptyPrizes = allocation.empty
            for tie in allocation.open {
                wait(
                    for: tie.members, of: tie.tied, category, line: .prize(tie.prize), places: tie.places, blocks: true)
            }
        }
    }

    /// Gives the prizes of one category to its `winners`, asking the chair or the draw where a tie lies across the last
    /// of a prize.
    mutating func allocate(_ category: Int, counts: [Int?], to winners: Set<Int>) -> PrizeAllocation {
        var allocation = PrizeAllocation()
        var index = 0
        // Members of an undecided tie who are bound to fall into lower grades.
        var falling = 0
        for (prize, count) in zip(rules.award.prizes, counts) {
            var left = max(count ?? Int.max, 0)
            let fallen = min(falling, left)
            falling -= fallen
            if left != Int.max { left -= fallen }
            let minimum = prize.minimum?.points(of: rules.minimumScale)
            while left > 0, index < categories[category].classes.count {
                let tied = categories[category].classes[index]
                let members = tied.members.filter(winners.contains)
                if let first = members.first, let minimum, standings[first].measured(by: rules) < minimum { break }
                if members.count <= left {
                    for member in members { allocation.given[member] = prize.id }
                    if left != Int.max { left -= members.count }
                } else if tied.resume != nil {
                    _ = categories[category].refine(index, chain: &chain)
                    continue
                } else {
                    allocation.open.append((tied, members, prize.id, left))
                    falling += members.count - left
                    left = 0
                }
                index += 1
            }
            if left > 0, left != Int.max { allocation.empty.append(EmptyPrize(prize: prize.id, count: left)) }
        }
        return allocation
    }

    /// Offers each prize that stays empty to the categories the vacancy rule names.
    mutating func moveEmptyPrizes(
        _ allocations: inout [PrizeAllocation], counts: inout [[Int?]], winners: Set<Int>
    ) {
        guard case .moveTo(let targets) = rules.stage.selection.vacancy else { return }
        let order = targets.compactMap { id in categories.firstIndex { $0.id == id } }
        for source in categories.indices {
            for empty in allocations[source].empty {
                guard let prize = rules.award.prizes.firstIndex(where: { $0.id == empty.prize }) else { continue }
                for _ in 0..<empty.count {
                    for target in order where target != source {
                        guard let count = counts[target][prize] else { continue }
                        var more = counts[target]
                        more[prize] = count + 1
                        let trial = allocate(target, counts: more, to: winners)
                        guard trial.count(of: empty.prize) > allocations[target].count(of: empty.prize) else {
                            continue
                        }
                        (counts[target], allocations[target]) = (more, trial)
                        if let left = counts[source][prize] { counts[source][prize] = left - 1 }
                        allocations[source].fillOne(of: empty.prize)
                        break
                    }
                }
            }
        }
    }
}
