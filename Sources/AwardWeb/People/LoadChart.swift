import AwardCore
import AwardUseCases

/// How much each reviewer of a stage has, as bars between the least and the most.
struct LoadChart {
    /// One reviewer's load.
    struct Bar {
        /// Code and name.
        let label: String
        /// Sheets handed in, abstentions included.
        var done = 0
        /// Sheets begun.
        var drafts = 0
        /// Candidates not begun.
        var open = 0
        /// The least a plan gives.
        let least: Int
        /// The most a plan gives; `nil` without a limit.
        let most: Int?

        /// Everything assigned.
        var total: Int { done + drafts + open }
    }

    /// The bars by code.
    let bars: [Bar]

    // Whole units of the drawing; the browser scales it.
    private static let (labelWidth, barWidth, endWidth, rowHeight, top) = (190, 420, 110, 30, 8)

    /// The loads of a stage as they are.
    init(_ answer: ShowAssignments.Answer, _ rules: PanelRules, _ language: Language) {
        let loads = Dictionary(grouping: answer.assignments, by: \.reviewerID)
        bars = answer.reviewers.values.filter { loads[$0.reviewerID] != nil }.sorted { $0.code < $1.code }
            .map { reviewer in
                var bar = Bar(
                    label: "\(reviewer.code) \(reviewer.name(language))",
                    least: reviewer.minimumLoad ?? rules.minimumLoad, most: reviewer.maximumLoad ?? rules.maximumLoad)
                for row in loads[reviewer.reviewerID] ?? [] {
                    switch SheetStatus(rawValue: row.sheetState ?? "") ?? .absent {
                    case .submitted, .abstained: bar.done += 1
                    case .draft: bar.drafts += 1
                    case .absent: bar.open += 1
                    }
                }
                return bar
            }
    }

    /// The loads a plan would give: what stays counts as it is, what is new as not begun.
    init(_ draft: AssignmentDraft, _ rules: PanelRules, _ language: Language) {
        let loads = Dictionary(grouping: draft.pairs, by: \.reviewer)
        bars = draft.reviewers.map { reviewer in
            let mine = loads[reviewer.reviewerID] ?? []
            return Bar(
                label: "\(reviewer.code) \(reviewer.name(language))", done: mine.count { $0.isKept },
                open: mine.count { !$0.isKept }, least: reviewer.minimumLoad ?? rules.minimumLoad,
                most: reviewer.maximumLoad ?? rules.maximumLoad)
        }
    }

    /// The values of the template `loads`; `isPlan` names the parts of a bar as a plan has them.
    func values(id: String, title: String, isPlan: Bool, _ language: Language) -> [String: Any] {
        let widest = max(1, bars.map { max($0.total, $0.least, $0.most ?? 0) }.max() ?? 1)
        func x(_ count: Int) -> Int { LoadChart.labelWidth + LoadChart.barWidth * count / widest }
        func width(_ count: Int, from start: Int) -> Int { x(start + count) - x(start) }
        return [
            "chartID": id, "chartTitle": title, "isPlan": isPlan, "hasBars": !bars.isEmpty,
            "width": LoadChart.labelWidth + LoadChart.barWidth + LoadChart.endWidth,
            "height": LoadChart.top * 2 + LoadChart.rowHeight * bars.count,
            "summary": summary(isPlan, language),
            "bars": bars.enumerated().map { index, bar -> [String: Any] in
                let y = LoadChart.top + LoadChart.rowHeight * index
                var values: [String: Any] = [
                    "label": bar.label, "shortLabel": LoadChart.short(bar.label), "done": bar.done,
                    "drafts": bar.drafts, "open": bar.open, "total": bar.total, "least": bar.least,
                    "most": bar.most.map { "\($0)" } ?? "–", "labelY": y + 19, "y": y + 4,
                    "barX": LoadChart.labelWidth, "doneWidth": width(bar.done, from: 0), "draftX": x(bar.done),
                    "draftWidth": width(bar.drafts, from: bar.done), "openX": x(bar.done + bar.drafts),
                    "openWidth": width(bar.open, from: bar.done + bar.drafts), "textX": x(bar.total) + 8,
                    "boundTop": y + 1, "boundEnd": y + 27,
                ]
                if bar.least > 0 { values["leastLine"] = ["boundX": x(bar.least)] }
                if let most = bar.most { values["mostLine"] = ["boundX": x(most)] }
                return values
            },
        ]
    }

    private func summary(_ isPlan: Bool, _ language: Language) -> String {
        let totals = bars.map(\.total)
        let (least, most) = (totals.min() ?? 0, totals.max() ?? 0)
        let sum = totals.reduce(0, +)
        let done = bars.reduce(0) { $0 + $1.done }
        let text =
            isPlan
            ? LocalizedText(
                ko: "심사위원 \(bars.count)명에게 모두 \(sum)건을 배정합니다. 한 사람당 가장 적게 \(least)건, 가장 많게 \(most)건입니다.",
                en: "\(sum) assignments for \(bars.count) reviewers: between \(least) and \(most) each.")
            : LocalizedText(
                ko: "심사위원 \(bars.count)명에게 모두 \(sum)건이 배정되어 \(done)건을 마쳤습니다. 한 사람당 가장 적게 \(least)건, 가장 많게 \(most)건입니다.",
                en: "\(sum) assignments for \(bars.count) reviewers, \(done) done: between \(least) and \(most) each.")
        return text(language)
    }

    /// A label that fits beside its bar; Korean letters are twice as wide as Latin ones.
    private static func short(_ label: String) -> String {
        var width = 0
        var text = ""
        for letter in label {
            width += letter.isASCII ? 1 : 2
            if width > 22 { return text + "…" }
            text.append(letter)
        }
        return text
    }
}
