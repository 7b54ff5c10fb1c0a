import AwardCore
import AwardFiles
import AwardUseCases
import HTTPTypes
import Hummingbird

extension Route {
    /// The row that finds every mistake in an award's files.
    static func checkAward(_ path: String) -> Route {
        Route(
            id: "checkAward", method: .post, path: path,
            summary: "Every mistake in an award's files, and the definition where there is none; nothing is stored.",
            action: .awardApply, isWrite: false,
            parameters: [Parameter("award", .path, .text(.plain), isRequired: true), .language],
            body: Body(types: ["application/json"], schema: SchemaReader.schema(of: AwardTexts.self)),
            answer: Body(types: ["application/json"], schema: SchemaReader.schema(of: AwardFile.Reading.self)),
            example: ["files": [["name": "award.yaml", "text": "id: policy-award"]]], type: nil
        ) { call in
            try call.demand(Set(Action.awardApply.roles), .awardApply)
            _ = try call.query()
            let texts: AwardTexts = try decoded(.object(try await call.members()))
            return Response(json: try JSONValueEncoder.value(AwardFile.read(texts.named)), to: call.request)
        }
    }

    /// The row that says what a definition would change.
    static func planAward(_ path: String) -> Route {
        Route(
            id: "planAward", method: .post, path: path,
            summary: "What bringing the award to a definition would change, and what stages under way forbid.",
            action: .awardApply, isWrite: false,
            parameters: [Parameter("award", .path, .text(.plain), isRequired: true), .language],
            body: Body(types: ["application/json"], schema: SchemaReader.schema(of: AwardDefinition.self)),
            answer: Body(types: ["application/json"], schema: SchemaReader.schema(of: PlannedAward.self)), type: nil
        ) { call in
            _ = try call.query()
            let plan = try await call.service.plan(try await call.definition(), as: try call.claim())
            return Response(json: try JSONValueEncoder.value(plan), to: call.request)
        }
    }
}

extension APICall {
    /// The definition that was sent, of the award of the path.
    ///
    /// - Throws: `RequestFault`; `Refusal` (`invalid`) for another award's.
    func definition() async throws -> AwardDefinition {
        let definition: AwardDefinition = try Route.decoded(.object(try await members()))
        if definition.id == (try award()) { return definition }
        throw Refusal(
            .invalid([
                Problem(
                    at: "/id",
                    LocalizedText(
                        ko: "주소에 적은 시상과 정의의 이름이 다릅니다.",
                        en: "The definition is of another award than the address names."))
            ]))
    }
}
