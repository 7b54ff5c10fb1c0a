import AwardCore
import Postgres

/// Finds out what JSON a type is decoded from, by letting it decode made-up values and writing down what it asks for.
///
/// Types whose decoding depends on what they find (enumerations with payloads, hand-written ones) come out as
/// ``Schema/anything``.
public enum SchemaReader {
    /// What JSON the type is decoded from.
    public static func schema<Value: Decodable>(of type: Value.Type) -> Schema {
        sample(type, depth: 0).schema
    }

    /// A made-up value with its schema.
    fileprivate struct Sample<Value> {
        let schema: Schema
        let value: Value?
    }

    fileprivate static func sample<Value: Decodable>(_ type: Value.Type, depth: Int) -> Sample<Value> {
        if let known = known(type) { return Sample(schema: known.schema, value: known.value as? Value) }
        if let shaped = type as? any Shaped.Type {
            let made = shaped.shape(depth: depth)
            return Sample(schema: made.schema, value: made.value as? Value)
        }
        if let choices = type as? any CaseIterable.Type, let made = choice(choices) {
            return Sample(schema: made.schema, value: made.value as? Value)
        }
        guard depth < 12 else { return Sample(schema: .anything, value: nil) }
        let record = SchemaRecord()
        let value = try? Value(from: SchemaDecoder(record: record, depth: depth))
        if value == nil { return Sample(schema: .anything, value: nil) }
        return Sample(schema: record.schema, value: value)
    }

    private static func known(_ type: any Any.Type) -> (schema: Schema, value: Any)? {
        switch type {
        case is String.Type: return (.text(.plain), "")
        case is Secret.Type: return (.text(.plain), Secret(""))
        case is Bool.Type: return (.flag, false)
        case is Double.Type: return (.number, Double(0))
        case is Moment.Type: return (.text(.dateTime), Moment(microseconds: 0))
        case is Timestamp.Type: return (.text(.dateTime), Timestamp(microseconds: 0))
        case is Rational.Type: return (.text(.rational), Rational(0))
        case is [UInt8].Type: return (.text(.hexadecimal), [UInt8]())
        case let integer as any FixedWidthInteger.Type: return whole(integer)
        default: return nil
        }
    }

    private static func whole<Number: FixedWidthInteger>(_ type: Number.Type) -> (schema: Schema, value: Any) {
        (.integer(Int64(clamping: Number.min)...Int64(clamping: Number.max)), Number.zero)
    }

    private static func choice<Choice: CaseIterable>(_ type: Choice.Type) -> (schema: Schema, value: Any)? {
        let texts = type.allCases.compactMap { ($0 as? any RawRepresentable)?.rawValue as? String }
        guard let first = type.allCases.first, texts.count == type.allCases.count else { return nil }
        return (.choice(texts), first)
    }
}

/// Types that hold others: lists, sets, dictionaries, optionals.
private protocol Shaped {
    static func shape(depth: Int) -> (schema: Schema, value: Any)
}

extension Array: Shaped where Element: Decodable {
    static func shape(depth: Int) -> (schema: Schema, value: Any) {
        (.list(SchemaReader.sample(Element.self, depth: depth + 1).schema), [Element]())
    }
}

extension Set: Shaped where Element: Decodable {
    static func shape(depth: Int) -> (schema: Schema, value: Any) {
        (.list(SchemaReader.sample(Element.self, depth: depth + 1).schema), Set<Element>())
    }
}

extension ClosedRange: Shaped where Bound: Decodable {
    static func shape(depth: Int) -> (schema: Schema, value: Any) {
        let bound = SchemaReader.sample(Bound.self, depth: depth + 1)
        return (.list(bound.schema), bound.value.map { $0...$0 } as Any)
    }
}

extension Dictionary: Shaped where Value: Decodable {
    static func shape(depth: Int) -> (schema: Schema, value: Any) {
        let isNamed = Key.self is String.Type || Key.self is any FixedWidthInteger.Type
        return (
            isNamed ? .dictionary(SchemaReader.sample(Value.self, depth: depth + 1).schema) : .anything,
            [Key: Value]()
        )
    }
}

/// What a type asked for.
private final class SchemaRecord {
    var members: [String: Schema.Object.Member]?
    var single: Schema?
    var element: Schema?

    var schema: Schema {
        if let members { return .object(Schema.Object(members: members)) }
        if let element { return .list(element) }
        return single ?? .anything
    }
}

/// A type whose decoding cannot be followed.
private struct NotFollowed: Error {}

