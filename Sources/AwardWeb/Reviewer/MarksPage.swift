import AwardCore
import AwardHTTP
import AwardUseCases
import Hummingbird

/// All of a reviewer's marks in a stage side by side, and handing in every draft that is complete.
enum MarksPage {
    static func add(to pages: AwardPages) {
        pages.get("work/:stage") { visit in
            let work = try await visit.work(in: try visit.part("stage"))
            if visit.query("submit") != nil { return try await preview(visit, work) }
            return try await page(visit, work)
        }
        pages.post("work/:stage") { visit in
            let form = try await visit.form()
            let stage = try visit.part("stage")
            let drafts = form.fields(after: "draft-").compactMap { code, revision in
                Int32(revision).map { SubmitDrafts.Draft(code, revision: $0) }
            }.sorted { $0.candidate < $1.candidate }
            do {
                _ = try await visit.perform(
                    SubmitDrafts(stage: stage, reviewer: try visit.reviewerCode(), drafts: drafts), form)
            } catch let refusal as Refusal where refusal.keepsForm {
                return try await preview(visit, try await visit.work(in: stage), refusal)
            }
            return visit.redirect("work/\(stage)?submitted=\(drafts.count)")
        }
    }

    private static func page(_ visit: Visit, _ work: ReviewerWork.Answer) async throws -> Response {
        var notice: LocalizedText?
        if let count = visit.query("submitted").flatMap({ Int($0) }), count > 0 {
            notice = LocalizedText(
                ko: "심사표 \(count)건을 제출하셨습니다. 접수 번호는 아래에 있습니다.",
                en: "\(count) scoresheet\(count == 1 ? "" : "s") submitted. The receipts are below.")
        }
        return try await visit.page(
            "marks", MarksView(visit, work, try await visit.ask(AwardOverview()).definition).values,
            title: LocalizedText(
                ko: "\(work.definition.title.ko) 내 평점", en: "My marks, \(work.definition.title.en)"),
            place: .work, trail: [visit.link(to: .work)], notice: notice)
    }

    /// What submitting would hand in, before anything is.
    private static func preview(
        _ visit: Visit, _ work: ReviewerWork.Answer, _ refusal: Refusal? = nil
    ) async throws -> Response {
        let language = visit.language
        let review = MarksReview(work)
        let waiting = review.lines.filter(\.isUnfinished)
        var values: [String: Any] = [
            "stage": work.stage.stageID, "count": review.ready.count, "hasDrafts": !review.ready.isEmpty,
            "isOpen": work.stage.state == .open,
            "maximumTotal": work.definition.rubric.maximumTotal(of: work.criteria).exactText,
            "drafts": review.ready.map { line -> [String: Any] in
                var row: [String: Any] = [
                    "code": line.item.candidate.code, "total": line.total?.exactText ?? "–",
                    "revision": Int(line.item.sheet?.revision ?? 0),
                ]
                row["name"] = line.item.candidate.name?(language)
                return row
            },
            "hasWaiting": !waiting.isEmpty, "waiting": waiting.map(\.item.candidate.code).joined(separator: ", "),
        ]
        if let refusal {
            let problems = refusal.problems(language).map { "\($0.place): \($0.text)" }
            values["problems"] = problems.isEmpty ? [refusal.sentence(language)] : problems
            values["isRefused"] = true
        }
        return try await visit.page(
            "marks-submit", values,
            title: LocalizedText(ko: "초안 한꺼번에 제출", en: "Submit all complete drafts"), place: .work,
            trail: [
                visit.link(to: .work),
                PageFrame.Link(
                    text: LocalizedText(ko: "내 평점", en: "My marks"),
                    href: visit.path("work/\(work.stage.stageID)")),
            ])
    }
}
