extension Report.Part {
    /// The name programs know this part by; texts and headings have none.
    var key: String? {
        switch self {
        case .heading, .text: return nil
        case .facts(let key, _), .sheet(let key, _), .bullets(let key, _), .steps(let key, _): return key
        }
    }

    /// Whether this is a heading, which stands close to what follows.
    var isHeading: Bool {
        if case .heading = self { return true }
        return false
    }

    /// The part as people read it.
    func lines(_ style: PageStyle) -> [String] {
        switch self {
        case .heading(let text, let level): return Self.headingLines(text, level, style)
        case .text(let text): return DisplayWidth.wrap(SafeText.visible(text, keepingLines: true), to: style.width)
        case .facts(_, let facts): return facts.lines(style)
        case .sheet(_, let sheet): return sheet.tableLines(style)
        case .bullets(_, let items):
            return items.flatMap {
                DisplayWidth.hang(SafeText.visible($0, keepingLines: true), after: "- ", to: style.width)
            }
        case .steps(_, let items):
            let digits = String(items.count).count
            return items.enumerated().flatMap { number, item in
                let mark = DisplayWidth.pad("\(number + 1)", to: digits, .trailing) + ". "
                return DisplayWidth.hang(SafeText.visible(item, keepingLines: true), after: mark, to: style.width)
            }
        }
    }

    /// Writes the part as a member's value inside an object that is indented by two.
    func appendJSON(to bytes: inout [UInt8]) {
        switch self {
        case .heading, .text: break
        case .facts(_, let facts): facts.appendJSON(to: &bytes, indent: 2)
        case .bullets(_, let items), .steps(_, let items): JSONText.appendArray(items, to: &bytes)
        case .sheet(_, let sheet):
            // The rows of a sheet on its own are indented by two; inside an object they move two further in.
            let text = sheet.render(.json, style: PageStyle(.english))
            for byte in text.utf8.dropLast() {
                bytes.append(byte)
                if byte == 0x0A { bytes += [0x20, 0x20] }
            }
        }
    }

    /// The part as CSV.
    func csv(_ style: PageStyle) -> String {
        switch self {
        case .heading, .text: return ""
        case .facts(_, let facts): return facts.render(.csv, style: style)
        case .sheet(_, let sheet): return sheet.render(.csv, style: style)
        case .bullets(let key, let items), .steps(let key, let items):
            return Sheet(columns: [Sheet.Column(key, key)], rows: items.map { [.text($0)] }, emptySentence: "")
                .render(.csv, style: style)
        }
    }

    private static func headingLines(_ text: String, _ level: Int, _ style: PageStyle) -> [String] {
        let lines = DisplayWidth.wrap(SafeText.visible(text), to: style.width)
        let width = lines.map { DisplayWidth.of($0) }.max() ?? 0
        let rule = level == 1 ? style.doubleRule(width) : style.rule(width)
        return lines.map { style.colour.paint($0, .strong) } + [style.colour.paint(rule, .faint)]
    }
}
