import AwardCore
import AwardStatistics
import AwardStore

/// The sheets of a stage that count, as tables of numbers: exact points become binary ones here and nowhere else.
///
/// Candidates out of competition and the calibration set are left out. A score is a sheet's total in points; in a stage
/// with components, whose reviewers may mark different criteria, it is in percent of what the sheet can reach.
struct StageScores {
    /// A sheet that counts.
    struct Sheet {
        let candidate: TallyCandidate
        let reviewer: TallyReviewer
        let marks: [Mark?]
        let total: Double
    }

    let analysed: AnalysedStage
    let tally: Tally
    let report: StageReport
    let sheets: [Sheet]
    private let codes: [Int32: String]

    /// The stage of a report, once it is tallied.
    init?(_ report: StageReport) {
        guard let tally = report.tally, let input = report.input else { return nil }
        self.report = report
        self.tally = tally
        sheets = StageScores.sheets(input.withoutCalibration().input, report.stage.definition)
        codes = Dictionary(
            sheets.map { ($0.candidate.number, report.names.code($0.candidate.number)) },
            uniquingKeysWith: { first, _ in first })
        let isOutdated = (try? computeTally(input).inputsDigest) != tally.inputsDigest
        analysed = AnalysedStage(report, tally, isOutdated: isOutdated, sheets: sheets.count)
    }

    /// The code a candidate has in the tables.
    func key(ofCandidate number: Int32) -> String { codes[number] ?? report.names.code(number) }

    /// The code a reviewer has in the tables; the number where reviewers are not to be known.
    func key(of reviewer: TallyReviewer) -> String {
        report.showsReviewers ? reviewer.code : String(reviewer.number)
    }

    /// The total of each sheet of these candidates; of all by default.
    ///
    /// - Throws: `StatisticsError`.
    func totals(_ kept: (TallyCandidate) -> Bool = { _ in true }) throws -> ScoreTable {
        try ScoreTable(
            sheets.filter { kept($0.candidate) }.map {
                Score(
                    candidate: key(ofCandidate: $0.candidate.number), reviewer: key(of: $0.reviewer), value: $0.total)
            })
    }

    /// The marks of each sheet of these candidates; of all by default.
    ///
    /// - Parameter value: What a mark comes to: points, or parts of the maximum.
    /// - Throws: `StatisticsError`.
    func marks(
        _ kept: (TallyCandidate) -> Bool = { _ in true }, value: (Mark, Criterion) -> Double
    ) throws -> CriterionTable {
        let criteria = analysed.definition.rubric.criteria
        let used = sheets.filter { kept($0.candidate) }
        let candidates = Set(used.map { key(ofCandidate: $0.candidate.number) }).sorted()
        let reviewers = Set(used.map { key(of: $0.reviewer) }).sorted()
        let candidateAt = Dictionary(uniqueKeysWithValues: candidates.enumerated().map { ($1, $0) })
        let reviewerAt = Dictionary(uniqueKeysWithValues: reviewers.enumerated().map { ($1, $0) })
        var rows: [CriterionTable.Row] = []
        for sheet in used {
            for (position, mark) in sheet.marks.enumerated() {
                guard let mark, let candidate = candidateAt[key(ofCandidate: sheet.candidate.number)],
                    let reviewer = reviewerAt[key(of: sheet.reviewer)]
                else { continue }
                rows.append(
                    CriterionTable.Row(
                        candidate: candidate, reviewer: reviewer, criterion: position,
                        value: value(mark, criteria[position])))
            }
        }
        return try CriterionTable(
            candidates: candidates, reviewers: reviewers, criteria: criteria.map(\.id), rows: rows)
    }

    private static func sheets(_ input: TallyInput, _ stage: StageDefinition) -> [Sheet] {
        let candidates = Dictionary(
            input.candidates.filter { $0.ineligibility == nil }.map { ($0.number, $0) },
            uniquingKeysWith: { first, _ in first })
        let reviewers = Dictionary(input.reviewers.map { ($0.number, $0) }, uniquingKeysWith: { first, _ in first })
        let rounding = stage.aggregation.unit == .total ? stage.aggregation.sheetRounding : nil
        return (0..<input.sheets.count).compactMap { row in
            guard let candidate = candidates[input.sheets.candidates[row]],
                let reviewer = reviewers[input.sheets.reviewers[row]]
            else { return nil }
            let marks = stage.rubric.criteria.indices.map { input.sheets.mark(row: row, criterion: $0) }
            let positions = stage.criteriaScored(byPool: reviewer.pool)
            guard !positions.isEmpty, let exact = stage.rubric.total(of: marks, on: positions) else { return nil }
            let total =
                stage.components.isEmpty
                ? rounding.map { exact.rounded($0) } ?? exact
                : exact * .hundred / stage.rubric.maximumTotal(of: positions)
            return Sheet(candidate: candidate, reviewer: reviewer, marks: marks, total: Double(total))
        }
    }
}
