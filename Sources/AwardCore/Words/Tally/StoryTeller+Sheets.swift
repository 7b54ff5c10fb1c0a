extension StoryTeller {
    /// Each reviewer's total, what was dropped, and how the totals became one value.
    var sheets: [LocalizedText] {
        if case .ineligible = standing.status { return [] }
        guard let working = context.input.working(of: standing.candidate, scales: context.scales) else { return [] }
        var lines: [LocalizedText] = []
        for component in working.components {
            if let id = component.component {
                let title = title(ofComponent: id)
                lines.append(LocalizedText(ko: "[\(title.ko)]", en: "[\(title.en)]"))
            }
            lines += component.normalised.map { normalisedTotals(component, $0) } ?? totals(component)
            lines += component.criteria.isEmpty ? result(component) : component.criteria.map(criterionLine)
            if let normalised = component.normalised { lines.append(rawLine(normalised)) }
            if !component.criteria.isEmpty { lines.append(sumLine(component)) }
        }
        lines += working.sheets.filter(\.isIncomplete).map { sheet in
            let name = reviewer(sheet.reviewer)
            return LocalizedText(
                ko: "\(name.ko)의 심사표는 빈 평점이 있어 계산에서 제외했습니다.",
                en: "The sheet of \(name.en) lacks a mark and was left out.")
        }
        lines += working.abstentions.map { abstention in
            let name = reviewer(abstention.reviewer)
            return LocalizedText(
                ko: "\(name.ko.with(.topic)) 심사를 기권했습니다. 사유: \(abstention.reason)",
                en: "\(name.en) abstained. Reason: \(abstention.reason)")
        }
        return lines
    }

    private func totals(_ component: CandidateWorking.Component) -> [LocalizedText] {
        component.totals.entries.enumerated().map { index, entry in
            let name = reviewer(entry.reviewer, position: index + 1)
            // Criterion by criterion no total is dropped; the criteria say what was.
            let fate = component.criteria.isEmpty ? entry.fate : .counted
            let note = fate.note
            return LocalizedText(
                ko: "\(name.ko): \(entry.value.shown)점\(note.ko)", en: "\(name.en): \(entry.value.shown)\(note.en)")
        }
    }

    /// A reviewer by name, or by the position in the list where names are withheld.
    func reviewer(_ number: Int32, position: Int? = nil) -> LocalizedText {
        if let reviewerName = context.reviewerName {
            let name = reviewerName(number)
            return LocalizedText(ko: "\(name.ko) 위원", en: name.en)
        }
        guard let position else { return LocalizedText(ko: "심사위원 1명", en: "One reviewer") }
        return LocalizedText(ko: "심사위원 \(position)", en: "Reviewer \(position)")
    }

    private func result(_ component: CandidateWorking.Component) -> [LocalizedText] {
        var lines: [LocalizedText] = []
        let column = component.totals
        if let rounding = component.aggregation.sheetRounding {
            lines.append(
                LocalizedText(
                    ko: "각 심사표의 총점은 소수점 아래 \(rounding.digits)자리까지 \(rounding.mode.words.ko)한 값입니다.",
                    en: "Each total is \(rounding.mode.words.en) to \(rounding.digits) decimals."))
        }
        if column.fellBack { lines.append(fallback(column.entries.count, component.aggregation)) }
        let words = column.words
        lines.append(
            LocalizedText(ko: "\(words.ko) \(column.result.shown)점입니다.", en: "\(words.en) \(column.result.shown)."))
        return lines
    }

    private func fallback(_ sheets: Int, _ aggregation: Aggregation) -> LocalizedText {
        LocalizedText(
            ko: "심사표가 \(sheets)건으로 최고·최저 제외에 필요한 \(aggregation.sheetsForTrim)건에 미치지 못하여 "
                + "제외 없이 평균했습니다.",
            en: "With \(sheets) sheets, fewer than the \(aggregation.sheetsForTrim) needed to drop extremes, "
                + "the plain mean was taken.")
    }

    private func criterionLine(_ criterion: CandidateWorking.Criterion) -> LocalizedText {
        let title = title(ofCriterion: criterion.criterion)
        let column = criterion.column
        let words = column.words
        var result = LocalizedText(ko: "\(column.exact.shown)점", en: column.exact.shown)
        if column.rounding != nil, column.result != column.exact {
            result.ko += " → \(column.result.shown)점"
            result.en += " → \(column.result.shown)"
        }
        return LocalizedText(ko: "\(title.ko): \(words.ko) \(result.ko)", en: "\(title.en): \(words.en) \(result.en)")
    }

    private func sumLine(_ component: CandidateWorking.Component) -> LocalizedText {
        let isWeighted = stage?.rubric.isWeighted ?? false
        return LocalizedText(
            ko: "항목별 점수\(isWeighted ? "에 비중을 곱한 값을" : "를") 모두 더하면 \(component.points.shown)점입니다.",
            en: "The criteria\(isWeighted ? ", weighted," : "") add up to \(component.points.shown).")
    }
}

extension CandidateWorking.Column {
    /// How the values became one, up to the number itself.
    var words: LocalizedText {
        let counted = entries.filter { $0.fate == .counted }
        let sum = counted.reduce(Rational.zero) { $0 + $1.value }.shown
        let dropped = (entries.count - counted.count) / 2
        switch method {
        case .sum:
            return LocalizedText(ko: "심사표 \(counted.count)건의 합계는", en: "The sum of \(counted.count) sheets is")
        case .median:
            return LocalizedText(ko: "심사표 \(counted.count)건의 중앙값은", en: "The median of \(counted.count) sheets is")
        case .mean:
            return LocalizedText(
                ko: "심사표 \(counted.count)건의 합계 \(sum)점을 \(counted.count)건으로 나눈 평균은",
                en: "The \(counted.count) sheets add up to \(sum); their mean is")
        case .trimmedMean:
            return LocalizedText(
                ko: "최고 \(dropped)건과 최저 \(dropped)건을 제외한 \(counted.count)건의 합계 \(sum)점을 "
                    + "\(counted.count)건으로 나눈 평균은",
                en: "Without the \(dropped) highest and the \(dropped) lowest, \(counted.count) sheets add up to "
                    + "\(sum); their mean is")
        }
    }
}

extension Rounding.Mode {
    /// The way of rounding in a sentence.
    var words: LocalizedText {
        switch self {
        case .halfUp: return LocalizedText(ko: "반올림", en: "rounded half up")
        case .halfEven: return LocalizedText(ko: "짝수로 반올림", en: "rounded half to even")
        case .truncate: return LocalizedText(ko: "절사", en: "cut off")
        case .ceiling: return LocalizedText(ko: "절상", en: "rounded up")
        }
    }
}
