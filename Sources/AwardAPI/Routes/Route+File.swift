import AwardCore
import AwardHTTP
import AwardUseCases
import HTTPTypes
import Hummingbird
import NIOCore

extension Route {
    /// The row that takes a file of a submission: the body is the file.
    static func attachFile(_ path: String) -> Route {
        Route(
            id: "attachFile", method: .post, path: path, summary: "Attach a file; the body is the file.",
            action: .candidateAttach, isWrite: true,
            parameters: pathParameters(placeholders(path), Schema.Object(members: [:])) + [
                Parameter("name", .query, .text(.plain), isRequired: true, "The file's name, without folders."),
                .language, .dryRun, .idempotencyKey, Revision.parameter,
            ],
            body: Body(types: ["application/octet-stream"], schema: .anything, limit: BodyLimit.upload),
            answer: Body(types: ["application/json"], schema: SchemaReader.schema(of: AttachFile.Output.self)),
            type: AttachFile.self
        ) { call in
            let query = try call.query()
            let name = query["name"]?.text ?? ""
            guard call.request.mediaType == "application/octet-stream" else {
                throw RequestFault.mediaType(allowed: ["application/octet-stream"])
            }
            let content = try await call.request.wholeBody(upTo: BodyLimit.upload)
            let command = AttachFile(
                candidate: try call.path("candidate").text ?? "", name: name, mediaType: MediaType.named(name),
                content: Array(content.readableBytesView), seen: try Revision.seen(call.request))
            return try await call.perform(command, isDryRun: query["dryRun"] == true)
        }
    }

    /// A byte of a name as RFC 8187 wants it.
    private static func percentEncoded(_ byte: UInt8) -> String {
        let scalar = Unicode.Scalar(byte)
        if scalar.isASCII,
            scalar.properties.isAlphabetic || ("0"..."9").contains(scalar) || "-._".unicodeScalars.contains(scalar)
        {
            return String(scalar)
        }
        let digits = String(byte, radix: 16, uppercase: true)
        return "%" + (digits.count == 1 ? "0" : "") + digits
    }

    /// The row that gives a file of a submission: always to be saved, never to be shown by the browser.
    static func readFile(_ path: String) -> Route {
        let object = SchemaReader.schema(of: ReadSubmissionFile.self).object ?? Schema.Object(members: [:])
        return Route(
            id: "readFile", method: .get, path: path, summary: "A file of a submission.", action: .candidateRead,
            isWrite: false, parameters: pathParameters(placeholders(path), object) + [.language],
            answer: Body(types: ["application/octet-stream"], schema: .anything),
            type: ReadSubmissionFile.self
        ) { call in
            _ = try call.query()
            let query = ReadSubmissionFile(
                candidate: try call.path("candidate").text ?? "", file: try call.path("file").integer ?? 0)
            let answer = try await call.service.ask(query, award: try call.award(), as: try call.claim())
            let name = answer.file.name.utf8.map(percentEncoded).joined()
            return Response(
                status: .ok,
                headers: [
                    .contentType: "application/octet-stream", .contentLength: "\(answer.content.count)",
                    .of("Content-Disposition"): "attachment; filename*=UTF-8''\(name)",
                    .of("X-Media-Type"): answer.file.mediaType, .eTag: "\"\(answer.file.sha256)\"",
                ],
                body: ResponseBody(byteBuffer: ByteBuffer(bytes: answer.content)))
        }
    }
}
