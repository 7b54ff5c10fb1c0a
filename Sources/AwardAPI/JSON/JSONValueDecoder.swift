import AwardCore
import AwardUseCases
import Postgres

/// Turns JSON as it travels into values; the counterpart of ``JSONValueEncoder``.
public enum JSONValueDecoder {
    /// The value a JSON stands for.
    ///
    /// - Throws: `DecodingError`.
    public static func value<Value: Decodable>(_ type: Value.Type = Value.self, from json: JSONValue) throws -> Value {
        try decode(type, json, [])
    }

    fileprivate static func decode<Value: Decodable>(
        _ type: Value.Type, _ json: JSONValue, _ path: [any CodingKey]
    ) throws -> Value {
        if let made = try special(type, json, path) {
            guard let value = made as? Value else { throw mismatch(type, json, path) }
            return value
        }
        return try Value(from: TreeDecoder(json: json, codingPath: path))
    }

    private static func special(_ type: any Decodable.Type, _ json: JSONValue, _ path: [any CodingKey]) throws -> Any? {
        switch type {
        case is String.Type:
            guard let text = json.text else { throw mismatch(type, json, path) }
            return text
        case is Moment.Type:
            guard let time = json.text.flatMap(Timestamp.init(iso8601:)) else { throw mismatch(type, json, path) }
            return Moment(microseconds: time.microseconds)
        case is Timestamp.Type:
            guard let time = json.text.flatMap(Timestamp.init(iso8601:)) else { throw mismatch(type, json, path) }
            return time
        case is [UInt8].Type:
            guard let bytes = json.text.flatMap(bytes) else { throw mismatch(type, json, path) }
            return bytes
        case let numbered as any NumberKeyed.Type:
            guard let members = json.members, let inner = numbered.valueType as? any Decodable.Type else {
                throw mismatch(type, json, path)
            }
            return numbered.made(try members.mapValues { try decode(inner, $0, path) as Any })
        default: return nil
        }
    }

    private static func bytes(_ text: String) -> [UInt8]? {
        let digits = Array(text.utf8)
        guard digits.count.isMultiple(of: 2) else { return nil }
        var bytes: [UInt8] = []
        for index in stride(from: 0, to: digits.count, by: 2) {
            guard let byte = UInt8(String(decoding: digits[index...(index + 1)], as: UTF8.self), radix: 16) else {
                return nil
            }
            bytes.append(byte)
        }
        return bytes
    }

    fileprivate static func mismatch(_ type: Any.Type, _ json: JSONValue, _ path: [any CodingKey]) -> DecodingError {
        .typeMismatch(type, .init(codingPath: path, debugDescription: "found \(json.kind)"))
    }
}

private struct TreeDecoder: Decoder {
    let json: JSONValue
    let codingPath: [any CodingKey]
    var userInfo: [CodingUserInfoKey: Any] { [:] }

    func container<Key: CodingKey>(keyedBy type: Key.Type) throws -> KeyedDecodingContainer<Key> {
        guard let members = json.members else { throw JSONValueDecoder.mismatch([String: Any].self, json, codingPath) }
        return KeyedDecodingContainer(KeyedReader<Key>(members: members, codingPath: codingPath))
    }

    func unkeyedContainer() throws -> any UnkeyedDecodingContainer {
        guard let elements = json.elements else { throw JSONValueDecoder.mismatch([Any].self, json, codingPath) }
        return ListReader(elements: elements, codingPath: codingPath)
    }

    func singleValueContainer() -> any SingleValueDecodingContainer {
        SingleReader(json: json, codingPath: codingPath)
    }
}

private struct KeyedReader<Key: CodingKey>: KeyedDecodingContainerProtocol {
    let members: [String: JSONValue]
    let codingPath: [any CodingKey]
    var allKeys: [Key] { members.keys.compactMap(Key.init(stringValue:)) }

    func contains(_ key: Key) -> Bool { members[key.stringValue] != nil }

    func decodeNil(forKey key: Key) throws -> Bool { try member(key) == .null }

    func decode<Value: Decodable>(_ type: Value.Type, forKey key: Key) throws -> Value {
        try JSONValueDecoder.decode(type, try member(key), codingPath + [key])
    }

    func nestedContainer<Nested: CodingKey>(
        keyedBy type: Nested.Type, forKey key: Key
    ) throws -> KeyedDecodingContainer<Nested> {
        try TreeDecoder(json: try member(key), codingPath: codingPath + [key]).container(keyedBy: type)
    }

