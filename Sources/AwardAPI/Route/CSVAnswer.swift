import HTTPTypes
import Hummingbird
import NIOCore

/// A list as CSV (RFC 4180), one line each, members of members by names with a dot.
enum CSVAnswer {
    /// The columns of a line.
    static func columns(of schema: Schema, prefix: String = "") -> [String] {
        guard let object = schema.object else { return [prefix.isEmpty ? "value" : String(prefix.dropLast())] }
        return object.members.sorted { $0.key < $1.key }.flatMap { columns(of: $1.schema, prefix: prefix + $0 + ".") }
    }

    /// The list, written in parts so that no more than one part is held twice.
    static func response<Line: Encodable & Sendable>(_ lines: [Line], columns: [String]) throws -> Response {
        let head = columns.map(quoted).joined(separator: ",") + "\r\n"
        return Response(
            status: .ok,
            headers: [.contentType: "text/csv; charset=utf-8", .of("Content-Disposition"): "attachment"],
            body: ResponseBody { writer in
                try await writer.write(ByteBuffer(string: "\u{feff}" + head))
                var part = ByteBuffer()
                for (index, line) in lines.enumerated() {
                    let json = try JSONValueEncoder.value(line)
                    part.writeString(columns.map { quoted(text(json, $0)) }.joined(separator: ",") + "\r\n")
                    if index % 500 == 499 {
                        try await writer.write(part)
                        part.clear()
                    }
                }
                try await writer.write(part)
                try await writer.finish(nil)
            })
    }

    private static func text(_ json: JSONValue, _ column: String) -> String {
        var value: JSONValue? = json
        for name in column.split(separator: ".") { value = value?.members?[String(name)] }
        return value.map(plain) ?? ""
    }

    private static func plain(_ value: JSONValue) -> String {
        switch value {
        case .null: return ""
        case .bool(let flag): return flag ? "true" : "false"
        case .number(let text), .string(let text): return text
        case .array(let elements): return elements.map(plain).joined(separator: "; ")
        case .object: return String(decoding: JSONWriter.bytes(value), as: UTF8.self)
        }
    }

    /// A cell; one that a spreadsheet would take for a formula is kept a text.
    private static func quoted(_ text: String) -> String {
        let isFormula = text.first.map { "=+-@\t\r".contains($0) } ?? false
        let safe = isFormula && Double(text) == nil ? "'" + text : text
        guard safe.contains(where: { ",\"\n\r".contains($0) }) else { return safe }
        return "\"" + safe.replacing("\"", with: "\"\"") + "\""
    }
}
