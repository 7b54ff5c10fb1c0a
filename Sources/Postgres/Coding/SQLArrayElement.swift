/// A value that can stand in a PostgreSQL array.
public protocol SQLArrayElement: Sendable {
    /// What is written after the placeholder of an array of these.
    static var arrayPlaceholderCast: String { get }

    /// Writes a whole array as one value.
    static func encode(array: [Self], into encoder: inout ValueEncoder)

    /// Reads a whole array; `nil` if the text is not one.
    static func decode(array text: UnsafeRawBufferPointer) -> [Self]?

    /// Appends the element in the text form of an array.
    func appendElement(to text: inout [UInt8])

    /// Reads an element; `text` is `nil` for null.
    init?(element text: [UInt8]?)
}

extension SQLArrayElement {
    /// Lets the server infer the type.
    public static var arrayPlaceholderCast: String { "" }

    /// Writes `{…}`.
    public static func encode(array: [Self], into encoder: inout ValueEncoder) {
        encoder.append(textBytes: ArrayText.write(array))
    }

    /// Reads `{…}`.
    public static func decode(array text: UnsafeRawBufferPointer) -> [Self]? {
        ArrayText.read(text)
    }
}

extension SQLArrayElement where Self: SQLDecodable {
    /// Reads the element by its column form.
    public init?(element text: [UInt8]?) {
        guard let text else { return nil }
        guard let value = text.withUnsafeBytes({ Self(sqlText: $0) }) else { return nil }
        self = value
    }
}

extension SQLArrayElement where Self: RawRepresentable, RawValue: SQLArrayElement {
    /// Appends the raw value.
    public func appendElement(to text: inout [UInt8]) {
        rawValue.appendElement(to: &text)
    }

    /// Reads the raw value.
    public init?(element text: [UInt8]?) {
        guard let raw = RawValue(element: text) else { return nil }
        self.init(rawValue: raw)
    }
}

extension Optional: SQLArrayElement where Wrapped: SQLArrayElement {
    /// Appends the element, or `NULL`.
    public func appendElement(to text: inout [UInt8]) {
        if let self { self.appendElement(to: &text) } else { text.append(contentsOf: "NULL".utf8) }
    }

    /// Reads an element that may be null.
    public init?(element text: [UInt8]?) {
        guard let text else {
            self = .none
            return
        }
        guard let value = Wrapped(element: text) else { return nil }
        self = .some(value)
    }
}

extension Array: SQLValue where Element: SQLArrayElement {
    /// The cast of arrays of this element.
    public static var placeholderCast: String { Element.arrayPlaceholderCast }

    /// Writes the array as one value.
    public func encode(into encoder: inout ValueEncoder) {
        Element.encode(array: self, into: &encoder)
    }
}

extension Array: SQLDecodable where Element: SQLArrayElement {
    /// Reads the array.
    public init?(sqlText: UnsafeRawBufferPointer) {
        guard let array = Element.decode(array: sqlText) else { return nil }
        self = array
    }
}
