/// Labels with values, one under the other: what is known of one thing.
public struct FactList: Sendable, Hashable {
    /// One labelled value.
    public struct Fact: Sendable, Hashable {
        /// The name programs know it by.
        public var key: String
        /// The label people read.
        public var label: String
        /// The value.
        public var value: Cell
    }

    /// The facts, from top to bottom.
    public var facts: [Fact]

    /// The facts in the order given: key, label, value.
    public init(_ facts: [(key: String, label: String, value: Cell)]) {
        self.facts = facts.map { Fact(key: $0.key, label: $0.label, value: $0.value) }
    }

    /// Adds one fact at the end.
    public mutating func add(_ key: String, _ label: String, _ value: Cell) {
        facts.append(Fact(key: key, label: label, value: value))
    }

    /// The facts as text that ends with a line end: a block for people, a JSON object, or CSV with `key` and `value`.
    public func render(_ format: OutputFormat, style: PageStyle) -> String {
        switch format {
        case .table: return lines(style).map { $0 + "\n" }.joined()
        case .json:
            var bytes: [UInt8] = []
            appendJSON(to: &bytes, indent: 0)
            return String(decoding: bytes, as: UTF8.self) + "\n"
        case .csv:
            return Sheet(
                columns: [Sheet.Column("key", "key"), Sheet.Column("value", "value")],
                rows: facts.map { [.text($0.key), $0.value] }, emptySentence: ""
            ).render(.csv, style: style)
        }
    }

    /// The block in lines, values under each other and never under the labels.
    func lines(_ style: PageStyle) -> [String] {
        let labels = facts.map { SafeText.visible($0.label) }
        let longest = labels.map { DisplayWidth.of($0) }.max() ?? 0
        let width = min(longest, style.width * 2 / 5)
        return zip(labels, facts).flatMap { label, fact -> [String] in
            let labelLines = DisplayWidth.wrap(label, to: width)
            let room = style.width - width - TableLayout.gap
            let valueLines = DisplayWidth.wrap(fact.value.shown(style), to: room)
            return (0..<max(labelLines.count, valueLines.count)).map { line in
                let left = line < labelLines.count ? labelLines[line] : ""
                let right = line < valueLines.count ? valueLines[line] : ""
                let start = style.colour.paint(left, .strong)
                if right.isEmpty { return start }
                let fill = DisplayWidth.blanks(width + TableLayout.gap - DisplayWidth.of(left))
                return start + fill + (fact.value.tone.map { style.colour.paint(right, $0) } ?? right)
            }
        }
    }

    func appendJSON(to bytes: inout [UInt8], indent: Int) {
        let margin = [UInt8](repeating: 0x20, count: indent)
        bytes.append(UInt8(ascii: "{"))
        for (number, fact) in facts.enumerated() {
            bytes += number > 0 ? [UInt8(ascii: ","), UInt8(ascii: "\n")] : [UInt8(ascii: "\n")]
            bytes += margin + [0x20, 0x20]
            JSONText.appendString(fact.key, to: &bytes)
            bytes += [UInt8(ascii: ":"), 0x20]
            JSONText.append(fact.value, to: &bytes)
        }
        if !facts.isEmpty { bytes += [UInt8(ascii: "\n")] + margin }
        bytes.append(UInt8(ascii: "}"))
    }
}
