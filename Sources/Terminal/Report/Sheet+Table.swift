extension Sheet {
    /// Text columns wrap down to this width before the table gives way to one block per row.
    private static let leastTextWidth = 12

    /// The table in lines, none wider than the page.
    func tableLines(_ style: PageStyle) -> [String] {
        guard !rows.isEmpty else { return DisplayWidth.wrap(SafeText.visible(emptySentence), to: style.width) }
        let titles = columns.map { SafeText.visible($0.title) }
        let texts = rows.map { row in columns.indices.map { cell(row, $0).shown(style) } }
        guard let widths = TableLayout.widths(demands(titles, texts), total: style.width) else {
            return blockLines(titles, style)
        }
        var lines = headerLines(titles, widths, style)
        for (row, text) in zip(rows, texts) { lines += rowLines(row, text, widths, style) }
        return lines
    }

    private func demands(_ titles: [String], _ texts: [[String]]) -> [TableLayout.Demand] {
        columns.indices.map { index in
            let longest = texts.map { DisplayWidth.widestLine($0[index]) }.max() ?? 0
            let natural = max(longest, DisplayWidth.of(titles[index]))
            if columns[index].overflow == .keep {
                let word = DisplayWidth.widestWord(titles[index], limit: natural)
                return TableLayout.Demand(natural: natural, least: max(longest, word))
            }
            var least = DisplayWidth.widestWord(titles[index], limit: Self.leastTextWidth)
            for row in texts where least < Self.leastTextWidth {
                least = max(least, DisplayWidth.widestWord(row[index], limit: Self.leastTextWidth))
            }
            return TableLayout.Demand(natural: natural, least: min(natural, least))
        }
    }

    private func headerLines(_ titles: [String], _ widths: [Int], _ style: PageStyle) -> [String] {
        let wrapped = zip(titles, widths).map { DisplayWidth.wrap($0, to: $1) }
        let height = wrapped.map(\.count).max() ?? 1
        let lines = (0..<height).map { line in
            // Short titles stand at the bottom, next to their values.
            joined(
                wrapped.map { title in
                    let offset = line - (height - title.count)
                    return offset >= 0 ? title[offset] : ""
                }, widths, tones: [], style)
        }
        let rule = widths.map { style.rule($0) }.joined(separator: DisplayWidth.blanks(TableLayout.gap))
        return lines.map { style.colour.paint($0, .strong) } + [style.colour.paint(rule, .faint)]
    }

    private func rowLines(_ row: [Cell], _ texts: [String], _ widths: [Int], _ style: PageStyle) -> [String] {
        let parts = columns.indices.map { index -> [String] in
            let width = widths[index]
            guard columns[index].overflow == .truncate else { return DisplayWidth.wrap(texts[index], to: width) }
            return [DisplayWidth.truncate(SafeText.visible(texts[index]), to: width)]
        }
        let tones = columns.indices.map { cell(row, $0).tone }
        return (0..<(parts.map(\.count).max() ?? 1)).map { line in
            joined(parts.map { line < $0.count ? $0[line] : "" }, widths, tones: tones, style)
        }
    }

    private func joined(_ texts: [String], _ widths: [Int], tones: [Colour.Tone?], _ style: PageStyle) -> String {
        var line = ""
        var owed = 0
        for (index, text) in texts.enumerated() {
            let padded = DisplayWidth.pad(text, to: widths[index], columns[index].alignment)
            let trimmed = DisplayWidth.trimmingBlanks(padded)
            if !trimmed.isEmpty {
                line += DisplayWidth.blanks(owed)
                // Blanks at the left stay unpainted, so that underlining or background colours never show.
                let tone = index < tones.count ? tones[index] : nil
                line += tone.map { style.colour.paint(trimmed, $0) } ?? trimmed
                owed = 0
            }
            owed += widths[index] - DisplayWidth.of(trimmed) + TableLayout.gap
        }
        return line
    }

    /// One block of label and value per row, where the page is too narrow for columns.
    private func blockLines(_ titles: [String], _ style: PageStyle) -> [String] {
        var lines: [String] = []
        for row in rows {
            if !lines.isEmpty { lines.append(style.colour.paint(style.rule(min(style.width, 20)), .faint)) }
            lines += FactList(columns.indices.map { (columns[$0].key, titles[$0], cell(row, $0)) }).lines(style)
        }
        return lines
    }
}
