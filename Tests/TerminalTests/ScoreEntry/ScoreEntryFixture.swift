import Terminal

/// Three criteria of 10, 10 and 5 points; half points on the second.
enum ScoreEntryFixture {
    static let criteria = [
        ScoreEntry.Criterion(
            title: "사업 목표의 적절성", guidance: "목표와 내용이 지역의 필요에 맞는가", maximum: "10",
            levels: [
                ScoreEntry.Level(range: "8–10", label: "우수"), ScoreEntry.Level(range: "0–7", label: "보통"),
            ]),
        ScoreEntry.Criterion(title: "성과", maximum: "10", step: "0.5"),
        ScoreEntry.Criterion(title: "투명성", maximum: "5"),
    ]

    /// Marks in tenths, so that a test needs no decimals: `8.5` is 85.
    static let rules = ScoreEntry.Rules(
        maximum: "25",
        validate: { criterion, text in
            guard let tenths = tenths(text) else {
                return .failure(ScoreEntry.Refusal("“\(text)”은 평점이 아닙니다. 8 또는 8.5처럼 씁니다."))
            }
            let maximum = criterion == 2 ? 50 : 100
            guard tenths >= 0, tenths <= maximum else {
                return .failure(ScoreEntry.Refusal("0–\(maximum / 10)점만 됩니다."))
            }
            return .success(ScoreEntryFixture.text(tenths))
        },
        total: { marks in text(marks.reduce(0) { $0 + ($1.flatMap(tenths) ?? 0) }) },
        level: { criterion, mark in
            criterion == 0 ? ((tenths(mark) ?? 0) >= 80 ? "우수" : "보통") : nil
        },
        demands: { draft in
            let total = draft.marks.reduce(0) { $0 + ($1.flatMap(tenths) ?? 0) }
            return total < 150 && draft.comment == nil ? ["합계가 60% 아래이면 의견이 필요합니다."] : []
        })

    /// A fresh entry, or one that goes on from `marks`.
    static func entry(_ marks: [String?] = [], comment: String? = nil) -> ScoreEntry {
        ScoreEntry(criteria: criteria, draft: ScoreEntry.Draft(marks: marks, comment: comment), rules: rules)
    }

    static func tenths(_ text: String) -> Int? {
        let parts = text.split(separator: ".", omittingEmptySubsequences: false)
        guard let whole = parts.first.flatMap({ Int($0) }), parts.count <= 2 else { return nil }
        guard parts.count == 2 else { return whole * 10 }
        guard parts[1].count == 1, let part = Int(parts[1]) else { return nil }
        return whole * 10 + part
    }

    static func text(_ tenths: Int) -> String {
        tenths % 10 == 0 ? "\(tenths / 10)" : "\(tenths / 10).\(tenths % 10)"
    }
}

extension ScoreEntry {
    /// Types each line and keeps every draft, as a caller does; answers the drafts that were handed out.
    @discardableResult
    mutating func type(_ lines: String...) -> [Draft] {
        lines.flatMap { line in keep(handle(.line(line))) }
    }

    /// Keeps the drafts in `actions`.
    @discardableResult
    mutating func keep(_ actions: [Action]) -> [Draft] {
        actions.compactMap { action in
            guard case .saveDraft(let draft) = action else { return nil }
            _ = handle(.draftSaved)
            return draft
        }
    }
}
