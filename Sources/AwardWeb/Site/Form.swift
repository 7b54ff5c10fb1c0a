import AwardCore
import AwardHTTP
import Hummingbird
import NIOCore

/// The fields of a form that was sent. A field left empty is as if it were not there.
struct Form: Sendable {
    private let fields: [String: String]

    /// Reads the body of a request.
    ///
    /// - Throws: `RequestFault` when it is no form, too large or broken off.
    init(_ request: Request) async throws {
        guard request.mediaType == "application/x-www-form-urlencoded" else {
            throw RequestFault.mediaType(allowed: ["application/x-www-form-urlencoded"])
        }
        let body = try await request.wholeBody()
        fields = Form.fields(String(buffer: body))
    }

    /// The fields of a body that is already text.
    init(text: String) {
        fields = Form.fields(text)
    }

    /// Fields read elsewhere, by name.
    init(fields: [String: String]) {
        self.fields = fields.mapValues { $0.replacing("\r\n", with: "\n") }
    }

    /// Every field that is not empty, by name.
    var all: [String: String] { fields.filter { !$0.value.isEmpty } }

    /// One field; `nil` when it is missing or empty.
    subscript(_ name: String) -> String? {
        fields[name].flatMap { $0.isEmpty ? nil : $0 }
    }

    /// The fields whose name begins so, by the rest of their name.
    func fields(after prefix: String) -> [String: String] {
        var found: [String: String] = [:]
        for (name, text) in fields where name.hasPrefix(prefix) && !text.isEmpty {
            found[String(name.dropFirst(prefix.count))] = text
        }
        return found
    }

    /// The same with those that were emptied.
    func allFields(after prefix: String) -> [String: String] {
        var found: [String: String] = [:]
        for (name, text) in fields where name.hasPrefix(prefix) { found[String(name.dropFirst(prefix.count))] = text }
        return found
    }

    /// A field that has to be there.
    ///
    /// - Throws: `RequestFault` (`fields`).
    func require(_ name: String, _ title: LocalizedText) throws -> String {
        guard let text = self[name] else {
            throw RequestFault.fields([
                .init(name, LocalizedText(ko: "\(title.ko)을(를) 적어 주십시오.", en: "\(title.en) is missing."))
            ])
        }
        return text
    }

    private static func fields(_ text: String) -> [String: String] {
        var found: [String: String] = [:]
        for pair in text.split(separator: "&") {
            let halves = pair.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
            let name = decoded(halves[0])
            // The first of a name counts, so that nothing appended can replace what the page sent.
            if found[name] == nil { found[name] = halves.count > 1 ? decoded(halves[1]) : "" }
        }
        return found
    }

    private static func decoded(_ text: Substring) -> String {
        let spaced = text.replacing("+", with: " ")
        var bytes: [UInt8] = []
        var rest = spaced.utf8[...]
        while let byte = rest.popFirst() {
            if byte == UInt8(ascii: "%"), let code = UInt8(String(decoding: rest.prefix(2), as: UTF8.self), radix: 16) {
                bytes.append(code)
                rest = rest.dropFirst(2)
            } else {
                bytes.append(byte)
            }
        }
        // A browser ends lines with CR LF; texts are kept with LF.
        return String(decoding: bytes, as: UTF8.self).replacing("\r\n", with: "\n")
    }
}
