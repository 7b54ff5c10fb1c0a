import AwardCore
import AwardHTTP
import Postgres

extension Schema {
    /// Everything in a value that is not as it must be, one entry per field.
    ///
    /// - Parameter pointer: where the value stands, as a JSON Pointer.
    public func faults(_ value: JSONValue, at pointer: String = "") -> [RequestFault.Field] {
        switch (self, value) {
        case (.anything, _), (.flag, .bool), (.number, .number): return []
        case (.text(let form), .string(let text)):
            return form.takes(text) ? [] : [.init(pointer, form.sentence)]
        case (.integer(let range), .number(let digits)):
            if let number = Int64(digits), range.contains(number) { return [] }
            return [
                .init(
                    pointer,
                    LocalizedText(
                        ko: "\(range.lowerBound)에서 \(range.upperBound)까지의 정수를 적어 주십시오.",
                        en: "It must be a whole number from \(range.lowerBound) to \(range.upperBound)."))
            ]
        case (.choice(let choices), .string(let text)):
            if choices.contains(text) { return [] }
            let list = choices.joined(separator: ", ")
            return [
                .init(pointer, LocalizedText(ko: "\(list) 가운데 하나여야 합니다.", en: "It must be one of \(list)."))
            ]
        case (.list(let inner), .array(let elements)):
            return elements.enumerated().flatMap { inner.faults($1, at: "\(pointer)/\($0)") }
        case (.dictionary(let inner), .object(let members)):
            return members.sorted { $0.key < $1.key }.flatMap {
                inner.faults($0.value, at: pointer + "/" + Schema.escaped($0.key))
            }
        case (.object(let object), .object(let members)): return object.faults(members, at: pointer)
        default:
            return [
                .init(
                    pointer,
                    LocalizedText(
                        ko: "\(kind) 자리에 \(value.kind)이(가) 있습니다.", en: "Found \(value.kind) where \(kind) belongs."))
            ]
        }
    }

    /// What JSON calls the kind.
    var kind: String {
        switch self {
        case .anything: return "any value"
        case .text, .choice: return "string"
        case .integer: return "integer"
        case .number: return "number"
        case .flag: return "boolean"
        case .list: return "array"
        case .dictionary, .object: return "object"
        }
    }

    /// A name as a JSON Pointer holds it (RFC 6901).
    static func escaped(_ name: String) -> String {
        name.replacing("~", with: "~0").replacing("/", with: "~1")
    }
}

extension Schema.Object {
    fileprivate func faults(_ found: [String: JSONValue], at pointer: String) -> [RequestFault.Field] {
        var faults: [RequestFault.Field] = []
        for (name, member) in members.sorted(by: { $0.key < $1.key }) {
            let place = pointer + "/" + Schema.escaped(name)
            switch found[name] {
            case nil:
                if member.isRequired {
                    faults.append(.init(place, LocalizedText(ko: "빠져 있습니다.", en: "It is missing.")))
                }
            case .null? where !member.isRequired: break
            case let value?: faults += member.schema.faults(value, at: place)
            }
        }
        for name in found.keys.sorted() where members[name] == nil {
            faults.append(
                .init(
                    pointer + "/" + Schema.escaped(name),
                    LocalizedText(ko: "알 수 없는 이름입니다.", en: "There is no field of this name.")))
        }
        return faults
    }
}

extension Schema.TextForm {
    func takes(_ text: String) -> Bool {
        switch self {
        case .plain: return !text.utf8.contains(0)
        case .dateTime: return Timestamp(iso8601: text) != nil
        case .rational: return Rational(text) != nil
        case .hexadecimal:
            return text.utf8.count.isMultiple(of: 2)
                && text.utf8.allSatisfy { Character(Unicode.Scalar($0)).isHexDigit }
        }
    }

    var sentence: LocalizedText {
        switch self {
        case .plain: return LocalizedText(ko: "NUL 문자는 쓸 수 없습니다.", en: "It must not hold the character NUL.")
        case .dateTime:
            return LocalizedText(
                ko: "2019-10-30T09:00:00+09:00처럼 적어 주십시오.", en: "Write it like 2019-10-30T09:00:00+09:00.")
        case .rational:
            return LocalizedText(ko: "12.5나 1/3처럼 적어 주십시오.", en: "Write it like 12.5 or 1/3.")
        case .hexadecimal:
            return LocalizedText(ko: "십육진수여야 합니다.", en: "It must be hexadecimal digits.")
        }
    }
}
