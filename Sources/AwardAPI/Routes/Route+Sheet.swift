import AwardCore
import AwardHTTP
import AwardUseCases
import HTTPTypes
import Hummingbird

extension Route {
    /// The row that saves a scoresheet. The revision seen travels as `If-Match`, a first version as `If-None-Match: *`.
    static func saveSheet(_ path: String) -> Route {
        let object = SchemaReader.schema(of: SaveSheet.self).object ?? Schema.Object(members: [:])
        let names = placeholders(path)
        return Route(
            id: "saveSheet", method: .put, path: path,
            summary: "Save a scoresheet: as a draft, for good, as an abstention, or in place of a submitted one.",
            action: .scoreSaveDraft, isWrite: true,
            parameters: pathParameters(names, object) + [
                .language, .idempotencyKey, Revision.parameter,
                Parameter(
                    "If-None-Match", .header, .text(.plain), "`*`: there is no sheet yet.", pattern: "^\\*$"),
            ],
            body: Body(
                types: ["application/json"], schema: .object(object.without(names + ["seenRevision"]))),
            answer: Body(types: ["application/json"], schema: SchemaReader.schema(of: SheetReceipt.self)),
            example: [
                "act": "draft", "content": ["marks": ["need": "18"], "comment": ""], "reason": "",
            ],
            type: SaveSheet.self
        ) { call in
            var members = try await call.members()
            _ = try call.query()
            for name in names where name != "award" { members[name] = try call.path(name) }
            members["seenRevision"] = .number("\(try seen(call.request))")
            let save: SaveSheet = try decoded(.object(members))
            let receipt = try await call.service.save(
                save, award: try call.award(), as: try call.claim(), key: try call.idempotencyKey())
            return Response(json: try JSONValueEncoder.value(receipt), to: call.request)
        }
    }

    private static func seen(_ request: Request) throws -> Int {
        if let revision = try Revision.seen(request) { return revision }
        if request.headers[.ifNoneMatch] == "*" { return 0 }
        throw RequestFault.conditionMissing
    }
}
