import AwardCore
import AwardHTTP
import AwardUseCases
import HTTPTypes
import Hummingbird

extension Route {
    /// A row that asks a query: the names in the path are members of the query, the rest parameters.
    ///
    /// - Parameter readers: the roles of which a caller needs one besides what the policy decides.
    static func query<Q: Query>(
        _ type: Q.Type, _ id: String, _ path: String, _ summary: String, readers: Set<Role>? = nil
    ) -> Route where Q.Answer: Codable {
        let object = SchemaReader.schema(of: type).object ?? Schema.Object(members: [:])
        let names = placeholders(path)
        return Route(
            id: id, method: .get, path: path, summary: summary, action: Q.action, isWrite: false,
            parameters: pathParameters(names, object) + queryParameters(names, object) + [.language],
            answer: Body(types: ["application/json"], schema: SchemaReader.schema(of: Q.Answer.self)),
            type: type
        ) { call in
            let query: Q = try await call.query(names)
            if let readers { try call.demand(readers, Q.action) }
            let answer = try await call.service.ask(query, award: try call.award(), as: try call.claim())
            return Response(json: try JSONValueEncoder.value(answer), to: call.request)
        }
    }

    /// A row that asks a query whose members are too much for an address: they are the body.
    static func ask<Q: Query>(
        _ type: Q.Type, _ id: String, _ path: String, _ summary: String, example: JSONValue? = nil
    ) -> Route where Q.Answer: Codable {
        let object = SchemaReader.schema(of: type).object ?? Schema.Object(members: [:])
        let names = placeholders(path)
        return Route(
            id: id, method: .post, path: path, summary: summary, action: Q.action, isWrite: false,
            parameters: pathParameters(names, object) + [.language],
            body: Body(types: ["application/json"], schema: .object(object.without(names)), isRequired: true),
            answer: Body(types: ["application/json"], schema: SchemaReader.schema(of: Q.Answer.self)),
            example: example, type: type
        ) { call in
            var members = try await call.members()
            _ = try call.query()
            for name in names where name != "award" { members[name] = try call.path(name) }
            let query: Q = try decoded(.object(members))
            let answer = try await call.service.ask(query, award: try call.award(), as: try call.claim())
            return Response(json: try JSONValueEncoder.value(answer), to: call.request)
        }
    }

    /// A row that asks for a list, page by page, or whole as CSV.
    static func list<Q: Query, Line: Codable>(
        _ type: Q.Type, _ id: String, _ path: String, _ summary: String
    ) -> Route where Q.Answer == [Line] {
        let object = SchemaReader.schema(of: type).object ?? Schema.Object(members: [:])
        let names = placeholders(path)
        let line = SchemaReader.schema(of: Line.self)
        return Route(
            id: id, method: .get, path: path, summary: summary, action: Q.action, isWrite: false,
            parameters: pathParameters(names, object) + queryParameters(names + ["limit"], object)
                + [.limit, .cursor, .language],
            answer: Body(types: ["application/json", "text/csv"], schema: Page.schema(of: line)),
            type: type
        ) { call in
            let query: Q = try await call.query(names, wholeOf: object)
            let lines = try await call.service.ask(query, award: try call.award(), as: try call.claim())
            if !call.request.accepts("application/json"), call.request.accepts("text/csv") {
                return try CSVAnswer.response(lines, columns: CSVAnswer.columns(of: line))
            }
            return try Page.response(lines, try call.query(), to: call.request)
        }
    }

    private static func queryParameters(_ names: [String], _ object: Schema.Object) -> [Parameter] {
        object.without(names).members.sorted { $0.key < $1.key }.map {
            $0.key == Parameter.limit.name
                ? .limit : Parameter($0.key, .query, $0.value.schema, isRequired: $0.value.isRequired)
        }
    }
}

extension APICall {
    /// The query that path and parameters describe.
    ///
    /// - Parameter list: the members of a query for a list; where it takes a limit of its own, that is the most there is,
    ///   and pages are cut from it.
    fileprivate func query<Q: Query>(_ names: [String], wholeOf list: Schema.Object? = nil) async throws -> Q {
        var members = try query()
        if let list, list.members["limit"] != nil { members["limit"] = .number("\(Page.most)") }
        if list == nil, route.parameters.contains(where: { $0.name == Parameter.limit.name }), members["limit"] == nil {
            members["limit"] = 100
        }
        for name in names where name != "award" { members[name] = try path(name) }
        return try Route.decoded(.object(members))
    }

    /// Refuses callers who hold none of the roles.
    ///
    /// - Throws: `Refusal` (`notIdentified`, `notPermitted`).
    func demand(_ roles: Set<Role>, _ action: Action) throws {
        let award = try award()
        guard let caller = context.caller, caller.award == award else { throw Refusal(.notIdentified(action)) }
        if roles.isDisjoint(with: caller.roles) {
            throw Refusal(.notPermitted(action, needs: Role.allCases.filter(roles.contains)))
        }
    }
}
