/// One category while its ranking and selection are worked out.
struct CategoryRanking {
    let id: String
    /// How many go on; `nil` is everybody.
    let quota: Int?
    /// The ranked candidates, best first, as classes that share a place.
    var classes: [TieClass]
    var ties: [TieGroup]
    /// Classes handled so far.
    var next = 0
    /// Places still free.
    var free: Int
    /// Places that a tie at the cut left empty.
    var leftByTie = 0
    /// Candidates passed over because of a cap.
    var skipped = 0
    /// Whether a tie on the cut line is undecided, so that nobody knows who is next in line.
    var isUndecided = false
    var emptyPrizes: [EmptyPrize] = []

    /// Ranks `members` by score, then by the chain as far as it goes without the chair and without a draw.
    init(id: String, quota: Int?, members: [Int], standings: [Standing], rules: StageRules, chain: inout TieChain) {
        self.id = id
        self.quota = quota
        free = quota ?? Int.max
        classes = []
        ties = []
        var position = 0
        for group in CategoryRanking.groups(of: members, standings, rules) {
            if group.count == 1 {
                classes.append(TieClass(members: group, start: position + 1))
            } else {
                var tie = TieGroup(
                    score: standings[group[0]].compared(by: rules), candidates: group.map { standings[$0].candidate },
                    steps: [])
                let tied = TieClass(members: group, tie: ties.count, start: position + 1)
                classes += chain.split(tied, from: 0, matters: false, into: &tie)
                ties.append(tie)
            }
            position += group.count
        }
    }

    /// Candidates with equal scores together, the highest first, each group by number.
    private static func groups(of members: [Int], _ standings: [Standing], _ rules: StageRules) -> [[Int]] {
        let rounding = rules.stage.rounding
        var keys: [(key: Int64, member: Int)] = []
        keys.reserveCapacity(members.count)
        if rules.stage.comparison == .rounded {
            for member in members {
                guard let key = standings[member].official?.scaledExactly(digits: rounding.digits) else { break }
                keys.append((key, member))
            }
        }
        // Whole numbers sort several times faster than fractions.
        if keys.count == members.count {
            keys.sort { $0.key == $1.key ? $0.member < $1.member : $0.key > $1.key }
            return chunked(keys.map(\.member)) { keys[$0].key == keys[$1].key }
        }
        let scored = members.map { (score: standings[$0].compared(by: rules), member: $0) }
            .sorted { $0.score == $1.score ? $0.member < $1.member : $0.score > $1.score }
        return chunked(scored.map(\.member)) { scored[$0].score == scored[$1].score }
    }

    /// Cuts a list wherever two neighbours, given by position, are not equal.
    private static func chunked(_ members: [Int], areEqual: (Int, Int) -> Bool) -> [[Int]] {
        var groups: [[Int]] = []
        for (position, member) in members.enumerated() {
            if position > 0, areEqual(position - 1, position) {
                groups[groups.count - 1].append(member)
            } else {
                groups.append([member])
            }
        }
        return groups
    }

    /// Asks the chair and the draw about the class at `index`, which matters.
    ///
    /// - Returns: whether it was told apart.
    mutating func refine(_ index: Int, chain: inout TieChain) -> Bool {
        guard let resume = classes[index].resume, let tie = classes[index].tie else { return false }
        var group = ties[tie]
        let parts = chain.split(classes[index], from: resume, matters: true, into: &group)
        ties[tie] = group
        classes.replaceSubrange(index...index, with: parts)
        return parts.count > 1
    }
}

extension Standing {
    /// The score by which places are given.
    func compared(by rules: StageRules) -> Rational {
        (rules.stage.comparison == .exact ? score : official) ?? .zero
    }

    /// The score that minimums look at: the one places are given by, or without normalisation the raw one.
    func measured(by rules: StageRules) -> Rational {
        guard let raw else { return compared(by: rules) }
        return rules.compared(exact: raw, official: raw.rounded(rules.stage.rounding))
    }
}
