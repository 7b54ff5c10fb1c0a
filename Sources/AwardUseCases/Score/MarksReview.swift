public import AwardCore
import AwardStore

/// One reviewer's marks of a stage against each other, before they are handed in for good.
///
/// Only competing candidates that no conflict bars have a place and count in the means; candidates marked for calibration
/// and abstentions are shown and left out of both.
public struct MarksReview: Sendable {
    /// One candidate.
    public struct Line: Sendable {
        /// The candidate with its sheet.
        public let item: ReviewerWork.Item
        /// The marks on the criteria this reviewer scores; `nil` is unset.
        public let marks: [Mark?]
        /// The total; `nil` while a mark is unset.
        public let total: Rational?
        /// The place the reviewer's totals give within the category, equal totals sharing one; `nil` without a total.
        public let place: Int?
        /// What keeps a draft from being submitted; empty for what is ready, submitted, or not begun.
        public let problems: [SheetProblem]

        /// Whether it is a draft that can be submitted as it is.
        public var isReady: Bool { item.conflict == nil && item.status == .draft && problems.isEmpty }

        /// Whether the reviewer still has marks to give.
        public var isUnfinished: Bool { !item.isDone && !isReady }
    }

    /// The candidates, in the order of the reviewer's work.
    public let lines: [Line]
    /// How the marks lie on each criterion this reviewer scores.
    public let criteria: [Spread]
    /// How the totals lie.
    public let total: Spread

    /// The drafts that can be submitted as they are.
    public var ready: [Line] { lines.filter(\.isReady) }

    /// The next candidate after `position` that still needs marks, going round; `nil` when none does.
    public func unfinished(after position: Int) -> Line? {
        (lines[(position + 1)...] + lines[..<position]).first(where: \.isUnfinished)
    }

    /// The marks of a reviewer's work.
    public init(_ work: ReviewerWork.Answer) {
        let rubric = work.definition.rubric
        let compared = work.items.map { $0.conflict == nil && !$0.isCalibration && $0.status != .abstained }
        let marks = work.items.map { item in work.criteria.map { item.sheet?.given[$0] } }
        let totals = work.items.map { item in item.sheet.flatMap { rubric.total(of: $0.given, on: work.criteria) } }
        lines = work.items.indices.map { index in
            let item = work.items[index]
            return Line(
                item: item, marks: marks[index], total: item.status == .abstained ? nil : totals[index],
                place: compared[index] ? MarksReview.place(index, totals, work.items, compared) : nil,
                problems: item.status == .draft
                    ? work.definition.submissionProblems(
                        marks: item.sheet?.given ?? [], pool: work.reviewer.pool, comment: item.sheet?.comment ?? "")
                    : [])
        }
        criteria = work.criteria.indices.map { column in
            let criterion = rubric.criteria[work.criteria[column]]
            return Spread(
                of: marks.indices.filter { compared[$0] }.compactMap { marks[$0][column]?.points(on: criterion) })
        }
        total = Spread(of: totals.indices.filter { compared[$0] }.compactMap { totals[$0] })
    }

    private static func place(
        _ index: Int, _ totals: [Rational?], _ items: [ReviewerWork.Item], _ compared: [Bool]
    ) -> Int? {
        guard let own = totals[index] else { return nil }
        let category = items[index].candidate.category
        return 1
            + items.indices.count { other in
                guard compared[other], items[other].candidate.category == category, let total = totals[other] else {
                    return false
                }
                return total > own
            }
    }
}
