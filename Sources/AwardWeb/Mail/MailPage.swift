import AwardCore
import AwardHTTP
import AwardUseCases
import Hummingbird

/// The outbox: what waits, what was sent, what failed and why; what failed can be sent again.
enum MailPage {
    static func add(to pages: AwardPages) {
        pages.get("mail") { visit in try await show(visit) }
        pages.post("mail/:number/resend") { visit in
            let form = try await visit.form()
            guard let number = Int64(try visit.part("number")) else { throw RequestFault.noSuchPath }
            _ = try await visit.perform(ResendMail(number: number), form)
            return visit.redirect("mail")
        }
    }

    private static func show(_ visit: Visit) async throws -> Response {
        let language = visit.language
        let clock = try await visit.clock()
        let mail = try await visit.ask(ShowMail(limit: 200))
        let stages = try await visit.ask(AwardOverview())
        let canSend = visit.caller.map { !$0.roles.isDisjoint(with: Action.mailSend.roles) } ?? false
        return try await visit.page(
            "mail",
            [
                "counts": MailState.allCases.compactMap { state -> [String: Any]? in
                    mail.counts[state].map { ["title": state.title(language), "count": $0, "state": state.rawValue] }
                },
                "isEmpty": mail.mails.isEmpty, "canSend": canSend,
                "openStages": stages.stages.filter { $0.state == .open }.map { stage -> [String: Any] in
                    let title = stages.definition.stage(stage.stageID)?.title(language) ?? stage.stageID
                    return ["href": visit.path("mail/reminders/\(stage.stageID)"), "title": title]
                },
                "mails": mail.mails.map { line -> [String: Any] in
                    var values: [String: Any] = [
                        "number": Int(line.number), "kind": line.kind.title(language), "recipient": line.recipient,
                        "subject": line.subject, "state": line.state.title(language), "attempts": line.attempts,
                        "writtenAt": clock.text(line.writtenAt, visit.language), "rowKey": FormKey.fresh(),
                        "canResend": canSend && (line.state == .failed || line.state == .doubtful),
                    ]
                    values["error"] = line.error
                    values["finishedAt"] = line.finishedAt.map { clock.text($0, visit.language) } ?? "–"
                    return values
                },
            ], title: Place.mail.title, place: .mail)
    }
}
