import AwardCore
import AwardHTTP
import AwardUseCases
import HTTPTypes
import Hummingbird

/// One page of a list.
enum Page {
    /// The most lines a list that is cut anyway is asked for.
    static let most = 100_000

    /// What JSON a page of such lines is.
    static func schema(of line: Schema) -> Schema {
        .object(
            Schema.Object(members: [
                "items": .init(schema: .list(line), isRequired: true),
                "next": .init(schema: .text(.plain), isRequired: false),
            ]))
    }

    /// The page that `cursor` and `limit` ask for. The cursor names the last line of the page before, so that lines added
    /// or removed in between shift nothing.
    ///
    /// - Throws: `RequestFault` when the cursor is none.
    static func response<Line: Encodable>(
        _ lines: [Line], _ query: [String: JSONValue], to request: Request
    ) throws -> Response {
        let limit = query["limit"]?.integer ?? 100
        let start = try query["cursor"]?.text.map { try position(of: $0, in: lines) } ?? 0
        let end = min(lines.count, start + limit)
        var page: [String: JSONValue] = [
            "items": .array(try lines[start..<end].map { try JSONValueEncoder.value($0) })
        ]
        if end < lines.count, end > 0 { page["next"] = .string("\(end - 1)-\(try mark(lines[end - 1]))") }
        return Response(json: .object(page), to: request)
    }

    private static func position<Line: Encodable>(of cursor: String, in lines: [Line]) throws -> Int {
        let parts = cursor.split(separator: "-", omittingEmptySubsequences: false)
        guard parts.count == 2, let index = Int(parts[0]), (0..<1_000_000_000).contains(index) else {
            throw RequestFault.fields([
                .init(
                    "cursor",
                    LocalizedText(ko: "앞 쪽의 next 값을 그대로 보내 주십시오.", en: "Send `next` of the page before as it is."))
            ])
        }
        if index < lines.count, try mark(lines[index]) == parts[1] { return index + 1 }
        if let found = try lines.firstIndex(where: { try mark($0) == parts[1] }) { return found + 1 }
        return min(index + 1, lines.count)
    }

    /// What a line is known by: its code or number, else all of it.
    private static func mark(_ line: some Encodable) throws -> String {
        let json = try JSONValueEncoder.value(line)
        let key = ["code", "number", "entryNo", "email"].lazy.compactMap { json.members?[$0] }.first ?? json
        return String(CanonicalJSON.sha256(bytes: JSONWriter.bytes(key)).hexadecimal.prefix(16))
    }
}
