import AwardCore
import AwardUseCases
import Postgres

/// Turns values into JSON as it travels: times as RFC 3339, bytes as hexadecimal text, everything else as it codes
/// itself.
public enum JSONValueEncoder {
    /// The JSON of a value.
    ///
    /// - Throws: what the value's own `encode(to:)` throws.
    public static func value(_ value: some Encodable) throws -> JSONValue {
        try node(value).json
    }

    fileprivate static func node(_ value: any Encodable, path: [any CodingKey] = []) throws -> Node {
        let node = Node()
        switch value {
        case let text as String: node.content = .value(.string(text))
        case let secret as Secret: node.content = .value(.string(secret.reveal()))
        case let moment as Moment: node.content = .value(.string(moment.timestamp.iso8601))
        case let moment as Timestamp: node.content = .value(.string(moment.iso8601))
        // The type itself, since every empty array can be cast to one of bytes.
        case let bytes as [UInt8] where type(of: value) == [UInt8].self:
            node.content = .value(.string(bytes.hexadecimal))
        case let numbered as any NumberKeyed:
            var members: [String: Node] = [:]
            for (name, member) in numbered.byName {
                guard let member = member as? any Encodable else { continue }
                members[name] = try JSONValueEncoder.node(member, path: path)
            }
            node.content = .object(members)
        default: try value.encode(to: TreeEncoder(node: node, codingPath: path))
        }
        return node
    }
}

/// A value that is being put together.
private final class Node {
    enum Content {
        case nothing
        case value(JSONValue)
        case object([String: Node])
        case array([Node])
    }

    var content = Content.nothing

    var json: JSONValue {
        switch content {
        case .nothing: return .object([:])
        case .value(let value): return value
        case .object(let members): return .object(members.mapValues(\.json))
        case .array(let nodes): return .array(nodes.map(\.json))
        }
    }

    func member(_ name: String) -> Node {
        let node = Node()
        set(name, node)
        return node
    }

    func set(_ name: String, _ node: Node) {
        // Taken out first, so that the dictionary is changed in place.
        guard case .object(var members) = content else {
            content = .object([name: node])
            return
        }
        content = .nothing
        members[name] = node
        content = .object(members)
    }

    func append(_ node: Node) {
        guard case .array(var nodes) = content else {
            content = .array([node])
            return
        }
        content = .nothing
        nodes.append(node)
        content = .array(nodes)
    }

    var count: Int {
        if case .array(let nodes) = content { return nodes.count }
        return 0
    }
}

private struct TreeEncoder: Encoder {
    let node: Node
    let codingPath: [any CodingKey]
    var userInfo: [CodingUserInfoKey: Any] { [:] }

    func container<Key: CodingKey>(keyedBy type: Key.Type) -> KeyedEncodingContainer<Key> {
        if case .nothing = node.content { node.content = .object([:]) }
        return KeyedEncodingContainer(KeyedWriter<Key>(node: node, codingPath: codingPath))
    }

    func unkeyedContainer() -> any UnkeyedEncodingContainer {
        if case .nothing = node.content { node.content = .array([]) }
        return ListWriter(node: node, codingPath: codingPath)
    }

    func singleValueContainer() -> any SingleValueEncodingContainer {
        SingleWriter(node: node, codingPath: codingPath)
    }
}

private struct KeyedWriter<Key: CodingKey>: KeyedEncodingContainerProtocol {
    let node: Node
    let codingPath: [any CodingKey]

    func encodeNil(forKey key: Key) { node.member(key.stringValue).content = .value(.null) }

    func encode(_ value: some Encodable, forKey key: Key) throws {
        node.set(key.stringValue, try JSONValueEncoder.node(value, path: codingPath + [key]))
    }

    func nestedContainer<Nested: CodingKey>(
        keyedBy type: Nested.Type, forKey key: Key
    ) -> KeyedEncodingContainer<Nested> {
        TreeEncoder(node: node.member(key.stringValue), codingPath: codingPath + [key]).container(keyedBy: type)
    }

    func nestedUnkeyedContainer(forKey key: Key) -> any UnkeyedEncodingContainer {
        TreeEncoder(node: node.member(key.stringValue), codingPath: codingPath + [key]).unkeyedContainer()
    }

    func superEncoder() -> any Encoder { TreeEncoder(node: node.member("super"), codingPath: codingPath) }

    func superEncoder(forKey key: Key) -> any Encoder {
        TreeEncoder(node: node.member(key.stringValue), codingPath: codingPath + [key])
    }
}

private struct ListWriter: UnkeyedEncodingContainer {
    let node: Node
    let codingPath: [any CodingKey]
    var count: Int { node.count }

    private func next() -> Node {
        let child = Node()
        node.append(child)
        return child
    }

    func encodeNil() { next().content = .value(.null) }

    func encode(_ value: some Encodable) throws {
        node.append(try JSONValueEncoder.node(value, path: codingPath))
    }

    func nestedContainer<Nested: CodingKey>(keyedBy type: Nested.Type) -> KeyedEncodingContainer<Nested> {
        TreeEncoder(node: next(), codingPath: codingPath).container(keyedBy: type)
    }

    func nestedUnkeyedContainer() -> any UnkeyedEncodingContainer {
        TreeEncoder(node: next(), codingPath: codingPath).unkeyedContainer()
    }

    func superEncoder() -> any Encoder { TreeEncoder(node: next(), codingPath: codingPath) }
}

private struct SingleWriter: SingleValueEncodingContainer {
    let node: Node
    let codingPath: [any CodingKey]

    func encodeNil() { node.content = .value(.null) }
    func encode(_ value: Bool) { node.content = .value(.bool(value)) }
    func encode(_ value: String) { node.content = .value(.string(value)) }
    // JSON has no infinity and nothing that is not a number.
    func encode(_ value: Double) { node.content = .value(value.isFinite ? .number("\(value)") : .null) }
    func encode(_ value: Float) { node.content = .value(.number("\(value)")) }
    func encode(_ value: Int) { node.content = .value(.number("\(value)")) }
    func encode(_ value: Int8) { node.content = .value(.number("\(value)")) }
    func encode(_ value: Int16) { node.content = .value(.number("\(value)")) }
    func encode(_ value: Int32) { node.content = .value(.number("\(value)")) }
    func encode(_ value: Int64) { node.content = .value(.number("\(value)")) }
    func encode(_ value: UInt) { node.content = .value(.number("\(value)")) }
    func encode(_ value: UInt8) { node.content = .value(.number("\(value)")) }
    func encode(_ value: UInt16) { node.content = .value(.number("\(value)")) }
    func encode(_ value: UInt32) { node.content = .value(.number("\(value)")) }
    func encode(_ value: UInt64) { node.content = .value(.number("\(value)")) }

    func encode(_ value: some Encodable) throws {
        node.content = try JSONValueEncoder.node(value, path: codingPath).content
    }
}
