import AwardCore
import AwardFiles
import AwardHTTP
import AwardUseCases

extension APICall {
    /// The media type of a table.
    static let table = "text/csv"

    /// Whether the body is a table.
    var isTable: Bool { request.mediaType == Self.table }

    /// The table that was sent, and the award it is for. Nothing is read of somebody who may not send one.
    ///
    /// - Throws: `Refusal`; `RequestFault` (`tooLarge` …).
    func table(for action: Action) async throws -> (file: NamedFile, definition: AwardDefinition) {
        try demand(Set(action.roles), action)
        let name = try query()[Parameter.fileName.name]?.text ?? "upload.csv"
        let definition = try await service.ask(AwardOverview(), award: try award(), as: try claim()).definition
        return (NamedFile(name: name, bytes: try await request.bytes(upTo: BodyLimit.bulk)), definition)
    }
}

extension Parameter {
    /// What a table that was sent is called.
    static let fileName = Parameter(
        "file", .query, .text(.plain), "For `text/csv`: the file's name, for messages and the ledger.")
}
