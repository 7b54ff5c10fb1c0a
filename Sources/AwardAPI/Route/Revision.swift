import AwardCore
import AwardHTTP
import HTTPTypes
import Hummingbird

/// The revision a write was made from, as `If-Match` says it.
enum Revision {
    /// The header for the document.
    static let parameter = Parameter(
        "If-Match", .header, .text(.plain), "The revision the write was made from, e.g. `\"3\"`; stale ones get 412.",
        pattern: "^(\"[0-9]{1,9}\"|\\*)$")

    /// The revision; `nil` when none is given, or any will do (`*`).
    ///
    /// - Throws: `RequestFault` when it is no revision.
    static func seen(_ request: Request) throws -> Int? {
        guard let header = request.headers[.ifMatch], header != "*" else { return nil }
        let digits = header.dropFirst().dropLast()
        guard header.count > 2, header.hasPrefix("\""), header.hasSuffix("\""), let revision = Int32(digits),
            revision >= 0
        else {
            throw RequestFault.fields([
                .init(
                    "If-Match",
                    LocalizedText(ko: "\"3\"처럼 따옴표 안에 판 번호를 적어 주십시오.", en: "Give the revision in quotes, like \"3\"."))
            ])
        }
        return Int(revision)
    }
}
