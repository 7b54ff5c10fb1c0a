import AwardCore
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
        }
    }

    /// The row that imports reviewers.
    static func reviewerImport(_ path: String) -> Route {
        batch(ImportReviewers.self, "importReviewers", path, "Import reviewers: all of them or none.") { batch in
            batch.lines.count == batch.reviewers.count
        }
    }

    private static func batch<C: BatchCommand>(
        _ type: C.Type, _ id: String, _ path: String, _ summary: String,
        isWhole: @escaping @Sendable (C.Batch) -> Bool
    ) -> Route where C.Output: Codable {
        Route(
            id: id, method: .post, path: path, summary: summary, action: C.action, isWrite: true,
            parameters: pathParameters(placeholders(path), Schema.Object(members: [:])) + [
                .language, .dryRun, .idempotencyKey,
            ],
            body: Body(
                types: ["application/json"], schema: SchemaReader.schema(of: C.Batch.self), limit: BodyLimit.bulk),
            answer: Body(types: ["application/json"], schema: SchemaReader.schema(of: C.Output.self)),
            type: type
        ) { call in
            let batch: C.Batch = try decoded(.object(try await call.members()))
            let query = try call.query()
            if !isWhole(batch) { throw RequestFault.fields([.init("/lines", notWhole)]) }
            let command = C(batch)
            do {
                return try await call.perform(command, isDryRun: query["dryRun"] == true)
            } catch let error as DatabaseError where ["22", "23"].contains(error.sqlState?.category) {
                // Files are read by rules that rows sent as JSON have not passed.
                throw RequestFault.fields([.init("", notStorable)])
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
