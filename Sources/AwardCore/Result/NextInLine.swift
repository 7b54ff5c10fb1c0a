/// Who moves up when a prize falls vacant (차순위).
public struct NextInLine: Sendable, Hashable {
    /// One candidate of the final standing.
    public struct Place: Sendable, Hashable {
        /// The candidate's code.
        public var candidate: String
        /// The category.
        public var category: String
        /// The place; ties share one.
        public var place: Int
        /// The prize the candidate holds.
        public var prize: String?
        /// Whether the candidate may get a prize: it reached the minimums, did not withdraw and lost no prize.
        public var isEligible: Bool

        /// A candidate of the final standing.
        public init(candidate: String, category: String, place: Int, prize: String? = nil, isEligible: Bool = true) {
            self.candidate = candidate
            self.category = category
            self.place = place
            self.prize = prize
            self.isEligible = isEligible
        }
    }

    /// One candidate moving up.
    public struct Promotion: Sendable, Hashable {
        /// The candidate's code.
        public var candidate: String
        /// The prize it gives up, if it held one.
        public var from: String?
        /// The prize it gets.
        public var to: String

        /// `candidate` gives up `from` for `to`.
        public init(candidate: String, from: String?, to: String) {
            self.candidate = candidate
            self.from = from
            self.to = to
        }
    }

    /// Who moves up, best prize first.
    public var promotions: [Promotion] = []
    /// A prize for which candidates tie; the chair has to decide, and nobody moves up into it or below it by itself.
    public var tied: [String] = []
    /// A prize that stays vacant at the end of the chain, if one does.
    public var vacant: String?

    /// Follows a vacancy of `prize` in `category`.
    ///
    /// By `nextInCategory` the best placed candidate that holds a lower prize or none moves up, and its own prize falls
    /// vacant in turn, unless that prize is given to everybody left. By `moveTo` the best placed candidate without any
    /// prize of the first category named that has one gets the prize. By `leaveEmpty` nobody does.
    ///
    /// - Parameters:
    ///   - prize: the prize that fell vacant.
    ///   - category: its category.
    ///   - rule: the vacancy rule of the last stage.
    ///   - prizes: all prizes, best first.
    ///   - standing: the final standing of every category; the candidate that lost the prize is not eligible in it.
    public init(
        after prize: String, in category: String, by rule: SelectionRules.Vacancy, prizes: [PrizeDefinition],
        standing: [Place]
    ) {
        switch rule {
        case .leaveEmpty: vacant = prize
        case .nextInCategory: follow(prize, category, prizes, standing)
        case .moveTo(let categories):
            for other in categories {
                let free = standing.filter { $0.category == other && $0.isEligible && $0.prize == nil }
                if NextInLine.best(of: free).isEmpty { continue }
                promote(NextInLine.best(of: free), to: prize)
                return
            }
            vacant = prize
        }
    }

    private mutating func follow(
        _ first: String, _ category: String, _ prizes: [PrizeDefinition], _ standing: [Place]
    ) {
        let order = prizes.map(\.id)
        var waiting = standing.filter { $0.category == category && $0.isEligible }
        var vacancy = first
        while let rank = order.firstIndex(of: vacancy) {
            let lower = waiting.filter { place in
                place.prize.map { order.firstIndex(of: $0).map { $0 > rank } ?? false } ?? true
            }
            let next = NextInLine.best(of: lower)
            guard next.count == 1, let candidate = next.first else {
                if next.isEmpty { vacant = vacancy } else { tied = next.map(\.candidate) }
                return
            }
            promote(next, to: vacancy)
            waiting.removeAll { $0.candidate == candidate.candidate }
            guard let given = candidate.prize, NextInLine.isLimited(given, prizes, category) else { return }
            vacancy = given
        }
        vacant = vacancy
    }

    private mutating func promote(_ next: [Place], to prize: String) {
        if next.count == 1, let candidate = next.first {
            promotions.append(Promotion(candidate: candidate.candidate, from: candidate.prize, to: prize))
        } else {
            tied = next.map(\.candidate)
        }
    }

    private static func best(of places: [Place]) -> [Place] {
        guard let best = places.map(\.place).min() else { return [] }
        return places.filter { $0.place == best }.sorted { $0.candidate < $1.candidate }
    }

    private static func isLimited(_ prize: String, _ prizes: [PrizeDefinition], _ category: String) -> Bool {
        guard let definition = prizes.first(where: { $0.id == prize }) else { return false }
        return definition.count != nil || definition.countByCategory.contains { $0.category == category }
    }
}
