import AwardCore
import AwardUseCases

/// Where one scoresheet stands in the reviewer's work.
struct SheetPlace: Sendable {
    /// The whole stage's work.
    let work: ReviewerWork.Answer
    /// The position of this candidate in it.
    let position: Int
    /// The award's rules.
    let award: AwardDefinition

    /// The sheet of the address.
    ///
    /// - Throws: `Refusal` when the candidate is not assigned to the reviewer.
    static func find(_ visit: Visit) async throws -> SheetPlace {
        let (stage, candidate) = (try visit.part("stage"), try visit.part("candidate"))
        let work = try await visit.work(in: stage)
        guard let position = work.items.firstIndex(where: { $0.candidate.code == candidate }) else {
            throw Refusal(.notAssigned(candidate: candidate, stage: stage))
        }
        return SheetPlace(work: work, position: position, award: try await visit.ask(AwardOverview()).definition)
    }

    /// The time zone's clock.
    var clock: AwardClock { AwardClock(award.timeZone) }

    /// The candidate with its sheet.
    var item: ReviewerWork.Item { work.items[position] }
    /// The stage's short name.
    var stage: String { work.stage.stageID }
    /// Whether sheets are taken.
    var isOpen: Bool { work.stage.state == .open }
    /// The candidate's code, or its blind code.
    var code: String { item.candidate.code }
    /// The candidate before.
    var previous: String? { position > 0 ? work.items[position - 1].candidate.code : nil }
    /// The candidate after.
    var next: String? { position + 1 < work.items.count ? work.items[position + 1].candidate.code : nil }

    /// Where “and next” leads: to the nearest candidate that still needs marks, going round; when none does, to all the
    /// marks side by side.
    var nextPath: String {
        let next = MarksReview(work).unfinished(after: position)?.item.candidate.code
        return "work/\(stage)" + (next.map { "/\($0)" } ?? "")
    }

    /// Whether the reviewer has yet to say if there is an interest, before the sheet is looked at.
    var needsStatement: Bool { isOpen && item.needsStatement }

    /// Where interests are stated, coming back to the sheet's page below `folder`.
    func declarationPath(from folder: String) -> String {
        "declaration/\(stage)?next=" + PercentEncoding.text("\(folder)/\(stage)/\(code)")
    }

    /// The number of the receipt to show: the one the address names, if it is that of what is recorded.
    func receipt(_ visit: Visit) -> String? {
        let number = item.sheet.map { SheetReceipt.number(of: $0, stage: work.stage.stageNo) }
        return visit.query("receipt").flatMap { $0 == number ? $0 : nil }
    }

    /// What the page is called.
    var title: LocalizedText {
        LocalizedText(ko: "\(code) 심사표", en: "Scoresheet for \(code)")
    }
}

extension ReviewerWork.Item {
    /// Whether the reviewer has yet to say if there is an interest in the candidate.
    var needsStatement: Bool { !isStated && !isDone }
}

extension Visit {
    /// The reviewer's own work in a stage.
    ///
    /// - Throws: `Refusal` when nobody is signed in, or the pledge is missing.
    func work(in stage: String) async throws -> ReviewerWork.Answer {
        try await ask(ReviewerWork(stage: stage, reviewer: try reviewerCode()))
    }
}
