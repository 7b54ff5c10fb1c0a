import AwardCore

extension AwardReader {
    func panelRules(_ value: YAMLValue) -> PanelRules {
        var rules = PanelRules()
        guard let fields = YAMLFields(value, AwardFormat.panel) else { return rules }
        rules.pools = fields["pools"].map(poolReferences) ?? []
        if let each = fields["reviewers_per_candidate"], each.word != "all" {
            rules.reviewersPerCandidate = each.integer(in: 1...1000)
        }
        let lowest = fields["minimum_load"].map { $0.integer(in: 0...1_000_000) } ?? 0
        rules.minimumLoad = lowest ?? 0
        rules.maximumLoad = fields["maximum_load"]?.integer(in: 1...1_000_000)
        rules.maximumPerAffiliation = fields["maximum_per_affiliation"]?.integer(in: 1...1000)
        let needed = fields["minimum_sheets"]?.integer(in: 1...1000)
        // Three suffice unless fewer than three score.
        rules.minimumSheets = needed ?? min(3, rules.reviewersPerCandidate ?? 3)
        if let most = rules.maximumLoad, most < rules.minimumLoad {
            fields["minimum_load"]?.report(
                ko: "심사위원 한 명이 맡는 최소 수(\(rules.minimumLoad))가 최대 수(\(most))보다 큽니다.",
                en: "the minimum load (\(rules.minimumLoad)) is above the maximum load (\(most))")
        }
        if let each = rules.reviewersPerCandidate, rules.minimumSheets > each {
            fields["minimum_sheets"]?.report(
                ko: "유효 심사표 최소 수(\(rules.minimumSheets))가 후보당 심사위원 수(\(each))보다 큽니다.",
                en: "more valid sheets (\(rules.minimumSheets)) are demanded than reviewers score a candidate (\(each))"
            )
        }
        return rules
    }

    func aggregation(_ value: YAMLValue) -> Aggregation {
        var rule = Aggregation()
        if value.word != nil {
            rule.method = value.word(Aggregation.Method.self) ?? .mean
            return rule
        }
        guard let fields = YAMLFields(value, AwardFormat.aggregation) else { return rule }
        rule.method = fields["method"]?.word(Aggregation.Method.self) ?? .mean
        rule.unit = fields["unit"]?.word(Aggregation.Unit.self) ?? .total
        rule.drop = fields["drop"]?.integer(in: 1...100) ?? 1
        let needed = fields["minimum_for_trim"]?.integer(in: 1...1000)
        rule.minimumForTrim = needed ?? max(5, 2 * rule.drop + 1)
        rule.sheetRounding = fields["sheet_rounding"].map(rounding)
        rule.criterionRounding = fields["criterion_rounding"].map(rounding)
        if let needed, needed <= 2 * rule.drop {
            fields["minimum_for_trim"]?.report(
                ko: "최고 \(rule.drop)개와 최저 \(rule.drop)개를 빼면 남는 점수가 없습니다. \(2 * rule.drop + 1) 이상이어야 합니다.",
                en: """
                    dropping \(rule.drop) highest and \(rule.drop) lowest of \(needed) sheets leaves none; \
                    at least \(2 * rule.drop + 1) are needed
                    """)
        }
        if rule.method != .trimmedMean, fields["method"] != nil {
            for key in ["drop", "minimum_for_trim"] {
                fields[key]?.report(
                    ko: "절사평균(trimmed_mean)에만 쓰이는 값이라 효과가 없습니다.",
                    en: "this only matters for a trimmed_mean and has no effect here", severity: .warning)
            }
        }
        if rule.unit != .criterion {
            fields["criterion_rounding"]?.report(
                ko: "평가항목별로 집계할 때(unit: criterion)만 쓰이는 값이라 효과가 없습니다.",
                en: "this only matters with unit: criterion and has no effect here", severity: .warning)
        }
        return rule
    }

    func rounding(_ value: YAMLValue) -> Rounding {
        if value.word != nil {
            return Rounding(digits: value.integer(in: 0...12) ?? 2)
        }
        guard let fields = YAMLFields(value, AwardFormat.rounding) else { return Rounding(digits: 2) }
        let mode = fields["mode"]?.word(Rounding.Mode.self) ?? .halfUp
        return Rounding(digits: fields["digits"]?.integer(in: 0...12) ?? 2, mode: mode)
    }
}
