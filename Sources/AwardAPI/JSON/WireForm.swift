/// A dictionary by number: it travels as an object whose names are the numbers.
protocol NumberKeyed {
    /// The type of the values.
    static var valueType: any Any.Type { get }
    /// Every value by the text of its number.
    var byName: [String: Any] { get }
    /// The dictionary of values by name; `nil` when a name is no number or a value of another type.
    static func made(_ members: [String: Any]) -> Any?
}

extension Dictionary: NumberKeyed where Key: FixedWidthInteger {
    static var valueType: any Any.Type { Value.self }

    var byName: [String: Any] {
        Dictionary<String, Any>(uniqueKeysWithValues: map { (String($0.key), $0.value) })
    }

    static func made(_ members: [String: Any]) -> Any? {
        var made: [Key: Value] = [:]
        for (name, member) in members {
            guard let key = Key(name), let value = member as? Value else { return nil }
            made[key] = value
        }
        return made
    }
}
