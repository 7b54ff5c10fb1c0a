/// Who goes on: walks the ranked classes against quota and caps, and asks the chair or the draw only where it matters.
struct Selector {
    let rules: StageRules
    let table: SheetTable
    var standings: [Standing]
    var categories: [CategoryRanking]
    var chain: TieChain
    var caps: CapCounter
    var pending: [PendingDecision] = []
    /// How many of each prize each category has, after empty ones were moved; `nil` is everybody left.
    var prizeCounts: [[Int?]] = []

    private var selection: SelectionRules { rules.stage.selection }

    init(
        rules: StageRules, table: SheetTable, standings: consuming [Standing], categories: consuming [CategoryRanking],
        chain: consuming TieChain
    ) {
        self.rules = rules
        self.table = table
        self.standings = standings
        self.categories = categories
        self.chain = chain
        caps = CapCounter(rules.stage.selection.caps)
    }

    /// Works out who goes on, who is in reserve and who stops.
    mutating func select() {
        if caps.isActive, selection.caps.scope == .award {
            while let category = nextCategory() { handleNextClass(of: category) }
        } else {
            for category in categories.indices {
                while categories[category].next < categories[category].classes.count { handleNextClass(of: category) }
            }
        }
        moveEmptyPlaces()
        for category in categories.indices { nameReserves(category) }
    }

    /// The category whose next class is handled where caps count over the whole award, so that the better placed keeps
    /// the place: the better place first, then the higher score, then the category's order in the award file.
    private func nextCategory() -> Int? {
        let open = categories.indices.filter { categories[$0].next < categories[$0].classes.count }
        return open.min { first, second in
            let left = categories[first].classes[categories[first].next]
            let right = categories[second].classes[categories[second].next]
            if left.start != right.start { return left.start < right.start }
            let leftScore = standings[left.members[0]].compared(by: rules)
            let rightScore = standings[right.members[0]].compared(by: rules)
            return leftScore == rightScore ? first < second : leftScore > rightScore
        }
    }

    private mutating func handleNextClass(of category: Int) {
        let index = categories[category].next
        let quota = categories[category].quota ?? 0
        let tied = categories[category].classes[index]
        guard categories[category].free > 0 else {
            for member in tied.members { standings[member].computed.rule = .beyondQuota(quota: quota) }
            categories[category].next += 1
            return
        }
        var obstacles: [(member: Int, rule: SelectionRule)] = []
        var rest: [Int] = []
        for member in tied.members {
            if let rule = caps.obstacle(to: table.candidates[member]) {
                obstacles.append((member, rule))
            } else {
                rest.append(member)
            }
        }
        let contended = caps.contended(rest.map { table.candidates[$0] })
        let fits = rest.count <= categories[category].free
        if (!fits || !contended.isEmpty) && tied.resume != nil {
            // The parts are handled one by one; a part that stays tied cannot be asked about again.
            _ = categories[category].refine(index, chain: &chain)
            return
        }
        categories[category].next += 1
        categories[category].skipped += obstacles.count
        for obstacle in obstacles {
            standings[obstacle.member].computed = Selection(outcome: .stops, rule: obstacle.rule)
        }
        if fits, contended.isEmpty {
            take(rest, category, rule: rule(for: tied, in: categories[category]))
        } else {
            settle(tied, rest: rest, contended: contended, fits: fits, category)
        }
    }

    private func rule(for tied: TieClass, in category: CategoryRanking) -> SelectionRule {
        guard let quota = category.quota else { return .everyone }
        let last = tied.start + tied.members.count - 1
        return last > quota && category.skipped > 0
            ? .movedUp(quota: quota, skipped: category.skipped) : .withinQuota(quota: quota)
    }

    /// Applies the policy for a tie that nothing has broken.
    private mutating func settle(_ tied: TieClass, rest: [Int], contended: Set<Int32>, fits: Bool, _ category: Int) {
        let quota = categories[category].quota ?? categories[category].classes.reduce(0) { $0 + $1.members.count }
        let free = categories[category].free
        // Where the places suffice only those who exceed a cap together are open; the others are taken.
        let open = fits ? rest.filter { contended.contains(table.candidates[$0].number) } : rest
        let safe = fits ? rest.filter { !contended.contains(table.candidates[$0].number) } : []
        take(safe, category, rule: rule(for: tied, in: categories[category]))
        if selection.cutTie == .break || tied.awaitsChair {
            let places = min(free - safe.count, placesUnderCaps(open))
            wait(for: open, of: tied, category, line: fits ? .cap : .cut, places: places)
        }
        switch selection.cutTie {
        case .admitAll:
            take(open, category, rule: .tieAdmitted(quota: quota, tied: open.count))
            categories[category].free = max(categories[category].free, 0)
        case .admitNone:
            for member in open {
                standings[member].computed =
                    Selection(outcome: .stops, rule: .tieNotAdmitted(quota: quota, tied: open.count))
            }
            if !fits {
                categories[category].leftByTie += categories[category].free
                categories[category].free = 0
            }
        case .break:
            for member in open {
                standings[member].computed =
                    Selection(outcome: .undecided, rule: .tieUndecided(quota: quota, tied: open.count))
            }
            categories[category].isUndecided = true
            categories[category].free = fits ? categories[category].free - placesUnderCaps(open) : 0
        }
    }

    /// How many of the tied candidates the caps let through, taken one after the other.
    private func placesUnderCaps(_ members: [Int]) -> Int {
        var caps = caps
        var places = 0
        for member in members where caps.obstacle(to: table.candidates[member]) == nil {
            caps.count(table.candidates[member])
            places += 1
        }
        return places
    }

    mutating func take(_ members: [Int], _ category: Int, rule: SelectionRule) {
        for member in members {
            standings[member].computed = Selection(outcome: .goesOn, rule: rule)
            caps.count(table.candidates[member])
        }
        if categories[category].free != Int.max { categories[category].free -= members.count }
    }

    mutating func wait(
        for members: [Int], of tied: TieClass, _ category: Int, line: PendingDecision.Line, places: Int,
        blocks: Bool? = nil
    ) {
        pending.append(
            PendingDecision(
                category: categories[category].id, line: line, place: tied.start,
                candidates: members.map { standings[$0].candidate }.sorted(), places: places,
                isForChair: tied.awaitsChair, blocksConfirmation: blocks ?? (selection.cutTie == .break)))
    }
}
