import AwardCore

extension AwardReader {
    /// The chain that tells equal scores apart.
    func tieBreak(_ value: YAMLValue, _ scope: StageScope, later: [String]) -> [TieBreakStep] {
        var steps: [TieBreakStep] = []
        for item in value.items() ?? [] {
            guard let step = tieBreakStep(item, scope, later: later) else { continue }
            if steps.contains(step) {
                item.report(ko: "이미 앞에 있는 동점 처리 방법입니다.", en: "this step already stands earlier in the chain")
            } else if steps.contains(.draw) {
                item.report(
                    ko: "추첨(draw)은 언제나 결정하므로 그 뒤의 방법은 쓰이지 않습니다.",
                    en: "a draw always decides, so nothing after it is ever used", severity: .warning)
            }
            steps.append(step)
        }
        return steps
    }

    private static let words: [(String, TieBreakStep)] = [
        ("largest_criterion", .largestCriterion), ("trimmed_mean", .trimmedMean), ("median", .median),
        ("lower_spread", .lowerSpread), ("head_to_head", .headToHead), ("chair", .chair), ("draw", .draw),
    ]
    /// The words of the chain, for the schema and for sentences.
    static var tieBreakWords: [String] { words.map(\.0) }

    private func tieBreakStep(_ value: YAMLValue, _ scope: StageScope, later: [String]) -> TieBreakStep? {
        if let word = value.word {
            if let step = AwardReader.words.first(where: { $0.0 == word }) { return step.1 }
            value.reportWord(among: AwardReader.tieBreakWords + ["{criterion: …}", "{stage: …}", "{component: …}"])
            return nil
        }
        guard let fields = YAMLFields(value, AwardFormat.tieBreak) else { return nil }
        let given = AwardFormat.tieBreak.keys.filter { fields.mentions($0) }
        guard given.count == 1 else {
            value.report(
                ko: "criterion, stage, component 가운데 꼭 하나를 적어야 합니다.",
                en: "write exactly one of criterion, stage and component")
            return nil
        }
        if let place = fields["criterion"] { return criterionReference(place, scope).map { .criterion($0) } }
        if let place = fields["stage"] { return earlierStage(place, later: later).map { .stage($0) } }
        return fields["component"].flatMap { place in
            place.reference(to: LocalizedText(ko: "구성 요소", en: "component"), among: scope.components)
                .map { .component($0) }
        }
    }
}
