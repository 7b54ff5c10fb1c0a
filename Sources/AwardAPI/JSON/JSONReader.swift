import AwardCore

/// Reads JSON strictly (RFC 8259): one value, no key twice, no NUL, a bounded depth.
public struct JSONReader {
    /// What is wrong with a text that is no JSON.
    public struct Mistake: Error, Hashable {
        /// What was found where, one sentence.
        public let text: LocalizedText
    }

    /// Values within values more than this are refused.
    public static let deepest = 32

    private let bytes: [UInt8]
    private var index = 0
    private var depth = 0

    private init(_ bytes: [UInt8]) {
        self.bytes = bytes
    }

    /// The value of a text in UTF-8.
    ///
    /// - Throws: ``Mistake``.
    public static func read(_ bytes: [UInt8]) throws(Mistake) -> JSONValue {
        var reader = JSONReader(bytes)
        let value = try reader.value()
        reader.skipBlanks()
        if reader.index < bytes.count { throw reader.mistake("값 뒤에 다른 글자가 있습니다", "something follows the value") }
        return value
    }

    private mutating func value() throws(Mistake) -> JSONValue {
        skipBlanks()
        guard index < bytes.count else { throw mistake("끝까지 오지 않았습니다", "it ends too early") }
        switch bytes[index] {
        case UInt8(ascii: "{"): return try object()
        case UInt8(ascii: "["): return try array()
        case UInt8(ascii: "\""): return .string(try string())
        case UInt8(ascii: "t"): return try word("true", .bool(true))
        case UInt8(ascii: "f"): return try word("false", .bool(false))
        case UInt8(ascii: "n"): return try word("null", .null)
        default: return .number(try number())
        }
    }

    private mutating func object() throws(Mistake) -> JSONValue {
        try descend()
        var members: [String: JSONValue] = [:]
        if take("}") { return ascend(.object(members)) }
        repeat {
            skipBlanks()
            guard index < bytes.count, bytes[index] == UInt8(ascii: "\"") else {
                throw mistake("이름이 있어야 합니다", "a name is expected")
            }
            let key = try string()
            if !take(":") { throw mistake("‘:’이 있어야 합니다", "“:” is expected") }
            let value = try value()
            if members.updateValue(value, forKey: key) != nil {
                throw mistake("같은 이름이 두 번 나옵니다", "a name stands there twice")
            }
        } while take(",")
        if !take("}") { throw mistake("‘,’나 ‘}’가 있어야 합니다", "“,” or “}” is expected") }
        return ascend(.object(members))
    }

    private mutating func array() throws(Mistake) -> JSONValue {
        try descend()
        var elements: [JSONValue] = []
        if take("]") { return ascend(.array(elements)) }
        repeat { elements.append(try value()) } while take(",")
        if !take("]") { throw mistake("‘,’나 ‘]’가 있어야 합니다", "“,” or “]” is expected") }
        return ascend(.array(elements))
    }

    private mutating func descend() throws(Mistake) {
        index += 1
        depth += 1
        if depth > JSONReader.deepest {
            throw mistake("\(JSONReader.deepest)겹보다 깊습니다", "it is deeper than \(JSONReader.deepest) levels")
        }
    }

    private mutating func ascend(_ value: JSONValue) -> JSONValue {
        depth -= 1
        return value
    }

    private mutating func word(_ text: String, _ value: JSONValue) throws(Mistake) -> JSONValue {
        guard bytes[index...].starts(with: text.utf8) else { throw mistake("알 수 없는 값입니다", "no such value") }
        index += text.utf8.count
        return value
    }

    private mutating func number() throws(Mistake) -> String {
        let start = index
        _ = takeByte("-")
        let whole = digits()
        var isGood = whole > 0 && (whole == 1 || bytes[index - whole] != UInt8(ascii: "0"))
        if isGood, takeByte(".") { isGood = digits() > 0 }
        if isGood, takeByte("e") || takeByte("E") {
            if !takeByte("+") { _ = takeByte("-") }
            isGood = digits() > 0
        }
        guard isGood, index - start <= 40 else { throw mistake("값이 올바르지 않습니다", "no such value") }
        return String(decoding: bytes[start..<index], as: UTF8.self)
    }

    private mutating func digits() -> Int {
        let start = index
        while index < bytes.count, (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(bytes[index]) { index += 1 }
        return index - start
    }

    private mutating func string() throws(Mistake) -> String {
        index += 1
        var text = JSONString()
        while index < bytes.count {
            let byte = bytes[index]
            if byte == UInt8(ascii: "\"") {
                index += 1
                guard let made = text.text else { throw mistake("UTF-8이 아닙니다", "it is no UTF-8") }
                return made
            }
            if byte < 0x20 { throw mistake("제어 문자가 있습니다", "a control character stands in a text") }
            if byte == UInt8(ascii: "\\") {
                guard let used = text.append(escape: bytes[(index + 1)...]) else {
                    throw mistake("‘\\’ 뒤가 올바르지 않습니다", "what follows “\\” is no escape")
                }
                index += 1 + used
            } else {
                text.append(byte)
                index += 1
            }
        }
        throw mistake("글이 끝나지 않았습니다", "a text does not end")
    }

    private mutating func skipBlanks() {
        while index < bytes.count, [0x20, 0x09, 0x0a, 0x0d].contains(bytes[index]) { index += 1 }
    }

    private mutating func take(_ scalar: Unicode.Scalar) -> Bool {
        skipBlanks()
        return takeByte(scalar)
    }

    private mutating func takeByte(_ scalar: Unicode.Scalar) -> Bool {
        guard index < bytes.count, bytes[index] == UInt8(ascii: scalar) else { return false }
        index += 1
        return true
    }

    private func mistake(_ ko: String, _ en: String) -> Mistake {
        Mistake(
            text: LocalizedText(
                ko: "본문이 JSON이 아닙니다. \(index + 1)번째 바이트: \(ko).",
                en: "The body is no JSON. At byte \(index + 1): \(en)."))
    }
}
