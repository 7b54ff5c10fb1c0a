import Foundation

/// Any part of an expected answer, reached by its keys; a part that is not there is `nothing`.
enum OracleAnswer: Decodable, Sendable {
    case nothing
    case flag(Bool)
    case number(Double)
    case text(String)
    case list([OracleAnswer])
    case fields([String: OracleAnswer])

    init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        if container.decodeNil() {
            self = .nothing
        } else if let number = try? container.decode(Double.self) {
            // Nearly all parts are numbers; every wrong guess costs an error.
            self = .number(number)
        } else if let text = try? container.decode(String.self) {
            self = .text(text)
        } else if let list = try? container.decode([OracleAnswer].self) {
            self = .list(list)
        } else if let flag = try? container.decode(Bool.self) {
            self = .flag(flag)
        } else {
            self = .fields(try container.decode([String: OracleAnswer].self))
        }
    }

    subscript(key: String) -> OracleAnswer {
        if case .fields(let fields) = self { return fields[key] ?? .nothing }
        return .nothing
    }

    subscript(index: Int) -> OracleAnswer {
        list.indices.contains(index) ? list[index] : .nothing
    }

    var isThere: Bool {
        if case .nothing = self { return false }
        return true
    }

    var number: Double? {
        if case .number(let number) = self { return number }
        return nil
    }

    var text: String? {
        if case .text(let text) = self { return text }
        return nil
    }

    var flag: Bool? {
        if case .flag(let flag) = self { return flag }
        return nil
    }

    var list: [OracleAnswer] {
        if case .list(let list) = self { return list }
        return []
    }

    var fields: [String: OracleAnswer] {
        if case .fields(let fields) = self { return fields }
        return [:]
    }
}

/// Whether a number is the expected one to within `tolerance`, relative above 1 and absolute below; `nil` answers null.
func agrees(_ found: Double?, _ expected: OracleAnswer, within tolerance: Double) -> Bool {
    guard let found, let expected = expected.number else { return found == nil && !expected.isThere }
    return abs(found - expected) <= tolerance * max(1, abs(expected))
}
