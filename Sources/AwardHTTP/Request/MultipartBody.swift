import AwardCore
import Glibc
import HTTPTypes
public import Hummingbird

/// A form with files as browsers send it (RFC 7578), read strictly: what no browser sends is refused.
public struct MultipartBody: Sendable {
    /// One field or file.
    public struct Part: Sendable, Hashable {
        /// The field's name.
        public let name: String
        /// The file's name; `nil` for a field of text.
        public let fileName: String?
        /// What was sent.
        public let bytes: [UInt8]
    }

    /// The media type.
    public static let mediaType = "multipart/form-data"
    /// The most parts that are taken.
    public static let mostParts = 64
    private static let longestHead = 4096

    /// The parts in the order they were sent.
    public let parts: [Part]

    /// Reads the bytes between lines of `boundary`.
    ///
    /// - Throws: `RequestFault` (`syntax`) in one sentence for anything that is not well formed.
    public init(_ bytes: [UInt8], boundary: String) throws(RequestFault) {
        let line = Array("\r\n--\(boundary)".utf8)
        let first = Array(line.dropFirst(2))
        guard (1...70).contains(boundary.utf8.count), bytes.starts(with: first) else { throw MultipartBody.malformed }
        var parts: [Part] = []
        var at = first.count
        while true {
            if bytes[at...].starts(with: "--".utf8) {
                guard bytes.count - at <= 4, bytes[(at + 2)...].allSatisfy({ $0 == 0x0D || $0 == 0x0A }) else {
                    throw MultipartBody.malformed
                }
                self.parts = parts
                return
            }
            guard bytes[at...].starts(with: "\r\n".utf8) else { throw MultipartBody.malformed }
            guard parts.count < MultipartBody.mostParts else { throw MultipartBody.tooMany }
            guard let end = MultipartBody.find(line, in: bytes, from: at) else { throw RequestFault.incompleteBody }
            parts.append(try MultipartBody.part(bytes[(at + 2)..<max(at + 2, end)]))
            at = end + line.count
        }
    }

    private static func part(_ bytes: ArraySlice<UInt8>) throws(RequestFault) -> Part {
        var name: String?
        var fileName: String?
        var rest = bytes
        while true {
            guard let end = rest.prefix(longestHead).firstIndex(of: 0x0A), end > rest.startIndex, rest[end - 1] == 0x0D,
                let line = String(validating: rest[rest.startIndex..<(end - 1)], as: UTF8.self)
            else { throw malformed }
            rest = rest[(end + 1)...]
            if line.isEmpty { break }
            let halves = line.split(separator: ":", maxSplits: 1)
            guard halves.count == 2 else { throw malformed }
            guard halves[0].lowercased() == "content-disposition" else { continue }
            let fields = try disposition(halves[1])
            name = fields["name"]
            fileName = fields["filename"]
        }
        guard let name else { throw malformed }
        return Part(name: name, fileName: fileName, bytes: Array(rest))
    }

    /// The parameters of `form-data; name="…"; filename="…"`; browsers write a quotation mark in a name as `%22`.
    private static func disposition(_ text: Substring) throws(RequestFault) -> [String: String] {
        var rest = text.drop { $0 == " " }
        guard rest.hasPrefix("form-data") else { throw malformed }
        rest = rest.dropFirst(9)
        var fields: [String: String] = [:]
        while !rest.isEmpty {
            rest = rest.drop { $0 == " " || $0 == ";" }
            if rest.isEmpty { break }
            let key = String(rest.prefix { $0 != "=" })
            rest = rest.dropFirst(key.count)
            guard rest.hasPrefix("=\""), let end = rest.dropFirst(2).firstIndex(of: "\"") else { throw malformed }
            let value = rest[rest.index(rest.startIndex, offsetBy: 2)..<end]
            guard fields.updateValue(String(value).replacing("%22", with: "\""), forKey: key) == nil else {
                throw malformed
            }
            rest = rest[rest.index(after: end)...]
        }
        return fields
    }

    private static func find(_ pattern: [UInt8], in bytes: [UInt8], from start: Int) -> Int? {
        bytes.withUnsafeBytes { buffer in
            guard let base = buffer.baseAddress else { return nil }
            var at = start
            while at + pattern.count <= buffer.count,
                let found = memchr(base + at, Int32(pattern[0]), buffer.count - pattern.count + 1 - at)
            {
                at = UnsafeRawPointer(found) - base
                if memcmp(found, pattern, pattern.count) == 0 { return at }
                at += 1
            }
            return nil
        }
    }

    private static var malformed: RequestFault {
        .syntax(
            LocalizedText(
                ko: "파일을 담은 양식의 형식이 올바르지 않습니다.", en: "The form with files is not well formed (RFC 7578)."))
    }

    private static var tooMany: RequestFault {
        .syntax(
            LocalizedText(
                ko: "한 번에 \(mostParts)개까지 보낼 수 있습니다.", en: "At most \(mostParts) fields and files are taken at once."))
    }
}

extension Request {
    /// The form with files that was sent.
    ///
    /// - Throws: `RequestFault` when it is none, larger than `limit` bytes, broken off or not well formed.
    public func multipart(upTo limit: Int) async throws -> MultipartBody {
        guard mediaType == MultipartBody.mediaType, let boundary = headers[.contentType].flatMap(Request.boundary)
        else {
            throw RequestFault.mediaType(allowed: [MultipartBody.mediaType])
        }
        return try MultipartBody(try await bytes(upTo: limit), boundary: boundary)
    }

    private static func boundary(_ type: String) -> String? {
        for parameter in type.split(separator: ";").dropFirst() {
            let halves = parameter.split(separator: "=", maxSplits: 1)
            guard halves.count == 2, halves[0].drop(while: { $0 == " " }).lowercased() == "boundary" else { continue }
            let value = halves[1]
            return value.hasPrefix("\"") && value.hasSuffix("\"") ? String(value.dropFirst().dropLast()) : String(value)
        }
        return nil
    }
}
