import AwardCore
import AwardStore
import AwardUseCases
import HTTPTypes
import Hummingbird

extension RouteTable {
    static let awards: [Route] = [
        Route(
            id: "listAwards", method: .get, path: "/awards", summary: "Every award.", action: .awardRead,
            isWrite: false,
            parameters: [.limit, .cursor, .language],
            answer: .init(types: ["application/json"], schema: Page.schema(of: SchemaReader.schema(of: AwardRow.self))),
            type: nil
        ) { call in
            try Page.response(try await call.service.awards(), try call.query(), to: call.request)
        },
        .query(AwardOverview.self, "showAward", award, "The award: its rules and how far its stages are."),
        Route(
            id: "applyAward", method: .put, path: award,
            summary: "Register an award, or bring it to a definition. What a stage under way has pinned is refused.",
            action: .awardApply, isWrite: true,
            parameters: [
                Parameter("award", .path, .text(.plain), isRequired: true),
                Parameter("simulated", .query, .flag, "Mark a new award as one whose times and marks are made up."),
                .language,
            ],
            body: .init(types: ["application/json"], schema: SchemaReader.schema(of: AwardDefinition.self)),
            answer: .init(types: ["application/json"], schema: SchemaReader.schema(of: AppliedAward.self)), type: nil
        ) { call in
            let definition = try await call.definition()
            let isSimulated = try call.query()["simulated"] == true
            let applied = try await call.service.apply(definition, as: try call.claim(), isSimulated: isSimulated)
            return Response(json: try JSONValueEncoder.value(applied), to: call.request)
        },
        .checkAward(award + "/definition/check"),
        .planAward(award + "/definition/plan"),
        .query(ExamineAward.self, "examineAward", award + "/examination", "Check everything that must hold."),
    ]
}
