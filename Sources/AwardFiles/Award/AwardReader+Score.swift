import AwardCore

extension AwardReader {
    func components(_ value: YAMLValue, _ scope: inout StageScope, _ panel: PanelRules) -> [ComponentDefinition] {
        guard let items = value.items() else { return [] }
        var ids = UniqueNames()
        var definitions: [ComponentDefinition] = []
        var weights: [Rational] = []
        for item in items {
            guard let fields = YAMLFields(item, AwardFormat.component) else { continue }
            let id = fields["id"]?.identifier()
            if let id, let place = fields["id"], ids.admit(id, place) { scope.components.append(id) }
            let title = fields["title"]?.localizedText()
            let weight = fields["weight"]?.share()
            if let weight { weights.append(weight) }
            let pools = fields["pools"].map { componentPools($0, scope) }
            let criteria = fields["criteria"].map { criterionReferences($0, scope) } ?? []
            let aggregation = fields["aggregation"].map(self.aggregation)
            let sheets = fields["minimum_sheets"].map { $0.integer(in: 0...1000) } ?? nil
            guard let id, let title, let weight, let pools else { continue }
            definitions.append(
                ComponentDefinition(
                    id: id, title: title, weight: weight, pools: pools, criteria: criteria, aggregation: aggregation,
                    minimumSheets: sheets))
        }
        // With a share missing the sum says nothing.
        if weights.count == items.count, !items.isEmpty {
            WeightSum.check(weights, value, LocalizedText(ko: "구성 요소 가중치", en: "the weights of the components"))
        }
        return definitions
    }

    private func componentPools(_ value: YAMLValue, _ scope: StageScope) -> [String] {
        let pools = poolReferences(value)
        if value.isEmptyList {
            value.report(ko: "심사위원 풀을 하나 이상 적어야 합니다.", en: "name at least one pool")
        }
        for pool in pools where !scope.panelPools.isEmpty && !scope.panelPools.contains(pool) {
            value.report(
                ko: "“\(pool)”: 이 단계의 심사위원 풀(\(scope.panelPools.joined(separator: ", ")))에 없습니다.",
                en: "“\(pool)” is not among the stage's pools (\(scope.panelPools.joined(separator: ", ")))")
        }
        return pools
    }

    private func criterionReferences(_ value: YAMLValue, _ scope: StageScope) -> [String] {
        var ids = UniqueNames()
        return (value.items() ?? []).compactMap { item in
            criterionReference(item, scope).flatMap { ids.admit($0, item) ? $0 : nil }
        }
    }

    func criterionReference(_ value: YAMLValue, _ scope: StageScope) -> String? {
        guard scope.knowsCriteria else { return value.word }
        return value.reference(to: LocalizedText(ko: "평가항목", en: "criterion"), among: scope.criteria)
    }

    func carryOver(_ value: YAMLValue, later: [String]) -> CarryOver {
        if value.word != nil {
            if value.word != "reset" { value.reportWord(among: ["reset"]) }
            return .reset
        }
        guard let fields = YAMLFields(value, AwardFormat.carryOver) else { return .reset }
        let own = fields["own"]?.share()
        var shares: [StageWeight] = []
        var isComplete = own != nil
        for pair in fields["earlier"]?.pairs() ?? [] {
            let stage = earlierStage(pair.name, later: later)
            if earlier.contains(where: { $0.id == stage && $0.isZScore }) {
                pair.name.report(
                    ko: "“\(pair.key)” 단계의 표준점수(z_score)는 0을 중심으로 하므로 더할 수 없습니다. t_score를 쓰십시오.",
                    en: "the z-scores of stage “\(pair.key)” lie around zero and cannot be added; use t_score there")
            }
            guard let weight = pair.value.share() else {
                isComplete = false
                continue
            }
            shares.append(StageWeight(stage: stage ?? pair.key, weight: weight))
        }
        guard let own else { return .reset }
        if isComplete, fields["earlier"]?.isMapping == true {
            WeightSum.check(
                [own] + shares.map(\.weight), value,
                LocalizedText(ko: "단계별 가중치(own과 earlier)", en: "the weights of the stages (own and earlier)"))
        }
        return .cumulative(own: own, earlier: shares)
    }

    func adjustmentRules(_ value: YAMLValue) -> AdjustmentRules {
        var rules = AdjustmentRules()
        guard let fields = YAMLFields(value, AwardFormat.adjustments) else { return rules }
        rules.maximumBonus = fields["maximum_bonus"]?.decimal() ?? .zero
        rules.maximumPenalty = fields["maximum_penalty"]?.decimal() ?? .zero
        rules.mayExceedMaximum = fields["may_exceed_maximum"]?.boolean() ?? false
        rules.countForMinimums = fields["count_for_minimums"]?.boolean() ?? false
        return rules
    }

    func minimumScores(_ value: YAMLValue, _ scope: StageScope, _ rubric: Rubric?) -> MinimumScores {
        var scores = MinimumScores()
        guard let fields = YAMLFields(value, AwardFormat.minimums) else { return scores }
        scores.total = fields["total"]?.minimumScore()
        if let total = scores.total, let maximum = scope.maximum, let place = fields["total"] {
            checkReachable(total, maximum, place)
        }
        for pair in fields["criteria"]?.pairs() ?? [] {
            let id = criterionReference(pair.name, scope)
            guard let minimum = pair.value.minimumScore() else { continue }
            if let criterion = rubric?.criteria.first(where: { $0.id == id }) {
                checkReachable(minimum, criterion.maximum, pair.value)
            }
            scores.criteria.append(MinimumScores.Named(id: id ?? pair.key, minimum: minimum))
        }
        for pair in fields["components"]?.pairs() ?? [] {
            let id = pair.name.reference(to: LocalizedText(ko: "구성 요소", en: "component"), among: scope.components)
            guard let minimum = pair.value.minimumScore() else { continue }
            checkReachable(minimum, .hundred, pair.value)
            scores.components.append(MinimumScores.Named(id: id ?? pair.key, minimum: minimum))
        }
        return scores
    }

    private func checkReachable(_ minimum: MinimumScore, _ maximum: Rational, _ value: YAMLValue) {
        guard minimum.points(of: maximum) > maximum else { return }
        value.report(
            ko: "과락 기준(\(minimum.points(of: maximum))점)이 만점(\(maximum)점)보다 높아 아무도 통과할 수 없습니다.",
            en:
                "this minimum (\(minimum.points(of: maximum))) is above the maximum (\(maximum)), so nobody could reach it"
        )
    }
}
