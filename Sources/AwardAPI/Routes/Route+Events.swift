import AwardCore
import AwardHTTP
import AwardUseCases
import HTTPTypes
import Hummingbird
import NIOCore

extension Route {
    /// The row that tells what changes while somebody watches, as server-sent events.
    static func events(_ path: String) -> Route {
        Route(
            id: "watchAward", method: .get, path: path,
            summary:
                "Changes as they happen (server-sent events): `changed` names the command, `everything` means look anew.",
            action: .stageStatus, isWrite: false,
            parameters: pathParameters(placeholders(path), Schema.Object(members: [:])) + [.language],
            answer: Body(types: ["text/event-stream"], schema: .text(.plain)), type: nil
        ) { call in
            _ = try call.query()
            let overview = try await call.service.ask(
                AwardOverview(), award: try call.award(), as: try call.claim())
            try call.demand([.admin, .chair, .secretary, .auditor, .reviewer], .stageStatus)
            let changes = call.parts.progress.changes(of: overview.award.awardID)
            return Response(
                status: .ok,
                headers: [.contentType: "text/event-stream", .of("X-Accel-Buffering"): "no"],
                body: ResponseBody { writer in
                    try await EventWriter.write(changes, to: &writer)
                })
        }
    }
}
