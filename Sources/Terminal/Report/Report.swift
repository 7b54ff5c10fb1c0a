/// A whole answer: texts, facts, sheets and lists, in order.
///
/// People read every part. Programs get those parts that have a key: JSON is one object with a member per keyed part, in
/// order; CSV, which can hold one table only, is the part named by ``csvKey``, by default the first sheet.
public struct Report: Sendable, Hashable {
    /// One part of a report.
    public enum Part: Sendable, Hashable {
        /// A heading, 1 for the title of the whole, 2 for a section. For people only.
        case heading(String, level: Int)
        /// A paragraph. For people only.
        case text(String)
        /// Labels with values.
        case facts(key: String, FactList)
        /// Rows under columns.
        case sheet(key: String, Sheet)
        /// A list, one item after a dash each.
        case bullets(key: String, [String])
        /// A list with numbers.
        case steps(key: String, [String])
    }

    /// The parts from top to bottom.
    public var parts: [Part]
    /// The part that becomes the CSV; `nil` for the first sheet, or the first keyed part where there is no sheet.
    public var csvKey: String?

    /// A report.
    public init(_ parts: [Part] = [], csvKey: String? = nil) {
        self.parts = parts
        self.csvKey = csvKey
    }

    /// Adds `part` at the end.
    public mutating func add(_ part: Part) {
        parts.append(part)
    }

    /// The report as text that ends with a line end, or an empty text where the format has nothing to show.
    public func render(_ format: OutputFormat, style: PageStyle) -> String {
        switch format {
        case .table: return pageLines(style).map { $0 + "\n" }.joined()
        case .json: return json()
        case .csv: return csvPart?.csv(style) ?? ""
        }
    }

    private func pageLines(_ style: PageStyle) -> [String] {
        var lines: [String] = []
        var followsHeading = true
        for part in parts {
            if !followsHeading { lines.append("") }
            lines += part.lines(style)
            followsHeading = part.isHeading
        }
        return lines
    }

    private func json() -> String {
        var bytes: [UInt8] = [UInt8(ascii: "{")]
        var isFirst = true
        for part in parts {
            guard let key = part.key else { continue }
            bytes += isFirst ? "\n  ".utf8 : ",\n  ".utf8
            isFirst = false
            JSONText.appendString(key, to: &bytes)
            bytes += ": ".utf8
            part.appendJSON(to: &bytes)
        }
        bytes += isFirst ? "}\n".utf8 : "\n}\n".utf8
        return String(decoding: bytes, as: UTF8.self)
    }

    private var csvPart: Part? {
        if let csvKey { return parts.first { $0.key == csvKey } }
        let firstSheet = parts.first { part in
            if case .sheet = part { return true }
            return false
        }
        return firstSheet ?? parts.first { $0.key != nil }
    }
}
