extension Schema {
    /// The schema as JSON Schema 2020-12, which OpenAPI 3.1 uses.
    public var document: JSONValue {
        switch self {
        case .anything: return [:]
        case .text(let form): return .object(form.document)
        case .integer(let range):
            return [
                "type": "integer", "minimum": .number("\(range.lowerBound)"), "maximum": .number("\(range.upperBound)"),
            ]
        case .number: return ["type": "number"]
        case .flag: return ["type": "boolean"]
        case .choice(let choices): return ["type": "string", "enum": .array(choices.map { .string($0) })]
        case .list(let inner): return ["type": "array", "items": inner.document]
        case .dictionary(let inner): return ["type": "object", "additionalProperties": inner.document]
        case .object(let object): return object.document
        }
    }
}

extension Schema.TextForm {
    var document: [String: JSONValue] {
        switch self {
        case .plain: return ["type": "string", "pattern": "^[^\\u0000]*$"]
        case .dateTime: return ["type": "string", "format": "date-time"]
        case .rational: return ["type": "string", "pattern": "^-?[0-9]{1,9}(\\.[0-9]{1,9})?$"]
        case .hexadecimal: return ["type": "string", "pattern": "^([0-9a-f]{2})*$"]
        }
    }
}

extension Schema.Object {
    var document: JSONValue {
        var properties: [String: JSONValue] = [:]
        for (name, member) in members {
            properties[name] =
                member.isRequired ? member.schema.document : ["anyOf": [member.schema.document, ["type": "null"]]]
        }
        var document: [String: JSONValue] = [
            "type": "object", "properties": .object(properties), "additionalProperties": false,
        ]
        let required = members.filter(\.value.isRequired).map(\.key).sorted()
        if !required.isEmpty { document["required"] = .array(required.map { .string($0) }) }
        return .object(document)
    }
}
