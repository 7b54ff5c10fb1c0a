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
        let work = try await visit.ask(ReviewerWork(stage: stage, reviewer: try visit.reviewerCode()))
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
    /// The candidate's code, or its blind code.
    var code: String { item.candidate.code }
    /// The candidate before.
    var previous: String? { position > 0 ? work.items[position - 1].candidate.code : nil }
    /// The candidate after.
    var next: String? { position + 1 < work.items.count ? work.items[position + 1].candidate.code : nil }

    /// The nearest candidate after this one, going round, that is not done yet.
    var nextToDo: String? {
        let order = work.items[(position + 1)...] + work.items[..<position]
        return order.first { item in
            item.conflict == nil && (item.sheet == nil || item.sheet?.state == .draft)
        }?.candidate.code
    }

    /// The number of the receipt for what is recorded.
    var receiptNumber: String? {
        item.sheet.map { "\(work.stage.stageNo)-\($0.reviewerID)-\($0.candidateID)-\($0.revision)" }
    }

    /// What the page is called.
    var title: LocalizedText {
        LocalizedText(ko: "\(code) 심사표", en: "Scoresheet for \(code)")
    }
}
