import AwardCore
import AwardUseCases
import Hummingbird

extension APICall {
    /// Performs a command, or only finds out what it would come to.
    ///
    /// - Throws: `Refusal`.
    func perform<C: Command>(_ command: C, isDryRun: Bool) async throws -> Response {
        // A key that is none is refused in a dry run too: what is tried is the request as it will be sent.
        let key = try idempotencyKey()
        if isDryRun {
            let rehearsal = try await service.rehearse(command, award: try award(), as: try claim())
            return Response(
                json: [
                    DryRun.answer: try JSONValueEncoder.value(rehearsal.output),
                    DryRun.lastEntry: .number("\(rehearsal.lastEntry)"),
                ], to: request)
        }
        let output = try await service.perform(
            command, award: try award(), as: try claim(), key: key)
        return Response(json: try JSONValueEncoder.value(output), to: request)
    }
}

/// What a write that was only tried is answered.
public enum DryRun {
    /// What the command would have answered.
    public static let answer = "wouldAnswer"
    /// The newest entry of the ledger at that time; as `seen` it makes the command refuse anything else.
    public static let lastEntry = "lastEntry"

    /// What JSON it is.
    public static func schema(of answer: Schema) -> Schema {
        .object(
            Schema.Object(members: [
                self.answer: .init(schema: answer, isRequired: true),
                lastEntry: .init(schema: .integer(0...Int64.max), isRequired: true),
            ]))
    }
}
