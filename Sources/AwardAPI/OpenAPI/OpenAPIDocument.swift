/// The OpenAPI 3.1 document of the interface, made from ``RouteTable``.
public enum OpenAPIDocument {
    /// The document.
    public static let value: JSONValue = {
        var paths: [String: JSONValue] = [:]
        for route in RouteTable.all {
            var item = paths[RouteTable.root + route.path]?.members ?? [:]
            item[route.method.rawValue.lowercased()] = operation(route)
            paths[RouteTable.root + route.path] = .object(item)
        }
        return [
            "openapi": "3.1.0",
            "info": [
                "title": "Simsa", "version": "1",
                "description": "Award judging. Every write takes an Idempotency-Key; every error is RFC 9457.",
            ],
            "paths": .object(paths),
            "components": [
                "schemas": ["Problem": problem],
                "securitySchemes": ["token": ["type": "http", "scheme": "bearer"]],
                "responses": .object(responses),
            ],
        ]
    }()

    private static func operation(_ route: Route) -> JSONValue {
        var operation: [String: JSONValue] = [
            "operationId": .string(route.id), "summary": .string(route.summary), "tags": [.string(route.area)],
            "parameters": .array(route.parameters.map(parameter)),
            "responses": .object(answers(route)),
            "security": route.isPublic ? [[:], ["token": []]] : [["token": []]],
        ]
        if let body = route.body {
            var media: [String: JSONValue] = ["schema": body.schema.document]
            if let example = route.example { media["example"] = example }
            operation["requestBody"] = [
                "required": .bool(body.isRequired),
                "content": .object(
                    Dictionary(
                        uniqueKeysWithValues: body.types.map { type in
                            (type, type == APICall.table ? ["schema": ["type": "string"]] : .object(media))
                        })),
            ]
        }
        if let action = route.action { operation["x-action"] = .string(action.rawValue) }
        return .object(operation)
    }

    private static func parameter(_ parameter: Parameter) -> JSONValue {
        var schema = parameter.schema.document.members ?? [:]
        if let pattern = parameter.pattern { schema["pattern"] = .string(pattern) }
        if parameter.place == .path, parameter.schema == .text(.plain) {
            schema["pattern"] = nil
            schema["minLength"] = 1
        }
        return [
            "name": .string(parameter.name), "in": .string(parameter.place.rawValue),
            "required": .bool(parameter.isRequired), "description": .string(parameter.summary),
            "schema": .object(schema),
        ]
    }

    private static func answers(_ route: Route) -> [String: JSONValue] {
        let isTried = route.parameters.contains { $0.name == Parameter.dryRun.name }
        let schema: JSONValue =
            isTried
            ? ["anyOf": [route.answer.schema.document, DryRun.schema(of: route.answer.schema).document]]
            : route.answer.schema.document
        var content: [String: JSONValue] = [:]
        for type in route.answer.types {
            content[type] = ["schema": type == "application/json" ? schema : ["type": "string"]]
        }
        var answers: [String: JSONValue] = ["200": ["description": "Done.", "content": .object(content)]]
        if !route.isWrite { answers["304"] = ["description": "Not changed."] }
        for status in statuses(route) {
            answers["\(status)"] = ["$ref": .string("#/components/responses/\(name(status))")]
        }
        return answers
    }

    /// Every status a row may answer besides 200.
    static func statuses(_ route: Route) -> [Int] {
        var statuses = [400, 401, 403, 404, 406, 409, 422, 423, 503]
        if route.body != nil { statuses += [413, 415] }
        if route.isWrite { statuses += [410, 412, 429] }
        if route.id == "saveSheet" { statuses.append(428) }
        return statuses
    }

    private static func name(_ status: Int) -> String { "Problem\(status)" }

    private static let responses: [String: JSONValue] = {
        let all = [400, 401, 403, 404, 406, 409, 410, 412, 413, 415, 422, 423, 428, 429, 503]
        return Dictionary(
            uniqueKeysWithValues: all.map { status in
                (
                    name(status),
                    [
                        "description": .string(ProblemWords.title(status)),
                        "content": [
                            "application/problem+json": ["schema": ["$ref": "#/components/schemas/Problem"]]
                        ],
                    ]
                )
            })
    }()

    private static let problem: JSONValue = ProblemWords.schema
}
