import AwardCore

extension AwardDefinition {
    /// How many go on from a stage over all categories; at least one.
    func places(of stage: StageDefinition, among entered: [String]) -> Int {
        let present = Set(entered)
        let categories = categories.map(\.id).filter { present.contains($0) }
        let places: Int
        switch stage.selection.quota {
        case .all: places = categories.reduce(0) { $0 + prizes(in: $1) }
        case .top(let each): places = each * categories.count
        case .byCategory(let quotas):
            places = quotas.filter { present.contains($0.category) }.reduce(0) { $0 + $1.places }
        case .multipleOfPrizes(let multiple):
            places = categories.reduce(0) { sum, category in
                let exact = multiple * Rational(prizes(in: category))
                return sum + Int(exact.rounded(Rounding(digits: 0, mode: .ceiling)).wholeNumber ?? 0)
            }
        }
        return max(1, min(places, entered.count))
    }

    private func prizes(in category: String) -> Int {
        prizes.reduce(0) { sum, prize in
            sum + (prize.countByCategory.first { $0.category == category }?.places ?? prize.count ?? 0)
        }
    }
}
