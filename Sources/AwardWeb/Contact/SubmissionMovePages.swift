import AwardCore
import AwardHTTP
import AwardUseCases
import Hummingbird

/// Stepping back, after a page that says what that means; and entering an appeal.
enum SubmissionMovePages {
    static func add(to pages: AwardPages) {
        pages.get("submission/withdraw") { visit in
            let candidate = try visit.candidateCode()
            let detail = try await visit.ask(ShowCandidate(candidate))
            return try await visit.page(
                "submission-withdraw",
                ["name": detail.fullName?(visit.language) ?? candidate, "revision": detail.revision],
                title: LocalizedText(ko: "참가 철회", en: "Step back"), place: .submission,
                trail: [PageFrame.Link(text: Place.submission.title, href: visit.path("submission"))])
        }
        pages.post("submission/withdraw") { visit in
            let form = try await visit.form()
            let reason = try form.require("reason", StageMovePage.reason)
            _ = try await visit.perform(
                WithdrawCandidate(
                    candidate: try visit.candidateCode(), reason: reason,
                    seen: form["revision"].flatMap { Int($0) }), form)
            return visit.redirect("submission?done=withdraw")
        }
        pages.post("submission/appeal") { visit in
            let form = try await visit.form()
            let grounds = try form.require("grounds", LocalizedText(ko: "이의신청 사유", en: "The grounds"))
            _ = try await visit.perform(
                EnterAppeal(candidate: try visit.candidateCode(), grounds: grounds), form)
            return visit.redirect("submission?done=appeal")
        }
    }
}
