import AwardCore
import AwardHTTP
import AwardUseCases
import Hummingbird

/// What a candidate's contact sees and fills in: state, fields, files, result, appeals.
enum SubmissionPage {
    static func add(to pages: AwardPages) {
        pages.get("submission") { visit in try await show(visit) }
        pages.post("submission") { visit in
            let form = try await visit.form()
            let entered = form.allFields(after: "field-")
            let isDraft = form["act"] == "draft"
            let candidate = try visit.candidateCode()
            do {
                _ = try await visit.perform(
                    SubmitCandidate(
                        candidate: candidate, fields: entered, isDraft: isDraft,
                        seen: form["revision"].flatMap { Int($0) }), form)
                return visit.redirect("submission?done=\(isDraft ? "draft" : "submit")")
            } catch let refusal as Refusal where refusal.httpStatus == 422 || refusal.httpStatus == 412 {
                // What was typed is not lost: the page comes back with it.
                return try await show(visit, entered: entered, refusal: refusal)
            }
        }
    }

    private static func show(
        _ visit: Visit, entered: [String: String] = [:], refusal: Refusal? = nil
    ) async throws -> Response {
        let candidate = try visit.candidateCode()
        let answer = try await visit.ask(ShowSubmission(candidate))
        let definition = try await visit.ask(AwardOverview()).definition
        var values = SubmissionPageValues(answer, definition, visit, entered: entered, refusal: refusal).values
        let result = try await visit.ask(ShowResult())
        if result.state == .preliminary || result.state == .final || result.state == .published {
            values["result"] = SubmissionPageValues.result(of: candidate, in: result, visit.language)
            let clock = AwardClock(definition.timeZone)
            let appeals = try await visit.ask(ListAppeals())
            if !appeals.isEmpty {
                values["appeals"] = SubmissionPageValues.appeals(appeals, clock, visit.language).values(visit.language)
            }
            if answer.canAppeal, let until = answer.appealsUntil {
                values["appeal"] = ["until": clock.text(until, visit.language), "appealKey": FormKey.fresh()]
            }
        }
        let name = answer.detail.fullName ?? LocalizedText(ko: candidate, en: candidate)
        var response = try await visit.page(
            "submission", values, title: name, place: .submission, notice: visit.query("done").flatMap(notice))
        if let refusal { response.status = .init(code: refusal.httpStatus) }
        return response
    }

    private static func notice(_ done: String) -> LocalizedText? {
        switch done {
        case "draft": return LocalizedText(ko: "저장했습니다. 아직 제출되지 않았습니다.", en: "Saved. It is not handed in yet.")
        case "submit": return LocalizedText(ko: "제출했습니다.", en: "Handed in.")
        case "file": return LocalizedText(ko: "파일을 첨부했습니다.", en: "The file is attached.")
        case "withdraw": return LocalizedText(ko: "참가를 철회했습니다.", en: "You have stepped back.")
        case "appeal": return LocalizedText(ko: "이의신청을 접수했습니다.", en: "The appeal is entered.")
        default: return nil
        }
    }
}

extension Visit {
    /// The candidate the caller speaks for.
    ///
    /// - Throws: `Refusal` when nobody is signed in, or somebody who speaks for none.
    func candidateCode() throws -> String {
        guard let caller else { throw Refusal(.notIdentified(.candidateAttach)) }
        guard let code = caller.candidate else {
            throw Refusal(.notPermitted(.candidateAttach, needs: [.candidateContact]))
        }
        return code
    }
}
