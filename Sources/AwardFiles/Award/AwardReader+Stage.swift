import AwardCore

/// What the parts of one stage must know of each other.
struct StageScope {
    let criteria: [String]
    /// The criteria are known in full, so that a missing one is a mistake.
    let knowsCriteria: Bool
    var components: [String] = []
    var panelPools: [String] = []
    /// The most a stage score can be; components and earlier stages put it on a scale of 100.
    var maximum: Rational? = .hundred
}

extension AwardReader {
    func stageDefinitions(_ value: YAMLValue) -> [StageDefinition] {
        guard let items = value.items() else { return [] }
        if items.isEmpty { value.report(ko: "단계가 하나도 없습니다.", en: "there must be at least one stage") }
        var ids = UniqueNames()
        // The names of all stages, so that a later one can be told from one that does not exist.
        let names = items.map { item -> String? in
            item.peek("id")
        }
        return items.enumerated().compactMap { index, item in
            stage(item, &ids, later: Array(names[index...].compactMap { $0 }))
        }
    }

    private func stage(_ value: YAMLValue, _ ids: inout UniqueNames, later: [String]) -> StageDefinition? {
        guard let fields = YAMLFields(value, AwardFormat.stage) else { return nil }
        let id = fields["id"]?.identifier()
        let isNew = id.flatMap { id in fields["id"].map { ids.admit(id, $0) } } ?? false
        let title = fields["title"]?.localizedText()
        let form = fields["form"]?.word(StageDefinition.Form.self) ?? .paper
        let read = fields["rubric"].flatMap { rubricOfStage($0, stage: id ?? "rubric") }
        var scope = StageScope(criteria: read?.criteria ?? [], knowsCriteria: read?.isComplete ?? false)
        let panel = fields["panel"].map(panelRules) ?? PanelRules()
        scope.panelPools = panel.pools
        let isBlind = fields["blind"].map { $0.boolean() ?? false } ?? false
        let (window, closes) = fields["window"].map(stageWindow) ?? (nil, nil)
        let aggregation = fields["aggregation"].map(self.aggregation) ?? Aggregation()
        let rounding = fields["rounding"].map(self.rounding) ?? Rounding(digits: 2)
        let comparison = fields["comparison"]?.word(ScoreComparison.self) ?? .rounded
        let components = fields["components"].map { self.components($0, &scope, panel) } ?? []
        let carryOver = fields["carry_over"].map { self.carryOver($0, later: later) } ?? .reset
        let normalisation = fields["normalisation"].flatMap {
            self.normalisation(
                $0, panel: panel, aggregations: [aggregation] + components.compactMap(\.aggregation),
                carryOver: carryOver)
        }
        let adjustments = fields["adjustments"].map(adjustmentRules) ?? AdjustmentRules()
        if normalisation != nil, adjustments.countForMinimums {
            fields["adjustments"]?.report(
                ko: "정규화하는 단계의 과락은 원점수로 판정하므로 가점·감점을 반영하지 않습니다(count_for_minimums).",
                en: "with normalisation minimums look at the scores as given; count_for_minimums has no effect",
                severity: .warning)
        }
        if case .reset = carryOver, components.isEmpty { scope.maximum = read?.rubric?.total }
        if aggregation.method == .sum { scope.maximum = nil }
        let minimums = fields["minimums"].map { minimumScores($0, scope, read?.rubric) } ?? MinimumScores()
        let (selection, places) = selectionRules(fields["selection"])
        let tieBreak = fields["tie_break"].map { self.tieBreak($0, scope, later: later) } ?? []
        if let id, isNew {
            earlier.append(
                EarlierStage(id: id, places: places, closes: closes, isZScore: normalisation?.method == .zScore))
        }
        guard let id, let title, let rubric = read?.rubric else { return nil }
        return StageDefinition(
            id: id, title: title, form: form, rubric: rubric, panel: panel, isBlind: isBlind, window: window,
            aggregation: aggregation, rounding: rounding, comparison: comparison, components: components,
            carryOver: carryOver, adjustments: adjustments, minimums: minimums, selection: selection,
            tieBreak: tieBreak, normalisation: normalisation, severity: fields["severity"].flatMap(severity),
            calibration: fields["calibration"].flatMap(calibration))
    }

    /// An earlier stage's name; a later one and the stage itself are told apart from one that does not exist.
    func earlierStage(_ value: YAMLValue, later: [String]) -> String? {
        let known = earlier.map(\.id)
        if let name = value.word, !known.contains(name), later.contains(name) {
            value.report(
                ko: "“\(name)”: 앞선 단계가 아닙니다. 이 단계보다 먼저 끝나는 단계만 쓸 수 있습니다.",
                en: "“\(name)” is not an earlier stage; only a stage before this one can be used here")
            return nil
        }
        return value.reference(to: LocalizedText(ko: "단계", en: "earlier stage"), among: known)
    }

    /// The names of pools; where the file declares its pools, only those.
    func poolReferences(_ value: YAMLValue) -> [String] {
        var ids = UniqueNames()
        return (value.items() ?? []).compactMap { item in
            let name: String?
            if let pools {
                name = item.reference(to: LocalizedText(ko: "심사위원 풀", en: "pool"), among: pools)
            } else {
                name = item.identifier()
            }
            return name.flatMap { ids.admit($0, item) ? $0 : nil }
        }
    }

    /// The window and the last moment at which a sheet is taken, which may be known where the window has a mistake.
    private func stageWindow(_ value: YAMLValue) -> (window: StageWindow?, closes: Moment?) {
        guard let fields = YAMLFields(value, AwardFormat.window) else { return (nil, nil) }
        let opens = fields["opens"]?.moment(clock)
        let closes = fields["closes"]?.moment(clock)
        let due = fields["due"].map { $0.moment(clock) } ?? closes
        let grace = fields["grace_minutes"].map { $0.integer(in: 0...10_080) } ?? 0
        if let opens, let closes, opens >= closes {
            fields["closes"]?.report(ko: "마감이 시작보다 늦어야 합니다.", en: "the window must close after it opens")
        } else if let due, let place = fields["due"] {
            if let opens, due < opens {
                place.report(ko: "제출 기한이 시작보다 빠릅니다.", en: "the due date lies before the window opens")
            }
            if let closes, due > closes {
                place.report(ko: "제출 기한이 마감보다 늦습니다.", en: "the due date lies after the window closes")
            }
        }
        if let opens, let before = earlier.last(where: { $0.closes != nil }), let end = before.closes, opens < end {
            fields["opens"]?.report(
                ko: "앞 단계 “\(before.id)”: 이 단계가 시작할 때 아직 끝나지 않았습니다. 그 마감 뒤에 시작해야 합니다.",
                en: "this stage opens before the earlier stage “\(before.id)” has closed")
        }
        let last = closes.map { $0.adding(seconds: Int64(grace ?? 0) * 60) }
        guard let opens, let due, let closes, let grace else { return (nil, last) }
        return (StageWindow(opens: opens, due: due, closes: closes, graceMinutes: grace), last)
    }
}
