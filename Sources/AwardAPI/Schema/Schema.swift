/// What a JSON value may be: read from the Swift type it becomes, written into the OpenAPI document, and checked before
/// anything is decoded. The three cannot differ, since there is one of them.
public indirect enum Schema: Sendable, Hashable {
    /// Any value.
    case anything
    /// A text.
    case text(TextForm)
    /// A whole number within bounds.
    case integer(ClosedRange<Int64>)
    /// A number.
    case number
    /// `true` or `false`.
    case flag
    /// One of these texts.
    case choice([String])
    /// A list.
    case list(Schema)
    /// An object with any names.
    case dictionary(Schema)
    /// An object of these members.
    case object(Object)

    /// What a text is.
    public enum TextForm: String, Sendable, Hashable {
        /// Any text without NUL.
        case plain
        /// RFC 3339.
        case dateTime
        /// An exact decimal or fraction, e.g. `12.5` or `1/3`.
        case rational
        /// Bytes as hexadecimal digits.
        case hexadecimal
    }

    /// An object of named members.
    public struct Object: Sendable, Hashable {
        /// The members by name.
        public var members: [String: Member]

        /// One member.
        public struct Member: Sendable, Hashable {
            /// What it may be.
            public var schema: Schema
            /// Whether it must be there.
            public var isRequired: Bool
        }

        /// The object without some members.
        public func without(_ names: [String]) -> Object {
            Object(members: members.filter { !names.contains($0.key) })
        }
    }

    /// The members, if it is an object.
    public var object: Object? {
        if case .object(let object) = self { return object }
        return nil
    }
}
