/// What a reviewer sees of score entry: lines and a prompt, as a function of its state.
struct ScoreEntryPage: Sendable {
    let words: ScoreEntryWords
    let style: PageStyle

    /// The notice about the last event, in lines.
    func notice(_ entry: ScoreEntry) -> [String] {
        guard let notice = entry.notice else { return [] }
        if notice == .help {
            if case .comment = entry.place { return wrap(words.commentHeading) }
            return words.help.flatMap { wrap($0) }
        }
        guard let sentence = words.notice(notice, entry.criteria) else { return [] }
        return wrap(sentence).map { style.colour.paint($0, tone(notice)) }
    }

    /// What stands above the prompt when a place is reached.
    func body(_ entry: ScoreEntry) -> [String] {
        switch entry.place {
        case .criterion(let index): return [""] + criterion(entry, index)
        case .comment(let lines): return lines.isEmpty ? [""] + comment(entry) : []
        case .review: return [""] + review(entry)
        case .confirming, .finished: return []
        }
    }

    /// The prompt.
    func prompt(_ entry: ScoreEntry) -> String {
        switch entry.place {
        case .criterion: return words.markPrompt
        case .comment: return words.commentPrompt
        case .review: return words.reviewPrompt
        case .confirming: return words.confirmPrompt
        case .finished: return ""
        }
    }

    private func criterion(_ entry: ScoreEntry, _ index: Int) -> [String] {
        let criterion = entry.criteria[index]
        let number = "[\(index + 1)/\(entry.criteria.count)] "
        var lines = DisplayWidth.hang(SafeText.visible(criterion.title), after: number, to: style.width)
            .map { style.colour.paint($0, .strong) }
        lines += hang(words.points(criterion))
        if let guidance = criterion.guidance { lines += hang(guidance) }
        lines += criterion.levels.flatMap { level in
            let width = criterion.levels.map { DisplayWidth.of($0.range) }.max() ?? 0
            let range = DisplayWidth.pad(SafeText.visible(level.range), to: width, .trailing)
            return DisplayWidth.hang(SafeText.visible(level.label), after: "  \(range)  ", to: style.width)
        }
        if let mark = entry.draft.marks[index] {
            lines += hang(words.current(mark, entry.rules.level(index, mark)))
        }
        return lines + [total(entry)]
    }

    private func comment(_ entry: ScoreEntry) -> [String] {
        wrap(words.commentHeading) + (entry.draft.comment.map { hang($0) } ?? [])
    }

    private func review(_ entry: ScoreEntry) -> [String] {
        let titles = words.reviewColumns
        var sheet = Sheet(
            columns: [
                .number("number", titles[0]), Sheet.Column("criterion", titles[1]), .number("mark", titles[2]),
                .number("maximum", titles[3]),
            ], emptySentence: words.complete)
        let hasLevels = entry.criteria.contains { !$0.levels.isEmpty }
        if hasLevels { sheet.columns.append(Sheet.Column("level", titles[4])) }
        sheet.rows = entry.criteria.indices.map { index in
            let mark = entry.draft.marks[index]
            return [
                .integer(index + 1), .text(entry.criteria[index].title), .optionalDecimal(mark),
                .decimal(entry.criteria[index].maximum), .optional(mark.flatMap { entry.rules.level(index, $0) }),
            ]
        }
        var lines = [style.colour.paint(words.reviewHeading, .strong)] + sheet.tableLines(style) + [total(entry)]
        let comment = SafeText.visible(entry.draft.comment ?? words.noComment, keepingLines: true)
        lines += DisplayWidth.hang(comment, after: words.commentLabel + ": ", to: style.width)
        return lines + open(entry)
    }

    private func open(_ entry: ScoreEntry) -> [String] {
        let unset = entry.unsetCriteria.map { $0 + 1 }
        let demands = (unset.isEmpty ? [] : [words.missingMarks(unset)]) + entry.demands
        if demands.isEmpty { return wrap(words.complete).map { style.colour.paint($0, .good) } }
        return demands.flatMap { wrap($0) }.map { style.colour.paint($0, .caution) }
    }

    private func total(_ entry: ScoreEntry) -> String {
        style.colour.paint(SafeText.visible(words.total(entry.total, entry.rules.maximum)), .strong)
    }

    private func tone(_ notice: ScoreEntry.Notice) -> Colour.Tone {
        switch notice {
        case .accepted, .commentTaken: return .good
        case .refused, .draftNotSaved, .notText, .tooLong: return .bad
        default: return .caution
        }
    }

    private func wrap(_ text: String) -> [String] {
        DisplayWidth.wrap(SafeText.visible(text, keepingLines: true), to: style.width)
    }

    private func hang(_ text: String) -> [String] {
        SafeText.visible(text, keepingLines: true).split(whereSeparator: \.isNewline)
            .flatMap { DisplayWidth.hang(String($0), after: "  ", to: style.width) }
    }
}
