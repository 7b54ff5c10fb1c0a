import AwardAPI

/// A request of a route that is right as far as anybody can tell without knowing the award's state.
struct RouteSample {
    let path: String
    let headers: [String: String]
    let body: String?

    /// The request of a row; writes are only tried, not kept, where the row allows it.
    init(_ route: Route, definition: JSONValue) {
        var path = "/api/v1" + route.path
        for (name, value) in Self.names { path = path.replacing("{\(name)}", with: value) }
        var query: [String] = []
        for parameter in route.parameters where parameter.place == .query && parameter.isRequired {
            query.append("\(parameter.name)=x.pdf")
        }
        if route.parameters.contains(where: { $0.name == "dryRun" }) { query.append("dryRun=true") }
        if !query.isEmpty { path += "?" + query.joined(separator: "&") }
        self.path = path
        var headers: [String: String] = [:]
        if route.id == "saveSheet" { headers["If-None-Match"] = "*" }
        if route.answer.types.first == "text/event-stream" { headers["Connection"] = "close" }
        guard let body = route.body else {
            self.headers = headers
            self.body = nil
            return
        }
        headers["Content-Type"] = body.types[0]
        self.headers = headers
        if body.types[0] == "application/octet-stream" {
            self.body = "%PDF-1.4"
        } else {
            let isDefinition = ["applyAward", "planAward"].contains(route.id)
            let value = isDefinition ? definition : Self.filled(body.schema, route.example)
            self.body = String(decoding: JSONWriter.bytes(value), as: UTF8.self)
        }
    }

    private static let names = [
        "award": "served-award", "stage": "paper", "candidate": "A1", "reviewer": "R02", "number": "1", "file": "1",
        "account": "auditor@example.kr",
    ]

    /// The example with the codes of this award, and whatever else must be there.
    private static func filled(_ schema: Schema, _ example: JSONValue?) -> JSONValue {
        if let example { return renamed(example) }
        return least(schema, "")
    }

    private static func renamed(_ value: JSONValue) -> JSONValue {
        switch value {
        case .string("11010"), .string("43150"): return "A1"
        case .string("11020"): return "A2"
        case .string("R01"): return "R02"
        case .string("R12"): return "R03"
        case .string("office@example.kr"): return "auditor@example.kr"
        case .array(let elements): return .array(elements.map(renamed))
        case .object(let members):
            // The only marks of this award's rubric.
            if members.keys.contains("need") { return ["merit": "8"] }
            return .object(members.mapValues(renamed))
        default: return value
        }
    }

    private static func least(_ schema: Schema, _ name: String) -> JSONValue {
        switch schema {
        case .anything, .flag: return false
        case .text(.dateTime): return "2030-01-01T00:00:00Z"
        case .text(.rational): return "1"
        case .text: return name == "candidate" ? "A1" : "x"
        case .integer(let range): return .number("\(max(range.lowerBound, 1))")
        case .number: return 1
        case .choice(let choices): return .string(choices[0])
        case .list: return []
        case .dictionary: return [:]
        case .object(let object):
            return .object(
                object.members.filter(\.value.isRequired).reduce(into: [:]) {
                    $0[$1.key] = least($1.value.schema, $1.key)
                })
        }
    }
}
