import AwardCore
import AwardStore
import Postgres

extension StageReport {
    /// Every submitted version of every sheet, with its marks in points.
    func sheets(in tx: borrowing Transaction, _ context: CommandContext) throws -> ReportTable {
        let rubric = stage.definition.rubric
        var table = ReportTable(
            name("sheets"),
            ["reviewer", "candidate", "name_ko", "name_en", "revision", "state", "is_current", "is_counted"]
                + rubric.criteria.map(\.id)
                + [
                    "total", "comment", "abstain_reason", "supersede_reason", "author", "submitted_at", "sha256",
                ])
        let rows = try tx.sheetRevisions(of: context.awardID, stage: stage.number, reviewer: nil, candidate: nil)
        let barring = material.barring
        let current = Dictionary(
            material.assignments.map { (StageMaterial.Pair($0.reviewerID, $0.candidateID), $0) },
            uniquingKeysWith: { first, _ in first })
        for row in rows.sorted(by: order) {
            let pair = StageMaterial.Pair(row.reviewerID, row.candidateID)
            let isCurrent = current[pair].map { $0.sheetRevision == Int(row.revision) } ?? false
            let marks = row.marks.map { $0.map { Mark(steps: $0) } }
            var values: [ReportValue] = [code(ofReviewer: row.reviewerID)] + columns(of: row.candidateID)
            values += [
                .integer(Int(row.revision)), .text(row.state.rawValue), .flag(isCurrent),
                .flag(isCurrent && row.state == .submitted && barring[pair] == nil),
            ]
            for (position, criterion) in rubric.criteria.enumerated() {
                let mark = position < marks.count ? marks[position] : nil
                values.append(.decimal(mark.map { $0.points(on: criterion) }))
            }
            values += [
                .decimal(rubric.total(of: marks)), .text(row.comment), .text(row.abstainReason), .text(row.reason),
                showsReviewers ? .text(row.author) : .none, .moment(row.submittedAt), .hash(row.sha256),
            ]
            table.add(values)
        }
        return table
    }

    /// One line a candidate with the total of each reviewer's sheet, as it stands in the minutes (총괄표).
    func summary() -> ReportTable? {
        guard let tally, let input else { return nil }
        let reviewers = scoring
        var table = ReportTable(
            name("summary"),
            ["category", "place", "candidate", "name_ko", "name_en"]
                + reviewers.enumerated().map { showsReviewers ? $1.code : "reviewer_\($0 + 1)" }
                + ["sheets"] + (tally.normalisation == nil ? [] : ["raw"]) + ["official", "outcome", "prize"])
        let totals = self.totals(input)
        for standing in tally.categories.flatMap(\.standings) {
            var values: [ReportValue] = [.text(standing.category), .integer(standing.place)]
            values += columns(of: standing.candidate)
            values += reviewers.map { .decimal(totals[.init($0.reviewerID, standing.candidate)]) }
            values.append(.integer(standing.sheets))
            if tally.normalisation != nil { values.append(.decimal(standing.raw)) }
            values += [
                official(standing), .text(standing.effective.outcome.name),
                .text(standing.effective.prize),
            ]
            table.add(values)
        }
        return table
    }

    func official(_ standing: Standing) -> ReportValue {
        standing.officialText.isEmpty ? .none : .decimal(standing.officialText)
    }

    private func totals(_ input: TallyInput) -> [StageMaterial.Pair: Rational] {
        var totals: [StageMaterial.Pair: Rational] = [:]
        let rubric = stage.definition.rubric
        for row in 0..<input.sheets.count {
            let marks = rubric.criteria.indices.map { input.sheets.mark(row: row, criterion: $0) }
            totals[.init(input.sheets.reviewers[row], input.sheets.candidates[row])] = rubric.total(of: marks)
        }
        return totals
    }

    private func order(_ first: SheetRevisionRow, _ second: SheetRevisionRow) -> Bool {
        let keys = [first, second].map { row in
            (
                material.code(ofReviewer: row.reviewerID), names.code(row.candidateID), row.revision
            )
        }
        return keys[0] < keys[1]
    }
}
