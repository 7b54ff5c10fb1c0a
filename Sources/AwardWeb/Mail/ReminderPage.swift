import AwardCore
import AwardHTTP
import AwardUseCases
import Hummingbird

/// Reminding the reviewers of a stage who have not finished: first who gets a mail, then the button.
enum ReminderPage {
    static func add(to pages: AwardPages) {
        pages.get("mail/reminders/:stage") { visit in
            let stage = try visit.part("stage")
            let would = try await visit.parts.service.rehearse(
                RemindReviewers(stage: stage), award: visit.slug, as: visit.claim
            ).output
            let names = Dictionary(
                uniqueKeysWithValues: try await visit.ask(ListReviewers()).map { ($0.code, $0.name(visit.language)) })
            func people(_ codes: [String]) -> [String] { codes.map { "\($0) \(names[$0] ?? "")" } }
            let title = try await visit.ask(AwardOverview()).definition.stage(would.stage)?.title(visit.language)
            return try await visit.page(
                "reminder",
                [
                    "stage": title ?? stage, "id": would.stage, "count": would.reminded.count,
                    "hasReminded": !would.reminded.isEmpty, "reminded": people(would.reminded),
                    "hasMissed": !would.withoutAddress.isEmpty, "missed": people(would.withoutAddress),
                ], title: LocalizedText(ko: "제출 요청 보내기", en: "Remind the unfinished"), place: .mail,
                trail: [PageFrame.Link(text: Place.mail.title, href: visit.path("mail"))])
        }
        pages.post("mail/reminders/:stage") { visit in
            let form = try await visit.form()
            _ = try await visit.perform(RemindReviewers(stage: try visit.part("stage")), form)
            return visit.redirect("mail")
        }
    }
}
