extension Selector {
    /// Gives places that a category left empty to the next in line of the categories named by the vacancy rule.
    mutating func moveEmptyPlaces() {
        guard case .moveTo(let targets) = rules.stage.selection.vacancy else { return }
        let order = targets.compactMap { id in categories.firstIndex { $0.id == id } }
        for source in categories.indices where categories[source].quota != nil && !categories[source].isUndecided {
            while emptyPlaces(of: source) > 0 {
                guard order.contains(where: { $0 != source && fillFrom($0, for: source) }) else { break }
                if categories[source].free > 0 {
                    categories[source].free -= 1
                } else {
                    categories[source].leftByTie -= 1
                }
            }
        }
    }

    /// Places of the quota nobody took.
    func emptyPlaces(of category: Int) -> Int {
        guard categories[category].quota != nil else { return 0 }
        return max(categories[category].free, 0) + categories[category].leftByTie
    }

    /// Lets the next in line of `target` go on for a place of `source`.
    ///
    /// - Returns: whether there was one, or a tie for it that now waits.
    private mutating func fillFrom(_ target: Int, for source: Int) -> Bool {
        guard !categories[target].isUndecided else { return false }
        let rule = SelectionRule.placeMovedFrom(category: categories[source].id)
        while true {
            guard let (index, members) = nextInLine(of: target) else { return false }
            let tied = categories[target].classes[index]
            if members.count == 1 {
                takeExtra(members, rule: rule)
                return true
            }
            if tied.resume != nil {
                _ = categories[target].refine(index, chain: &chain)
                continue
            }
            switch rules.stage.selection.cutTie {
            case .admitAll:
                if tied.awaitsChair { wait(for: members, of: tied, target, line: .vacancy, places: 1) }
                takeExtra(members, rule: rule)
                return true
            case .admitNone:
                if tied.awaitsChair { wait(for: members, of: tied, target, line: .vacancy, places: 1) }
                return false
            case .break:
                wait(for: members, of: tied, target, line: .vacancy, places: 1)
                let quota = categories[target].quota ?? 0
                for member in members {
                    standings[member].computed =
                        Selection(outcome: .undecided, rule: .tieUndecided(quota: quota, tied: members.count))
                }
                categories[target].isUndecided = true
                return true
            }
        }
    }

    private mutating func takeExtra(_ members: [Int], rule: SelectionRule) {
        for member in members {
            standings[member].computed = Selection(outcome: .goesOn, rule: rule)
            caps.count(table.candidates[member])
        }
    }

    /// The best class of a category with candidates who do not go on and whom no cap stops.
    private func nextInLine(of category: Int) -> (index: Int, members: [Int])? {
        for (index, tied) in categories[category].classes.enumerated() {
            let members = tied.members.filter {
                standings[$0].computed.outcome == .stops && caps.obstacle(to: table.candidates[$0]) == nil
                    && standings[$0].computed.rule.isInLine
            }
            if !members.isEmpty { return (index, members) }
        }
        return nil
    }

    /// Names those next in line as reserves.
    mutating func nameReserves(_ category: Int) {
        let foreseen = rules.stage.selection.reserve
        guard foreseen > 0 else { return }
        var named = 0
        var index = 0
        while index < categories[category].classes.count, named < foreseen {
            let tied = categories[category].classes[index]
            let members = tied.members.filter {
                standings[$0].computed.outcome == .stops && standings[$0].computed.rule.isInLine
            }
            let free = foreseen - named
            if members.count > free, tied.resume != nil {
                _ = categories[category].refine(index, chain: &chain)
                continue
            }
            index += 1
            guard !members.isEmpty else { continue }
            if members.count > free, tied.awaitsChair || rules.stage.selection.cutTie == .break {
                // Reserves who share a number harm nobody until one is called up, so this never blocks.
                wait(for: members, of: tied, category, line: .reserve, places: free, blocks: false)
            }
            if members.count > free, rules.stage.selection.cutTie == .admitNone { break }
            for member in members { standings[member].computed.outcome = .reserve(named + 1) }
            named += members.count
        }
    }
}

extension SelectionRule {
    /// Whether a candidate stopped by this rule is next in line for a place that falls empty.
    var isInLine: Bool {
        switch self {
        case .beyondQuota, .tieNotAdmitted: return true
        default: return false
        }
    }
}
