import AwardCore

/// What is known of a rubric's criteria even where something in one of them is wrong.
struct CriterionNotes {
    var ids = UniqueNames()
    var names: [String] = []
    var maxima: [Rational] = []
    var weights: [Rational] = []
    /// Criteria without a weight.
    var unweighted: [String] = []
}

extension AwardReader {
    /// One criterion; what can be read of it is noted even where something else in it is wrong.
    func criterion(_ value: YAMLValue, _ notes: inout CriterionNotes) -> Criterion? {
        guard let fields = YAMLFields(value, AwardFormat.criterion) else { return nil }
        let id = fields["id"]?.identifier()
        if let id, let place = fields["id"] {
            _ = notes.ids.admit(id, place)
            notes.names.append(id)
        }
        let title = fields["title"]?.localizedText()
        let guidance = fields["guidance"].map { $0.localizedText(limit: 4000) } ?? nil
        let kind = fields["kind"]?.word(Criterion.Kind.self) ?? .qualitative
        let maximum = fields["maximum"]?.decimal()
        let lowest = fields["lowest"].map { $0.decimal() } ?? .zero
        let step = fields["step"].map { $0.decimal() } ?? .one
        let weight = fields["weight"]?.share()
        if let maximum { notes.maxima.append(maximum) }
        if let weight { notes.weights.append(weight) }
        if !fields.mentions("weight") { notes.unweighted.append(id ?? "?") }
        if let maximum, let lowest, let place = fields["lowest"] ?? fields["maximum"], lowest >= maximum {
            place.report(
                ko: maximum.isZero ? "배점은 0보다 커야 합니다." : "최저점(\(lowest))은 배점(\(maximum))보다 작아야 합니다.",
                en: maximum.isZero
                    ? "the maximum must be above 0"
                    : "the lowest mark (\(lowest)) must be below the maximum (\(maximum))")
        }
        if let step, let maximum, let lowest { checkStep(step, lowest, maximum, fields) }
        let levels = fields["levels"].map { self.levels($0, lowest: lowest, maximum: maximum) } ?? []
        guard let id, let title, let maximum, let lowest, let step else { return nil }
        return Criterion(
            id: id, title: title, guidance: guidance, kind: kind, lowest: lowest, maximum: maximum, step: step,
            weight: weight, levels: levels)
    }

    private func checkStep(_ step: Rational, _ lowest: Rational, _ maximum: Rational, _ fields: YAMLFields) {
        guard let place = fields["step"] ?? fields["maximum"] else { return }
        guard step > .zero else {
            place.report(ko: "점수 단위는 0보다 커야 합니다.", en: "the step must be above 0")
            return
        }
        for (bound, ko, en) in [(maximum, "배점", "the maximum"), (lowest, "최저점", "the lowest mark")] {
            guard !(bound / step).isWhole else { continue }
            place.report(
                ko: "\(ko) \(bound): 점수 단위 \(step)의 배수가 아닙니다.",
                en: "\(en) \(bound) is no multiple of the step \(step)")
        }
    }

    private func levels(_ value: YAMLValue, lowest: Rational?, maximum: Rational?) -> [Criterion.Level] {
        var levels: [Criterion.Level] = []
        for item in value.items() ?? [] {
            guard let fields = YAMLFields(item, AwardFormat.level) else { continue }
            let label = fields["label"]?.localizedText()
            guard let place = fields["from"], let from = place.decimal() else { continue }
            if let lowest, let maximum, lowest < maximum, from < lowest || from > maximum {
                place.report(
                    ko: "등급의 시작 점수 \(from): \(lowest)부터 \(maximum)까지의 범위를 벗어났습니다.",
                    en: "this level begins at \(from), outside the range from \(lowest) to \(maximum)")
            }
            if levels.contains(where: { $0.from == from }) {
                place.report(ko: "시작 점수 \(from): 이미 쓴 등급입니다.", en: "another level already begins at \(from)")
                continue
            }
            guard let label else { continue }
            levels.append(Criterion.Level(from: from, label: label))
        }
        return levels.sorted { $0.from > $1.from }
    }
}

extension Rational {
    var isWhole: Bool {
        self == rounded(Rounding(digits: 0, mode: .truncate))
    }
}
