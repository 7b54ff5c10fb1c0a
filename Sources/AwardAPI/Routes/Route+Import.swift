import AwardCore
import AwardFiles
import AwardHTTP
import AwardUseCases
import HTTPTypes
import Hummingbird
import Postgres

extension Route {
    /// The row that imports candidates.
    static func candidateImport(_ path: String) -> Route {
        batch(ImportCandidates.self, "importCandidates", path, "Import candidates: all of them or none.") { batch in
            let count = batch.candidates.count
            return batch.lines.count == count && batch.fields.allSatisfy { (0..<count).contains($0.candidate) }
        } read: {
            try CandidateBatch.read($0, for: $1).batch
        }
    }

    /// The row that imports reviewers.
    static func reviewerImport(_ path: String) -> Route {
        batch(ImportReviewers.self, "importReviewers", path, "Import reviewers: all of them or none.") { batch in
            batch.lines.count == batch.reviewers.count
        } read: {
            try ReviewerBatch.read($0, for: $1).batch
        }
    }

    /// The row that imports scoresheets.
    static func sheetImport(_ path: String, example: JSONValue) -> Route {
        let object = SchemaReader.schema(of: ImportSheets.self).object ?? Schema.Object(members: [:])
        return Route(
            id: "importSheets", method: .post, path: path, summary: "Save many sheets: all of them or none.",
            action: .scoreImport, isWrite: true,
            parameters: pathParameters(placeholders(path), object) + [
                Parameter("submits", .query, .flag, "For `text/csv`: whether the sheets are handed in for good."),
                Parameter("reason", .query, .text(.plain), "For `text/csv`: why sheets submitted before are replaced."),
                .fileName, .language, .dryRun, .idempotencyKey,
            ],
            body: Body(
                types: ["application/json", APICall.table], schema: .object(object.without(["stage"])),
                limit: BodyLimit.bulk),
            answer: Body(types: ["application/json"], schema: SchemaReader.schema(of: ImportSheets.Output.self)),
            example: example, type: ImportSheets.self
        ) { call in
            let query = try call.query()
            let stage = try call.path("stage")
            return try await call.parts.bulk.take {
                guard call.isTable else {
                    var members = try await call.members()
                    members["stage"] = stage
                    let command: ImportSheets = try decoded(.object(members))
                    return try await call.perform(command, isDryRun: query["dryRun"] == true)
                }
                let (file, definition) = try await call.table(for: .scoreImport)
                let rules = try definition.stage(called: stage.text ?? "")
                let command = try ImportSheets.read(
                    file, of: rules, submits: query["submits"] == true, reason: query["reason"]?.text ?? ""
                ).command
                return try await call.perform(command, isDryRun: query["dryRun"] == true)
            }
        }
    }

    private static func batch<C: BatchCommand>(
        _ type: C.Type, _ id: String, _ path: String, _ summary: String,
        isWhole: @escaping @Sendable (C.Batch) -> Bool,
        read: @escaping @Sendable (NamedFile, AwardDefinition) throws -> C.Batch
    ) -> Route where C.Output: Codable {
        Route(
            id: id, method: .post, path: path, summary: summary, action: C.action, isWrite: true,
            parameters: pathParameters(placeholders(path), Schema.Object(members: [:])) + [
                .fileName, .language, .dryRun, .idempotencyKey,
            ],
            body: Body(
                types: ["application/json", APICall.table], schema: SchemaReader.schema(of: C.Batch.self),
                limit: BodyLimit.bulk),
            answer: Body(types: ["application/json"], schema: SchemaReader.schema(of: C.Output.self)),
            type: type
        ) { call in
            let query = try call.query()
            return try await call.parts.bulk.take {
                let batch: C.Batch
                if call.isTable {
                    let (file, definition) = try await call.table(for: C.action)
                    batch = try read(file, definition)
                } else {
                    batch = try decoded(.object(try await call.members()))
                    if !isWhole(batch) { throw RequestFault.fields([.init("/lines", notWhole)]) }
                }
                do {
                    return try await call.perform(C(batch), isDryRun: query["dryRun"] == true)
                } catch let error as DatabaseError where ["22", "23"].contains(error.sqlState?.category) {
                    // Files are read by rules that rows sent as JSON have not passed.
                    throw RequestFault.fields([.init("", notStorable)])
                }
            }
        }
    }

    private static let notStorable = LocalizedText(
        ko: "저장할 수 없는 값이 들어 있는 줄이 있습니다. 역할, 인원 한도, 코드를 확인해 주십시오.",
        en: "A row holds a value that cannot be stored; check roles, loads and codes.")

    private static let notWhole = LocalizedText(
        ko: "줄마다 줄 번호가 하나씩 있어야 하고, 제출 항목은 있는 후보를 가리켜야 합니다.",
        en: "Every row needs its line, and every field must point at a row there is.")
}

/// A command that imports the rows of a file.
protocol BatchCommand: Command {
    associatedtype Batch: Codable & Sendable
    init(_ batch: Batch)
}

extension ImportCandidates: BatchCommand {}
extension ImportReviewers: BatchCommand {}
