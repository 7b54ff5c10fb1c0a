import AwardCore

extension AwardReader {
    func prizeDefinitions(_ value: YAMLValue) -> [PrizeDefinition] {
        var ids = UniqueNames()
        for item in value.items() ?? [] {
            guard let fields = YAMLFields(item, AwardFormat.prize) else { continue }
            let id = fields["id"]?.identifier()
            if let id, let place = fields["id"] { _ = ids.admit(id, place) }
            let title = fields["title"]?.localizedText()
            let grantor = fields["grantor"].map { $0.localizedText() } ?? nil
            let byCategory = fields["count_by_category"].map { categoryQuotas($0, mustNameAll: false) } ?? []
            let minimum = fields["minimum"]?.minimumScore()
            var count: Int? = 1
            if let place = fields["count"] {
                count = place.word == "rest" ? nil : prizeCount(place) ?? 1
            }
            if let place = fields["id"] { checkReached(place) }
            guard let id, let title else { continue }
            prizes.append(
                PrizeDefinition(
                    id: id, title: title, grantor: grantor, count: count, countByCategory: byCategory, minimum: minimum)
            )
        }
        return prizes
    }

    private func prizeCount(_ value: YAMLValue) -> Int? {
        if let word = value.word, word.utf8.allSatisfy({ (0x61...0x7A).contains($0) }) {
            value.report(
                ko: "수 또는 rest(남은 모두)여야 하는데 “\(YAMLValue.shown(word))”입니다.",
                en: "this must be a number or rest (everybody left), but is “\(YAMLValue.shown(word))”",
                suggestion: Suggestion.closest(to: word, among: ["rest"]))
            return nil
        }
        return value.integer(in: 0...1_000_000)
    }

    /// A grade that goes to everybody left leaves nobody for the next.
    private func checkReached(_ value: YAMLValue) {
        guard let open = prizes.first(where: { $0.count == nil && $0.minimum == nil && $0.countByCategory.isEmpty })
        else { return }
        value.report(
            ko: "앞의 “\(open.id)” 등급을 남은 모두가 받으므로 이 등급을 받을 후보가 없습니다.",
            en: "everybody left already gets “\(open.id)”, so nobody is left for this prize", severity: .warning)
    }
}
