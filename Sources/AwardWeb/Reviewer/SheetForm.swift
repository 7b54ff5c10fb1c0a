import AwardCore
import AwardUseCases

/// What a reviewer sent for one candidate.
struct SheetForm: Sendable {
    /// The sheet to save.
    let sheet: SaveSheet

    /// Reads the form against the address it was sent to.
    ///
    /// - Throws: `Refusal` when nobody is signed in.
    init(_ form: Form, _ visit: Visit) throws {
        let act: SaveSheet.Act =
            switch form["act"] ?? "draft" {
            case "submit", "submit-next": .submit
            case "abstain": .abstain
            case "supersede": .supersede
            default: .draft
            }
        sheet = SaveSheet(
            stage: try visit.part("stage"), reviewer: try visit.reviewerCode(), candidate: try visit.part("candidate"),
            act: act,
            content: SheetContent(
                marks: form.fields(after: "mark-"), comment: form["comment"] ?? "",
                abstainReason: act == .abstain ? form["abstain"] ?? "" : nil),
            seenRevision: form["revision"].flatMap { Int32($0) } ?? 0, reason: form["reason"] ?? "")
    }

    /// Saves it as the caller; the form's own key keeps a second click from doing it twice.
    ///
    /// Going back in the browser shows a form whose key was used; what is changed there is another sheet, not the same one
    /// again, and its revision says what it was written on.
    ///
    /// - Throws: `Refusal`.
    func save(_ visit: Visit, _ form: Form) async throws -> SheetReceipt {
        do {
            return try await visit.parts.service.save(sheet, award: visit.slug, as: visit.claim, key: form["key"])
        } catch let refusal as Refusal {
            guard case .idempotencyMismatch = refusal.reason else { throw refusal }
            return try await visit.parts.service.save(sheet, award: visit.slug, as: visit.claim, key: FormKey.fresh())
        }
    }
}

extension Refusal {
    /// Whether what was typed is worth showing again: it can be mended, or somebody saved first.
    var keepsForm: Bool {
        switch reason {
        case .invalid, .staleRevision, .busy, .idempotencyMismatch, .windowPassed, .stageNotOpen, .calibrationFirst,
            .alreadySubmitted:
            return true
        default: return false
        }
    }

    /// What is wrong with single criteria, by their names; the rest under an empty name.
    func problems(_ language: Language) -> [(place: String, text: String)] {
        guard case .invalid(let problems) = reason else { return [] }
        return problems.map { ($0.place, $0.text(language)) }
    }
}
