import Crypto
import FoundationEssentials

/// The one form in which values are hashed and kept: JSON with sorted keys, no blanks, no floating point numbers.
public enum CanonicalJSON {
    /// The canonical text of a value.
    ///
    /// - Throws: `EncodingError` when the value cannot be written as JSON.
    public static func text(_ value: some Encodable) throws -> String {
        String(decoding: try data(value), as: UTF8.self)
    }

    /// Reads a value back.
    ///
    /// - Throws: `DecodingError` when the text does not describe such a value.
    public static func read<Value: Decodable>(_ type: Value.Type = Value.self, from text: String) throws -> Value {
        try JSONDecoder().decode(type, from: Data(text.utf8))
    }

    /// SHA-256 of text.
    public static func sha256(_ text: String) -> [UInt8] {
        var text = text
        return text.withUTF8 { Array(SHA256.hash(data: UnsafeRawBufferPointer($0))) }
    }

    /// SHA-256 of bytes.
    public static func sha256(bytes: [UInt8]) -> [UInt8] {
        Array(SHA256.hash(data: bytes))
    }

    private static func data(_ value: some Encodable) throws -> Data {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        return try encoder.encode(value)
    }
}

extension [UInt8] {
    /// The bytes as lower-case hexadecimal digits.
    public var hexadecimal: String {
        let digits = Array("0123456789abcdef".utf8)
        return String(
            unsafeUninitializedCapacity: count * 2,
            initializingUTF8With: { buffer in
                for (index, byte) in enumerated() {
                    buffer[index * 2] = digits[Int(byte >> 4)]
                    buffer[index * 2 + 1] = digits[Int(byte & 15)]
                }
                return count * 2
            })
    }
}

extension CanonicalJSON {
    /// The bytes that pairs of hexadecimal digits stand for; empty when the text is something else.
    static func bytes(hexadecimal text: String) -> [UInt8] {
        let digits = Array(text.utf8)
        guard digits.count.isMultiple(of: 2) else { return [] }
        return stride(from: 0, to: digits.count, by: 2).compactMap { index in
            UInt8(String(decoding: digits[index...(index + 1)], as: UTF8.self), radix: 16)
        }
    }
}
