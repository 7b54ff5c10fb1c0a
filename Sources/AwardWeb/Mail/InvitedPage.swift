import AwardCore
import AwardHTTP
import AwardUseCases
import Hummingbird

/// Who was invited and has come: reviewers and candidates' contacts, and new links for them, by mail or shown once.
enum InvitedPage {
    static func add(to pages: AwardPages) {
        pages.get("invitations") { visit in try await show(visit) }
        pages.post("invitations/reviewers") { visit in
            let form = try await visit.form()
            let invited = try await visit.perform(
                InviteReviewers(
                    reviewers: try chosen(form), days: try days(form), isByMail: form["act"] == "mail"), form)
            return try await show(
                visit, links: invited.map { InvitedLink($0.reviewer, $0.name(visit.language), $0.link, $0.isMailed) })
        }
        pages.post("invitations/contacts") { visit in
            let form = try await visit.form()
            let candidates = try form["candidate"].map { [$0] } ?? chosen(form)
            let invited = try await visit.perform(
                InviteContacts(
                    candidates: candidates, name: form["name"], email: form["email"], days: try days(form),
                    isByMail: form["act"] == "mail"), form)
            return try await show(
                visit,
                links: invited.map {
                    InvitedLink($0.candidate, $0.candidateName(visit.language), $0.link, $0.isMailed)
                })
        }
    }

    private static func chosen(_ form: Form) throws -> [String] {
        let codes = form.fields(after: "who-").keys.sorted()
        if !codes.isEmpty { return codes }
        throw RequestFault.fields([
            .init("who", LocalizedText(ko: "초대할 분을 한 명 이상 골라 주십시오.", en: "Choose one or more people to invite."))
        ])
    }

    private static func days(_ form: Form) throws -> Int {
        guard let text = form["days"] else { return SessionRules.invitationDays }
        if let days = Int(text) { return days }
        throw RequestFault.fields([
            .init("days", LocalizedText(ko: "유효 기간은 날수로 적어 주십시오.", en: "Give a number of days."))
        ])
    }

    private static func show(_ visit: Visit, links: [InvitedLink] = []) async throws -> Response {
        let language = visit.language
        let clock = try await visit.clock()
        let reviewers = try await visit.ask(ListInvitations())
        let contacts = try await visit.ask(ListContacts())
        func row(_ code: String, _ name: String, _ email: String, _ link: PersonalLink?) -> [String: Any] {
            var values: [String: Any] = [
                "code": code, "name": name, "email": email, "state": state(link, visit, clock),
            ]
            values["writtenAt"] = link.map { clock.text($0.writtenAt, visit.language) } ?? "–"
            values["lastSeenAt"] = link?.lastSeenAt.map { clock.text($0, visit.language) } ?? "–"
            return values
        }
        let canInvite = visit.caller.map { !$0.roles.isDisjoint(with: Action.reviewerInvite.roles) } ?? false
        let come = reviewers.count { $0.link?.usedAt != nil }
        return try await visit.page(
            "invitations",
            [
                "canInvite": canInvite, "days": SessionRules.invitationDays, "mostDays": InviteReviewers.maximumDays,
                "contactsKey": FormKey.fresh(), "contactKey": FormKey.fresh(), "hasLinks": !links.isEmpty,
                "links": links.map(\.values), "reviewerCount": reviewers.count, "reviewersCome": come,
                "hasReviewers": !reviewers.isEmpty, "hasContacts": !contacts.isEmpty,
                "reviewers": reviewers.map { row($0.reviewer, $0.name(language), $0.email, $0.link) },
                "contacts": contacts.map { line -> [String: Any] in
                    let person = line.name.isEmpty ? "" : " · \(line.name)"
                    return row(line.candidate, line.candidateName(language) + person, line.email, line.link)
                },
            ], title: Place.invitations.title, place: .invitations)
    }

    private static func state(_ link: PersonalLink?, _ visit: Visit, _ clock: AwardClock) -> String {
        guard let link else { return visit.say("초대 전", "not invited") }
        switch link.state(at: visit.now) {
        case .used: return visit.say("수락 (\(clock.text(link.usedAt ?? link.writtenAt, visit.language)))", "accepted")
        case .waiting:
            return visit.say(
                "대기, \(clock.text(link.expires, visit.language))까지",
                "waiting until \(clock.text(link.expires, visit.language))")
        case .over: return visit.say("기한 지남", "too old")
        }
    }
}

/// A link that has just been written, as the page shows it once.
private struct InvitedLink {
    let values: [String: Any]

    init(_ code: String, _ name: String, _ link: Secret?, _ isMailed: Bool) {
        var values: [String: Any] = ["code": code, "name": name, "isMailed": isMailed]
        values["link"] = link.flatMap { $0.isEmpty ? nil : $0.reveal() }
        self.values = values
    }
}
