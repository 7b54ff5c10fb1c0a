import AwardCore

extension AwardReader {
    /// How totals are put on one scale; `none` and a mistake are both `nil`.
    func normalisation(
        _ value: YAMLValue, panel: PanelRules, aggregations: [Aggregation], carryOver: CarryOver
    ) -> Normalisation? {
        guard let rule = normalisationRule(value, panel) else { return nil }
        if aggregations.contains(where: { $0.unit == .criterion }) {
            value.report(
                ko: "정규화는 심사표의 총점에 적용하므로 평가항목별 집계(unit: criterion)와 함께 쓸 수 없습니다.",
                en: "normalisation works on totals and cannot go with unit: criterion")
        }
        if rule.method == .zScore, carryOver != .reset {
            value.report(
                ko: "표준점수(z_score)는 0을 중심으로 하므로 앞 단계 점수와 더할 수 없습니다. t_score를 쓰십시오.",
                en: "z-scores lie around zero and cannot be added to earlier stages; use t_score")
        }
        return rule
    }

    private func normalisationRule(_ value: YAMLValue, _ panel: PanelRules) -> Normalisation? {
        if value.word != nil {
            if value.word == "none" { return nil }
            guard let method = value.word.flatMap(Normalisation.Method.init(rawValue:)) else {
                value.reportWord(among: ["none"] + Normalisation.Method.allCases.map(\.rawValue))
                return nil
            }
            let rule = Normalisation(method: method)
            checkLoad(rule, panel, value)
            return rule
        }
        guard let fields = YAMLFields(value, AwardFormat.normalisation),
            let method = fields["method"]?.word(Normalisation.Method.self)
        else { return nil }
        var rule = Normalisation(method: method)
        rule.decimals = fields["decimals"]?.integer(in: 0...12) ?? rule.decimals
        rule.divisor = fields["divisor"]?.word(Normalisation.Divisor.self) ?? rule.divisor
        rule.minimumSheets = fields["minimum"]?.integer(in: 2...1000) ?? rule.minimumSheets
        rule.fewSheets = fields["few_sheets"]?.word(Normalisation.FewSheets.self) ?? rule.fewSheets
        rule.scope = fields["scope"]?.word(Normalisation.Scope.self) ?? rule.scope
        guard method.usesSpread else {
            for key in ["decimals", "divisor", "minimum", "few_sheets"] {
                fields[key]?.report(
                    ko: "표준점수(z_score, t_score)에만 쓰이는 값이라 효과가 없습니다.",
                    en: "this only matters for z_score and t_score and has no effect here", severity: .warning)
            }
            return rule
        }
        if rule.minimumSheets < 5 {
            fields["minimum"]?.report(
                ko: "심사표가 5건보다 적으면 표준편차가 대부분 우연으로 정해집니다. 5 이상을 권합니다.",
                en: "a spread of fewer than five sheets is mostly chance; five or more are advised", severity: .warning)
        }
        checkLoad(rule, panel, fields["minimum"] ?? value)
        return rule
    }

    /// Whether reviewers get as many candidates as a spread asks for.
    private func checkLoad(_ rule: Normalisation, _ panel: PanelRules, _ place: YAMLValue) {
        guard rule.fewSheets == .refuse, let needed = rule.sheetsDemanded else { return }
        if let most = panel.maximumLoad, most < needed {
            place.report(
                ko: "심사위원 한 명이 최대 \(most)건만 심사하므로 정규화에 필요한 \(needed)건에 이를 수 없습니다.",
                en: "a reviewer scores at most \(most) candidates and cannot reach the \(needed) this needs")
        } else if panel.reviewersPerCandidate != nil, panel.minimumLoad < needed {
            place.report(
                ko: "심사위원마다 \(needed)건 이상 심사해야 하나 배정의 하한(panel.minimum_load)이 \(panel.minimumLoad)건입니다.",
                en: """
                    every reviewer needs \(needed) sheets, but panel.minimum_load allows \(panel.minimumLoad)
                    """, severity: .warning)
        }
    }

    /// The severity analysis shown beside the scores; `none` and a mistake are both `nil`.
    func severity(_ value: YAMLValue) -> SeverityModel? {
        guard value.word != "none" else { return nil }
        guard let model = value.word.flatMap(SeverityModel.init(rawValue:)) else {
            value.reportWord(among: ["none"] + SeverityModel.allCases.map(\.rawValue))
            return nil
        }
        return model
    }

    /// The candidates every reviewer marks first, by code. Whether they exist is known only when the stage opens.
    func calibration(_ value: YAMLValue) -> CalibrationSet? {
        var codes = UniqueNames()
        let candidates = (value.items() ?? []).compactMap { item in
            item.text(limit: 64).flatMap { codes.admit($0, item) ? $0 : nil }
        }
        return candidates.isEmpty ? nil : CalibrationSet(candidates: candidates)
    }
}
