import AwardCore
import AwardUseCases

/// The values of the page of all marks: one row for each candidate, one column for each criterion.
struct MarksView {
    /// What the template is filled with.
    let values: [String: Any]

    init(_ visit: Visit, _ work: ReviewerWork.Answer, _ award: AwardDefinition) {
        let language = visit.language
        let review = MarksReview(work)
        let rubric = work.definition.rubric
        let criteria = work.criteria.map { rubric.criteria[$0] }
        let isOpen = work.stage.state == .open
        let clock = AwardClock(award.timeZone)
        let hasCategories = Set(work.items.map(\.candidate.category)).count > 1
        let receipts = work.items.filter { $0.status.isFinished && $0.conflict == nil }
        values = [
            "stage": work.stage.stageID, "isOpen": isOpen, "hasCategories": hasCategories,
            "criteria": criteria.map { ["title": $0.title(language), "maximum": $0.maximum.exactText] },
            "maximumTotal": rubric.maximumTotal(of: work.criteria).exactText,
            "ready": review.ready.count, "canSubmit": isOpen && !review.ready.isEmpty,
            "unfinished": review.lines.count(where: \.isUnfinished),
            "isUnfinished": review.lines.contains(where: \.isUnfinished),
            "rows": review.lines.map { line -> [String: Any] in
                let state = SheetStateWords(line.item, isOpen: isOpen)
                let code = line.item.candidate.code
                var row: [String: Any] = [
                    "code": code, "href": visit.path("work/\(work.stage.stageID)/\(code)"),
                    "state": state.title(language), "tone": state.tone, "total": line.total?.exactText ?? "–",
                    "place": line.place.map { "\($0)" } ?? "–", "hasProblems": !line.problems.isEmpty,
                    "problemCount": line.problems.count,
                    "problems": line.problems.map { $0.sentence(in: language) },
                    "isCalibration": line.item.isCalibration,
                    "marks": zip(criteria, line.marks).map { criterion, mark in mark?.text(on: criterion) ?? "–" },
                ]
                if hasCategories {
                    row["category"] =
                        award.category(line.item.candidate.category)?.title(language) ?? line.item.candidate.category
                }
                row["name"] = line.item.candidate.name?(language)
                return row
            },
            "means": ([review.total] + review.criteria).map { $0.mean?.text(digits: 2) ?? "–" },
            "deviations": ([review.total] + review.criteria).map { $0.deviation(digits: 2)?.text(digits: 2) ?? "–" },
            "ranges": ([review.total] + review.criteria).map { spread in
                guard let lowest = spread.lowest, let highest = spread.highest else { return "–" }
                return "\(lowest)–\(highest)"
            },
            "hasReceipts": !receipts.isEmpty,
            "receipts": receipts.compactMap { item -> [String: Any]? in
                guard let sheet = item.sheet, let hash = sheet.sha256 else { return nil }
                return [
                    "code": item.candidate.code, "number": SheetReceipt.number(of: sheet, stage: work.stage.stageNo),
                    "sha256": hash.hexadecimal,
                    "at": clock.text(Moment(sheet.savedAt), language),
                ]
            },
        ]
    }
}
