import AwardCore
import AwardHTTP
import AwardUseCases
import Hummingbird

/// Before scoring: the candidates of a stage by name, and in which of them the reviewer has an interest.
enum DeclarationPage {
    static func add(to pages: AwardPages) {
        pages.get("declaration/:stage") { visit in
            let work: ReviewerWork.Answer
            do {
                work = try await visit.work(in: try visit.part("stage"))
            } catch let refusal as Refusal {
                // The names are shown only to who has pledged, and the pledge is signed on the work page.
                guard case .notPledged = refusal.reason else { throw refusal }
                return visit.redirect("work")
            }
            return try await page(visit, work, DeclarationForm(), problems: [:])
        }
        pages.post("declaration/:stage") { visit in
            let fields = try await visit.form()
            let form = DeclarationForm(fields)
            let stage = try visit.part("stage")
            guard fields["confirmed"] != nil else {
                return try await page(
                    visit, try await visit.work(in: stage), form, problems: ["": DeclarationPage.unconfirmed])
            }
            do {
                _ = try await visit.perform(
                    StateInterests(stage: stage, reviewer: try visit.reviewerCode(), statements: form.statements),
                    fields)
            } catch let refusal as Refusal {
                guard case .invalid(let problems) = refusal.reason else { throw refusal }
                let texts = Dictionary(problems.map { ($0.place, $0.text) }, uniquingKeysWith: { first, _ in first })
                return try await page(visit, try await visit.work(in: stage), form, problems: texts)
            }
            return visit.redirect(form.next(fields["next"], stage) ?? "work")
        }
    }

    private static let unconfirmed = LocalizedText(
        ko: "표시하신 후보 말고는 이해관계가 없음을 확인해 주십시오.",
        en: "Please confirm that you have no interest in the others.")

    private static func page(
        _ visit: Visit, _ work: ReviewerWork.Answer, _ form: DeclarationForm, problems: [String: LocalizedText]
    ) async throws -> Response {
        let language = visit.language
        let award = try await visit.ask(AwardOverview()).definition
        let items = work.items.filter(\.needsStatement)
        var values: [String: Any] = [
            "stage": work.stage.stageID, "title": work.definition.title(language),
            "isOpen": work.stage.state == .open, "hasCandidates": !items.isEmpty,
            "isBlind": items.contains { $0.candidate.name == nil },
            "count": items.count, "isWrong": !problems.isEmpty,
            "candidates": items.map { item -> [String: Any] in
                let code = item.candidate.code
                var row: [String: Any] = [
                    "code": code, "isMarked": form.interests[code] != nil, "interest": form.interests[code] ?? "",
                    "category": award.category(item.candidate.category)?.title(language) ?? item.candidate.category,
                ]
                row["name"] = item.candidate.name?(language)
                row["project"] = item.project.flatMap { $0(language).isEmpty ? nil : $0(language) }
                row["error"] = problems[code]?(language)
                return row
            },
        ]
        values["summary"] = problems[""]?(language)
        values["next"] = visit.query("next")
        return try await visit.page(
            "declaration", values,
            title: LocalizedText(ko: "이해관계 확인", en: "State your interests"), place: .work,
            trail: [visit.link(to: .work)])
    }
}

/// What a reviewer ticked and wrote about the candidates.
struct DeclarationForm: Sendable {
    /// The candidates that were shown.
    let shown: [String]
    /// The interests by candidate; empty text where one was ticked without saying which.
    let interests: [String: String]

    /// Nothing yet.
    init() {
        shown = []
        interests = [:]
    }

    /// What was sent. What is written counts as ticked: nobody writes of an interest by accident.
    init(_ form: Form) {
        shown = form.fields(after: "shown-").keys.sorted()
        let texts = form.fields(after: "reason-")
        let ticked = form.fields(after: "interest-").mapValues { _ in "" }
        interests = ticked.merging(texts) { $1 }
    }

    /// Where to go on: to the sheet the reviewer came for, unless an interest in its candidate was stated.
    func next(_ path: String?, _ stage: String) -> String? {
        let clear = shown.filter { interests[$0] == nil }
        let sheets = ["work", "presentation"].flatMap { folder in clear.map { "\(folder)/\(stage)/\($0)" } }
        return sheets.first { $0 == path }
    }

    /// What is said of each candidate that was shown.
    var statements: [StateInterests.Statement] {
        shown.map { StateInterests.Statement($0, interest: interests[$0]) }
    }
}
