import AwardCore
import AwardUseCases

/// What the form of a scoresheet shows: what is saved, or what was typed and could not be saved.
struct SheetFormState {
    /// What stands in the fields.
    let marks: [String: String]?
    /// The comment in the field.
    let comment: String
    /// The number of the receipt to show.
    let receipt: String?
    /// Why it was not saved.
    let refusal: Refusal?

    /// What is saved.
    init(_ item: ReviewerWork.Item, receipt: String?) {
        marks = nil
        comment = item.sheet?.comment ?? ""
        self.receipt = receipt
        refusal = nil
    }

    /// What was typed.
    init(_ item: ReviewerWork.Item, _ form: SheetForm, refusal: Refusal) {
        marks = form.sheet.content.marks
        comment = form.sheet.content.comment
        receipt = nil
        self.refusal = refusal
    }

    /// Whether somebody saved first.
    var isStale: Bool {
        if case .staleRevision = refusal?.reason { return true }
        return false
    }
}