    func nestedUnkeyedContainer(forKey key: Key) throws -> any UnkeyedDecodingContainer {
        try TreeDecoder(json: try member(key), codingPath: codingPath + [key]).unkeyedContainer()
    }

    func superDecoder() -> any Decoder { TreeDecoder(json: members["super"] ?? .null, codingPath: codingPath) }

    func superDecoder(forKey key: Key) throws -> any Decoder {
        TreeDecoder(json: try member(key), codingPath: codingPath + [key])
    }

    private func member(_ key: Key) throws -> JSONValue {
        guard let found = members[key.stringValue] else {
            throw DecodingError.keyNotFound(key, .init(codingPath: codingPath, debugDescription: "it is missing"))
        }
        return found
    }
}

private struct ListReader: UnkeyedDecodingContainer {
    let elements: [JSONValue]
    let codingPath: [any CodingKey]
    var currentIndex = 0
    var count: Int? { elements.count }
    var isAtEnd: Bool { currentIndex >= elements.count }

    mutating func decodeNil() throws -> Bool {
        guard !isAtEnd, elements[currentIndex] == .null else { return false }
        currentIndex += 1
        return true
    }

    mutating func decode<Value: Decodable>(_ type: Value.Type) throws -> Value {
        try JSONValueDecoder.decode(type, try next(), codingPath)
    }

    mutating func nestedContainer<Nested: CodingKey>(
        keyedBy type: Nested.Type
    ) throws -> KeyedDecodingContainer<Nested> {
        try TreeDecoder(json: try next(), codingPath: codingPath).container(keyedBy: type)
    }

    mutating func nestedUnkeyedContainer() throws -> any UnkeyedDecodingContainer {
        try TreeDecoder(json: try next(), codingPath: codingPath).unkeyedContainer()
    }

    mutating func superDecoder() throws -> any Decoder { TreeDecoder(json: try next(), codingPath: codingPath) }

    private mutating func next() throws -> JSONValue {
        guard !isAtEnd else {
            throw DecodingError.valueNotFound(
                JSONValue.self, .init(codingPath: codingPath, debugDescription: "the list is too short"))
        }
        defer { currentIndex += 1 }
        return elements[currentIndex]
    }
}

private struct SingleReader: SingleValueDecodingContainer {
    let json: JSONValue
    let codingPath: [any CodingKey]

    func decodeNil() -> Bool { json == .null }

    func decode(_ type: Bool.Type) throws -> Bool {
        guard case .bool(let flag) = json else { throw JSONValueDecoder.mismatch(type, json, codingPath) }
        return flag
    }

    func decode(_ type: String.Type) throws -> String {
        guard let text = json.text else { throw JSONValueDecoder.mismatch(type, json, codingPath) }
        return text
    }

    func decode(_ type: Double.Type) throws -> Double {
        if json == .null { return .nan }
        guard case .number(let text) = json, let value = Double(text) else {
            throw JSONValueDecoder.mismatch(type, json, codingPath)
        }
        return value
    }

    func decode(_ type: Float.Type) throws -> Float { Float(try decode(Double.self)) }
    func decode(_ type: Int.Type) throws -> Int { try number(type) }
    func decode(_ type: Int8.Type) throws -> Int8 { try number(type) }
    func decode(_ type: Int16.Type) throws -> Int16 { try number(type) }
    func decode(_ type: Int32.Type) throws -> Int32 { try number(type) }
    func decode(_ type: Int64.Type) throws -> Int64 { try number(type) }
    func decode(_ type: UInt.Type) throws -> UInt { try number(type) }
    func decode(_ type: UInt8.Type) throws -> UInt8 { try number(type) }
    func decode(_ type: UInt16.Type) throws -> UInt16 { try number(type) }
    func decode(_ type: UInt32.Type) throws -> UInt32 { try number(type) }
    func decode(_ type: UInt64.Type) throws -> UInt64 { try number(type) }

    func decode<Value: Decodable>(_ type: Value.Type) throws -> Value {
        try JSONValueDecoder.decode(type, json, codingPath)
    }

    private func number<Number: FixedWidthInteger>(_ type: Number.Type) throws -> Number {
        guard case .number(let text) = json, let value = Number(text) else {
            throw JSONValueDecoder.mismatch(type, json, codingPath)
        }
        return value
    }
}
