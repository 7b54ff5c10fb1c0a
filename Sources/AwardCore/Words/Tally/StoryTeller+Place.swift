extension StoryTeller {
    /// How the place came about: who had the same score and which step told them apart, by how much.
    var place: [LocalizedText] {
        guard let place = standing.place, let category else { return [] }
        guard let index = standing.tieGroup, category.ties.indices.contains(index) else {
            return [
                LocalizedText(
                    ko: "점수가 같은 후보가 없어 점수만으로 \(place)위가 정해졌습니다.",
                    en: "No other candidate has this score; the score alone gives place \(place).")
            ]
        }
        let tie = category.ties[index]
        let others = tie.candidates.filter { $0 != standing.candidate }
        var lines = [sameScore(tie, others)]
        lines += category.tieRecords(of: standing).map(line)
        if standing.isShared {
            let isOpen = tally.pendingDecisions.contains { $0.candidates.contains(standing.candidate) }
            lines.append(
                isOpen
                    ? LocalizedText(
                        ko: "결정 전까지 공동 \(place)위입니다.", en: "Until a decision the candidates share place \(place).")
                    : LocalizedText(
                        ko: "동점이 가려지지 않아 공동 \(place)위입니다.",
                        en: "Nothing told them apart; they share place \(place)."))
        } else {
            lines.append(LocalizedText(ko: "이에 따라 \(place)위입니다.", en: "This gives place \(place)."))
        }
        return lines
    }

    private func sameScore(_ tie: TieGroup, _ others: [Int32]) -> LocalizedText {
        let names = Listing.text(others, name)
        let score = tally.comparison == .rounded ? tie.score.text(tally.rounding) : tie.score.shown
        return LocalizedText(
            ko: "점수(\(score)점)가 같은 후보가 \(others.count)건 더 있습니다: \(names.ko).",
            en: "\(others.count) other\(others.count == 1 ? "" : "s") had the same score (\(score)): \(names.en).")
    }

    /// One step as this candidate saw it.
    private func line(_ record: TieBreakRecord) -> LocalizedText {
        let step = record.step.words(self)
        let outcome: LocalizedText
        switch record.note {
        case .valueMissing:
            outcome = LocalizedText(ko: "값이 없는 후보가 있어 적용하지 않았습니다.", en: "not applied, since one of them has no value.")
        case .noFullOrder:
            outcome = LocalizedText(
                ko: "서로 물고 물리거나 같아 순서를 정하지 못했습니다.", en: "no consistent order came out, so it decided nothing.")
        case .decisionAwaited:
            outcome = LocalizedText(ko: "아직 결정되지 않았습니다.", en: "not decided yet.")
        case .decision(let number): return decisionLine(record, number: number)
        case nil: outcome = comparison(record)
        }
        return LocalizedText(ko: "\(step.ko): \(outcome.ko)", en: "\(step.en): \(outcome.en)")
    }

    private func decisionLine(_ record: TieBreakRecord, number: Int32) -> LocalizedText {
        let ranks = rankWords(record)
        for case .tie(let decision) in context.input.decisions where decision.number == number {
            return LocalizedText(
                ko: "위원장 결정(제\(number)호, \(decision.decidedBy)): \(ranks.ko) 사유: \(decision.reason)",
                en: "Decision no. \(number) by \(decision.decidedBy): \(ranks.en) Reason: \(decision.reason)")
        }
        return LocalizedText(ko: "위원장 결정(제\(number)호): \(ranks.ko)", en: "Decision no. \(number): \(ranks.en)")
    }

    private func rankWords(_ record: TieBreakRecord) -> LocalizedText {
        LocalizedText(
            ko: "\(record.entries.count)건 가운데 \(record.own.rank)번째입니다.",
            en: "number \(record.own.rank) of \(record.entries.count).")
    }

    /// The candidate's value against those next to it.
    private func comparison(_ record: TieBreakRecord) -> LocalizedText {
        guard let own = record.own.value else {
            var ranks = rankWords(record)
            if record.step == .draw, context.input.seed.count == 32 {
                let digest = Draw.digest(seed: context.input.seed, stage: tally.stage, code: standing.code)
                ranks.ko += " 확인값: \(digest)"
                ranks.en += " Check value: \(digest)"
            }
            return ranks
        }
        let unit = record.step.unit(of: record)
        var sentences = [LocalizedText(ko: "\(own.shown)\(unit.ko).", en: "\(own.shown)\(unit.en).")]
        if let above = record.above.last, let value = above.value {
            let name = name(of: above.candidate)
            let gap = (value - own).magnitude.shown
            sentences.append(
                LocalizedText(
                    ko: "\(name.ko) \(value.shown)\(unit.ko)에 \(gap)\(unit.ko) 차이로 뒤집니다.",
                    en: "Behind \(name.en) with \(value.shown), by \(gap)."))
        }
        if let below = record.below.first, let value = below.value {
            let name = name(of: below.candidate)
            let gap = (value - own).magnitude.shown
            sentences.append(
                LocalizedText(
                    ko: "\(name.ko) \(value.shown)\(unit.ko)보다 \(gap)\(unit.ko) 차이로 앞섭니다.",
                    en: "Ahead of \(name.en) with \(value.shown), by \(gap)."))
        }
        if !record.equal.isEmpty {
            let names = Listing.text(record.equal.map(\.candidate), name)
            sentences.append(
                LocalizedText(ko: "같은 후보: \(names.ko).", en: "Equal: \(names.en)."))
        }
        return LocalizedText(
            ko: sentences.map(\.ko).joined(separator: " "), en: sentences.map(\.en).joined(separator: " "))
    }
}

extension TieBreakStep {
    /// The step's name in a sentence.
    func words(_ teller: StoryTeller) -> LocalizedText {
        switch self {
        case .criterion(let id):
            let title = teller.title(ofCriterion: id)
            return LocalizedText(ko: "‘\(title.ko)’ 점수", en: "Points on “\(title.en)”")
        case .largestCriterion:
            return LocalizedText(ko: "배점이 가장 큰 항목의 점수", en: "Points on the criterion with the largest maximum")
        case .stage(let id):
            let title = teller.title(ofStage: id)
            return LocalizedText(ko: "‘\(title.ko)’ 단계 점수", en: "Score of stage “\(title.en)”")
        case .component(let id):
            let title = teller.title(ofComponent: id)
            return LocalizedText(ko: "‘\(title.ko)’ 점수", en: "Score of “\(title.en)”")
        case .trimmedMean: return LocalizedText(ko: "최고·최저를 제외한 평균", en: "Trimmed mean of the totals")
        case .median: return LocalizedText(ko: "총점의 중앙값", en: "Median of the totals")
        case .lowerSpread: return LocalizedText(ko: "총점의 분산(작을수록 우선)", en: "Variance of the totals (smaller first)")
        case .headToHead: return LocalizedText(ko: "심사위원별 맞비교", en: "Head to head")
        case .chair: return LocalizedText(ko: "위원장 결정", en: "Chair's decision")
        case .draw: return LocalizedText(ko: "추첨", en: "Draw")
        }
    }

    /// What the step's values count.
    fileprivate func unit(of record: TieBreakRecord) -> LocalizedText {
        switch self {
        case .lowerSpread: return LocalizedText(ko: "", en: "")
        case .headToHead:
            return record.entries.count == 2
                ? LocalizedText(ko: "표", en: " reviewers in favour") : LocalizedText(ko: "승", en: " others beaten")
        default: return LocalizedText(ko: "점", en: " points")
        }
    }
}
