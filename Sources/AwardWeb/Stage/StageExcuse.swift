import AwardCore
import AwardHTTP
import AwardUseCases
import Hummingbird

/// Excusing a candidate from the least number of scoresheets.
enum StageExcuse {
    /// Where the form is sent, below the stage.
    static let path = "excuse"

    /// Shows what is excused, then records it.
    static func answer(_ visit: Visit, _ form: Form) async throws -> Response {
        let stage = try visit.part("stage")
        let candidate = try form.require("candidate", .candidate)
        let reason = try form.require("reason", StageMovePage.reason)
        let act = Act(
            ExcuseCandidate(stage: stage, candidate: candidate, reason: reason),
            LocalizedText(ko: "최소 심사표 수 면제", en: "Excuse the candidate"), place: .stages, back: "stages/\(stage)"
        ) { _, language in
            let text = LocalizedText(
                ko: "후보 \(candidate)은(는) 심사표가 최소 수에 이르지 않아도 집계합니다. 사유: \(reason)",
                en: "Candidate \(candidate) is counted with fewer scoresheets than the least. Reason: \(reason)")
            return Outcome(sentences: [text(language)])
        }
        return try await visit.answer(act, form)
    }

    /// The form, for the candidates that lack sheets; `nil` where nobody lacks any or the caller may not.
    static func form(_ status: StageStatus.Answer, _ visit: Visit) -> WebForm? {
        let least = status.definition.panel.minimumSheets
        let lacking = status.candidates.filter { $0.submitted < least }
        guard visit.may(.stageExcuse), !lacking.isEmpty, [.open, .closed].contains(status.stage.state) else {
            return nil
        }
        return WebForm(
            "excuse", path: "stages/\(status.stage.stageID)/\(path)",
            fields: [
                .init(
                    "candidate", "후보", "Candidate",
                    .choice(
                        lacking.map { row in
                            .init(
                                row.candidate.code,
                                "\(row.candidate.code) \(row.candidate.fullName(visit.language)) (\(row.submitted)/\(least))"
                            )
                        })),
                .reason,
            ], button: LocalizedText(ko: "미리 보기", en: "Preview"),
            hint: LocalizedText(
                ko: "유효 심사표가 \(least)건이 되지 않는 후보를 사유와 함께 면제합니다.",
                en: "For a candidate that cannot reach \(least) valid scoresheets, with the reason."))
    }
}
