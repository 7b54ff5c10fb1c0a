import AwardCore

extension AwardReader {
    /// The rule and the most candidates that go on by category.
    func selectionRules(_ value: YAMLValue?) -> (rules: SelectionRules, places: [String: Int]) {
        var rules = SelectionRules()
        // Nobody more goes on than came in.
        let before = earlier.last?.places ?? [:]
        guard let value, value.word != "all" else { return (rules, before) }
        guard let fields = YAMLFields(value, AwardFormat.selection) else { return (rules, before) }
        let kinds = ["top", "quota", "multiple_of_prizes"].filter { fields.mentions($0) }
        if kinds.count > 1 {
            value.report(
                ko: "\(kinds.joined(separator: ", ")) 가운데 하나만 쓸 수 있습니다.",
                en: "only one of \(kinds.joined(separator: ", ")) can be used")
        }
        var places: [String: Int] = [:]
        if let top = fields["top"]?.integer(in: 1...1_000_000) {
            rules.quota = .top(top)
            places = Dictionary(uniqueKeysWithValues: Set(categories).map { ($0, top) })
        } else if let quota = fields["quota"] {
            let quotas = categoryQuotas(quota, mustNameAll: true)
            rules.quota = .byCategory(quotas)
            places = Dictionary(quotas.map { ($0.category, $0.places) }) { first, _ in first }
        } else if let multiple = fields["multiple_of_prizes"], let factor = multiple.decimal(to: Rational(1000)) {
            rules.quota = .multipleOfPrizes(factor)
            places = multiplePlaces(factor, multiple)
        }
        if let place = fields["top"] ?? fields["quota"] ?? fields["multiple_of_prizes"] {
            checkPlaces(places, against: before, place)
        }
        rules.reserve = fields["reserve"]?.integer(in: 0...100_000) ?? 0
        rules.cutTie = fields["tie_on_cut"]?.word(SelectionRules.CutTie.self) ?? .admitAll
        rules.vacancy = fields["vacancy"].map(vacancy) ?? .leaveEmpty
        rules.caps = fields["caps"].map(caps) ?? SelectionCaps()
        return (rules, before.merging(places) { min($0, $1) })
    }

    private func checkPlaces(_ places: [String: Int], against before: [String: Int], _ value: YAMLValue) {
        for category in categories {
            guard let taken = places[category], let left = before[category], taken > left, let stage = earlier.last
            else { continue }
            value.report(
                ko: "부문 “\(category)”: \(taken)명을 뽑는데 앞 단계 “\(stage.id)”에서 \(left)명만 올라옵니다.",
                en: "category “\(category)”: \(taken) go on, but the stage “\(stage.id)” before leaves only \(left)")
        }
    }

    private func multiplePlaces(_ factor: Rational, _ value: YAMLValue) -> [String: Int] {
        var places: [String: Int] = [:]
        for category in categories {
            let prizes = self.prizes.reduce(0) { sum, prize in
                sum + (prize.countByCategory.first { $0.category == category }?.places ?? prize.count ?? 0)
            }
            if prizes == 0 {
                value.report(
                    ko: "부문 “\(category)”: 수가 정해진 시상 등급이 없어 배수를 정할 수 없습니다.",
                    en: "category “\(category)” has no prize with a number, so nothing can be multiplied")
            }
            let count = (factor * Rational(prizes)).rounded(Rounding(digits: 0, mode: .ceiling))
            if prizes > 0, let whole = Int(count.exactText) { places[category] = whole }
        }
        return places
    }

    /// Places by category; only categories that exist, and all of them where none may be left out.
    func categoryQuotas(_ value: YAMLValue, mustNameAll: Bool) -> [CategoryQuota] {
        let what = LocalizedText(ko: "부문", en: "category")
        var quotas: [CategoryQuota] = []
        guard let pairs = value.pairs() else { return [] }
        for pair in pairs {
            let category = pair.name.reference(to: what, among: categories)
            guard let places = pair.value.integer(in: 0...1_000_000) else { continue }
            if let category { quotas.append(CategoryQuota(category: category, places: places)) }
        }
        let named = Set(pairs.map(\.key))
        for category in categories where mustNameAll && !named.contains(category) {
            value.report(
                LocalizedText(
                    ko: "부문 “\(category)”: 정원이 없습니다. 아무도 올라가지 않는다면 0을 적으십시오.",
                    en: "the category “\(category)” has no number; write 0 if nobody of it goes on"),
                field: category)
        }
        return quotas
    }

    private func vacancy(_ value: YAMLValue) -> SelectionRules.Vacancy {
        if let word = value.word {
            switch word {
            case "leave_empty": return .leaveEmpty
            case "next_in_category": return .nextInCategory
            default:
                value.reportWord(among: ["leave_empty", "next_in_category", "{move_to: […]}"])
                return .leaveEmpty
            }
        }
        guard let fields = YAMLFields(value, AwardFormat.vacancy), let list = fields["move_to"] else {
            return .leaveEmpty
        }
        var ids = UniqueNames()
        let what = LocalizedText(ko: "부문", en: "category")
        let targets = (list.items() ?? []).compactMap { item in
            item.reference(to: what, among: categories).flatMap { ids.admit($0, item) ? $0 : nil }
        }
        if list.isEmptyList {
            list.report(ko: "부문을 하나 이상 적어야 합니다.", en: "name at least one category")
        }
        return .moveTo(targets)
    }

    private func caps(_ value: YAMLValue) -> SelectionCaps {
        guard let fields = YAMLFields(value, AwardFormat.caps) else { return SelectionCaps() }
        return SelectionCaps(
            perOrganisation: fields["per_organisation"]?.integer(in: 1...1_000_000),
            perProvince: fields["per_province"]?.integer(in: 1...1_000_000),
            scope: fields["scope"]?.word(SelectionCaps.Scope.self) ?? .category)
    }
}
