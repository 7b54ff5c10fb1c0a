import AwardCore
import AwardHTTP
import AwardUseCases
import HTTPTypes
import Hummingbird

extension Route {
    /// A row that performs a command: the names in the path are members of the command, the rest is the body.
    ///
    /// - Parameter revision: the member that holds the revision seen; it travels as `If-Match`.
    static func command<C: Command>(
        _ type: C.Type, _ id: String, _ method: HTTPRequest.Method = .post, _ path: String, _ summary: String,
        revision: String? = nil, example: JSONValue? = nil
    ) -> Route where C.Output: Codable {
        let object = SchemaReader.schema(of: type).object ?? Schema.Object(members: [:])
        let names = placeholders(path)
        let sent = object.without(names + [revision].compactMap { $0 })
        let hasRequired = sent.members.contains { $0.value.isRequired }
        return Route(
            id: id, method: method, path: path, summary: summary, action: C.action, isWrite: true,
            parameters: pathParameters(names, object) + [.language, .dryRun, .idempotencyKey]
                + (revision == nil ? [] : [Revision.parameter]),
            body: Body(types: ["application/json"], schema: .object(sent), isRequired: hasRequired),
            answer: Body(types: ["application/json"], schema: SchemaReader.schema(of: C.Output.self)),
            example: example, revision: revision, type: type
        ) { call in
            var members = try await call.members()
            let isDryRun = try call.query()["dryRun"] == true
            for name in names where name != "award" { members[name] = try call.path(name) }
            if let revision, let seen = try Revision.seen(call.request) { members[revision] = .number("\(seen)") }
            let command: C = try decoded(.object(members))
            return try await call.perform(command, isDryRun: isDryRun)
        }
    }

    static func pathParameters(_ names: [String], _ object: Schema.Object) -> [Parameter] {
        names.map { Parameter($0, .path, object.members[$0]?.schema ?? .text(.plain), isRequired: true) }
    }

    /// A value of what was checked already; what the schema could not tell is told here.
    static func decoded<Value: Decodable>(_ json: JSONValue) throws -> Value {
        do {
            return try JSONValueDecoder.value(from: json)
        } catch let error as DecodingError {
            throw RequestFault.fields([.init(error.pointer, .notUnderstood)])
        }
    }
}

extension DecodingError {
    /// Where it happened, as a JSON Pointer.
    var pointer: String {
        let path: [any CodingKey]
        switch self {
        case .keyNotFound(let key, let context): path = context.codingPath + [key]
        case .typeMismatch(_, let context), .valueNotFound(_, let context), .dataCorrupted(let context):
            path = context.codingPath
        @unknown default: path = []
        }
        return path.map { "/" + Schema.escaped($0.stringValue) }.joined()
    }
}

extension LocalizedText {
    fileprivate static let notUnderstood = LocalizedText(
        ko: "빠져 있거나 이해할 수 없는 값입니다.", en: "It is missing or not understood.")
}
