import AwardCore
import AwardStore
import Postgres

/// The last stage's tally and sheets, as the caller may see them.
struct ResultMaterial {
    let stage: LoadedStage
    let tally: Tally?
    let names: CandidateNames
    let sight: ResultSight
    private let sheets: SheetColumns
    private let rows: [Int32: [Int]]

    init(
        _ stage: LoadedStage, _ names: CandidateNames, _ sight: ResultSight, in tx: borrowing Transaction,
        _ context: CommandContext
    ) throws {
        self.stage = stage
        self.names = names
        self.sight = sight
        tally = try stage.row.tallyNo.map { try context.storedTally(stage, $0, in: tx) }
        let criteria = stage.definition.rubric.criteria.count
        let needsSheets = tally != nil && (sight.items.contains(.criterionMeans) || sight.items.contains(.marks))
        sheets =
            needsSheets
            ? try tx.submittedSheets(of: context.awardID, stage: stage.number, criteria: criteria)
            : SheetColumns(criteria: criteria)
        rows = Dictionary(grouping: 0..<sheets.count) { [candidates = sheets.candidates] in candidates[$0] }
    }

    /// The sheets of a candidate; those that lack a mark are left out, as in the tally.
    func sheets(of candidate: Int32) -> [MarkedSheet] {
        (rows[candidate] ?? []).compactMap { MarkedSheet(sheets, row: $0, stage.definition.rubric) }
    }
}

/// One whole sheet in points.
struct MarkedSheet {
    /// Points on each criterion.
    let points: [Rational]
    /// Their total by the rubric.
    let total: Rational

    /// - Returns: `nil` while a mark is unset, which is not zero.
    init?(_ sheets: SheetColumns, row: Int, _ rubric: Rubric) {
        let marks = rubric.criteria.indices.compactMap { sheets.mark(row: row, criterion: $0) }
        guard marks.count == rubric.criteria.count, let total = rubric.total(of: marks) else { return nil }
        points = zip(marks, rubric.criteria).map { $0.points(on: $1) }
        self.total = total
    }

    /// Points as exact texts.
    var texts: [String] { points.map(\.exactText) }
}

extension ResultView {
    /// Fills in the last stage: candidates, places, scores, means and marks, each as far as it is shown.
    mutating func fillRanking(_ material: ResultMaterial) throws {
        let sight = material.sight
        if sight.items.contains(.criterionMeans) || sight.items.contains(.marks) {
            criteria = material.stage.definition.rubric.criteria.map(\.title)
        }
        guard let tally = material.tally else { return }
        for standing in tally.categories.flatMap(\.standings) {
            let number = standing.candidate
            let isWinner = prizes.contains { $0.candidate == material.names.code(number) }
            let shows = { (item: PublicationRules.Item) in sight.shows(item, of: number) }
            guard shows(.finalists) || isWinner || shows(.places) || shows(.scores) else { continue }
            let sheets = shows(.criterionMeans) || shows(.marks) ? material.sheets(of: number) : []
            ranking.append(
                Line(
                    candidate: material.names.label(number), place: shows(.places) ? standing.place : nil,
                    score: shows(.scores) && !standing.officialText.isEmpty ? standing.officialText : nil,
                    raw: shows(.scores) ? standing.raw?.text(tally.rounding) : nil,
                    criterionMeans: shows(.criterionMeans) ? ResultView.means(sheets) : nil))
            if shows(.marks) { add(sheets, of: number, material) }
        }
        // With places withheld, their order would tell them.
        if !sight.isWide(.places) {
            let order = categories.map(\.id)
            let rank = { (line: Line) in order.firstIndex(of: line.candidate.category) ?? order.count }
            ranking.sort { (rank($0), $0.candidate.code) < (rank($1), $1.candidate.code) }
            sheets.sort { $0.candidate < $1.candidate }
        }
    }

    private mutating func add(_ marked: [MarkedSheet], of candidate: Int32, _ material: ResultMaterial) {
        // By total and marks, so that the order of the sheets does not tell the reviewers apart.
        let sorted = marked.sorted { first, second in
            first.total != second.total
                ? first.total > second.total : first.texts.lexicographicallyPrecedes(second.texts)
        }
        sheets += sorted.map {
            MarksLine(candidate: material.names.code(candidate), points: $0.texts, total: $0.total.exactText)
        }
    }

    private static func means(_ sheets: [MarkedSheet]) -> [String] {
        guard let first = sheets.first else { return [] }
        return first.points.indices.map { position in
            let sum = sheets.reduce(Rational.zero) { $0 + $1.points[position] }
            return (sum / Rational(sheets.count)).text(digits: 2)
        }
    }
}