private struct SchemaDecoder: Decoder {
    let record: SchemaRecord
    let depth: Int
    var codingPath: [any CodingKey] { [] }
    var userInfo: [CodingUserInfoKey: Any] { [:] }

    func container<Key: CodingKey>(keyedBy type: Key.Type) -> KeyedDecodingContainer<Key> {
        if record.members == nil { record.members = [:] }
        return KeyedDecodingContainer(SchemaMembers<Key>(record: record, depth: depth))
    }

    func unkeyedContainer() throws -> any UnkeyedDecodingContainer { throw NotFollowed() }

    func singleValueContainer() -> any SingleValueDecodingContainer { SchemaSingle(record: record, depth: depth) }
}

private struct SchemaMembers<Key: CodingKey>: KeyedDecodingContainerProtocol {
    let record: SchemaRecord
    let depth: Int
    var codingPath: [any CodingKey] { [] }
    var allKeys: [Key] { [] }

    func contains(_ key: Key) -> Bool { true }
    func decodeNil(forKey key: Key) -> Bool { false }

    func decode<Value: Decodable>(_ type: Value.Type, forKey key: Key) throws -> Value {
        let sample = SchemaReader.sample(type, depth: depth + 1)
        record.members?[key.stringValue] = .init(schema: sample.schema, isRequired: true)
        guard let value = sample.value else { throw NotFollowed() }
        return value
    }

    func decodeIfPresent<Value: Decodable>(_ type: Value.Type, forKey key: Key) throws -> Value? {
        let sample = SchemaReader.sample(type, depth: depth + 1)
        record.members?[key.stringValue] = .init(schema: sample.schema, isRequired: false)
        return nil
    }

    // The standard library declares these beside the generic one, so each kind needs its own.
    func decodeIfPresent(_ type: Bool.Type, forKey key: Key) throws -> Bool? { optional(type, key) }
    func decodeIfPresent(_ type: String.Type, forKey key: Key) throws -> String? { optional(type, key) }
    func decodeIfPresent(_ type: Double.Type, forKey key: Key) throws -> Double? { optional(type, key) }
    func decodeIfPresent(_ type: Float.Type, forKey key: Key) throws -> Float? { optional(type, key) }
    func decodeIfPresent(_ type: Int.Type, forKey key: Key) throws -> Int? { optional(type, key) }
    func decodeIfPresent(_ type: Int8.Type, forKey key: Key) throws -> Int8? { optional(type, key) }
    func decodeIfPresent(_ type: Int16.Type, forKey key: Key) throws -> Int16? { optional(type, key) }
    func decodeIfPresent(_ type: Int32.Type, forKey key: Key) throws -> Int32? { optional(type, key) }
    func decodeIfPresent(_ type: Int64.Type, forKey key: Key) throws -> Int64? { optional(type, key) }
    func decodeIfPresent(_ type: UInt.Type, forKey key: Key) throws -> UInt? { optional(type, key) }
    func decodeIfPresent(_ type: UInt8.Type, forKey key: Key) throws -> UInt8? { optional(type, key) }
    func decodeIfPresent(_ type: UInt16.Type, forKey key: Key) throws -> UInt16? { optional(type, key) }
    func decodeIfPresent(_ type: UInt32.Type, forKey key: Key) throws -> UInt32? { optional(type, key) }
    func decodeIfPresent(_ type: UInt64.Type, forKey key: Key) throws -> UInt64? { optional(type, key) }

    func nestedContainer<Nested: CodingKey>(
        keyedBy type: Nested.Type, forKey key: Key
    ) throws -> KeyedDecodingContainer<Nested> { throw NotFollowed() }
    func nestedUnkeyedContainer(forKey key: Key) throws -> any UnkeyedDecodingContainer { throw NotFollowed() }
    func superDecoder() throws -> any Decoder { throw NotFollowed() }
    func superDecoder(forKey key: Key) throws -> any Decoder { throw NotFollowed() }

    private func optional<Value: Decodable>(_ type: Value.Type, _ key: Key) -> Value? {
        record.members?[key.stringValue] = .init(
            schema: SchemaReader.sample(type, depth: depth + 1).schema, isRequired: false)
        return nil
    }
}

private struct SchemaSingle: SingleValueDecodingContainer {
    let record: SchemaRecord
    let depth: Int
    var codingPath: [any CodingKey] { [] }

    func decodeNil() -> Bool { false }

    func decode<Value: Decodable>(_ type: Value.Type) throws -> Value {
        let sample = SchemaReader.sample(type, depth: depth + 1)
        record.single = sample.schema
        guard let value = sample.value else { throw NotFollowed() }
        return value
    }
}
