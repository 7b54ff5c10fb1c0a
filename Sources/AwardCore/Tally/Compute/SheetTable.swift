/// The sheets of a stage, checked and brought into one order: by candidate's number, then by reviewer's number.
struct SheetTable {
    /// The candidates by number; every index below is a position in this list.
    let candidates: [TallyCandidate]
    /// The reviewers by number.
    let reviewers: [TallyReviewer]
    /// From a candidate's number to its position.
    let candidateIndex: NumberIndex
    /// From a reviewer's number to the position.
    let reviewerIndex: NumberIndex
    let sheets: SheetColumns
    /// Rows of `sheets`, by candidate, then by reviewer.
    private(set) var rows: [Int32] = []
    /// Where each candidate's part of `rows` begins; one more entry closes the last.
    private(set) var starts: [Int] = []
    /// For each row the components it counts in, as bits; zero when it does not count.
    private(set) var membership: [UInt64] = []
    /// For each row whether it lacks a mark.
    private(set) var isIncomplete: [Bool] = []

    /// Checks the input and sorts it.
    ///
    /// - Throws: ``TallyError`` with every row that does not fit, at most a hundred.
    init(_ input: TallyInput, rules: StageRules) throws(TallyError) {
        candidates = input.candidates.sorted { ($0.number, $0.code) < ($1.number, $1.code) }
        reviewers = input.reviewers.sorted { ($0.number, $0.code) < ($1.number, $1.code) }
        candidateIndex = NumberIndex(candidates.lazy.map(\.number))
        reviewerIndex = NumberIndex(reviewers.lazy.map(\.number))
        sheets = input.sheets
        var problems = InputCheck.problems(
            input, rules: rules, candidates: candidates, candidateIndex: candidateIndex, reviewerIndex: reviewerIndex)
        let criteria = rules.stage.rubric.criteria
        if sheets.count > 0, sheets.criteria != criteria.count {
            problems.append(.wrongMarkCount(found: sheets.criteria, criteria: criteria.count))
        } else {
            problems += sort()
            problems += classify(rules)
        }
        if !problems.isEmpty { throw TallyError(problems: Array(problems.prefix(100))) }
    }

    /// The rows of the candidate at position `candidate`, by reviewer.
    func rows(of candidate: Int) -> ArraySlice<Int32> {
        rows[starts[candidate]..<starts[candidate + 1]]
    }

    /// Whether the row counts in the component.
    func counts(_ row: Int, in component: Int) -> Bool {
        membership[row] & (UInt64(1) << component) != 0
    }

    /// Brings the rows into order by counting, which is linear.
    private mutating func sort() -> [TallyError.Problem] {
        var problems: [TallyError.Problem] = []
        var positions = [Int32](repeating: -1, count: sheets.count)
        var counts = [Int](repeating: 0, count: candidates.count + 1)
        for row in 0..<sheets.count {
            let number = sheets.candidates[row]
            guard let position = candidateIndex[number] else {
                if problems.count < 100 { problems.append(.unknownCandidate(number)) }
                continue
            }
            positions[row] = Int32(position)
            counts[position] += 1
        }
        var next = 0
        for position in counts.indices {
            let count = counts[position]
            counts[position] = next
            next += count
        }
        starts = counts
        rows = [Int32](repeating: 0, count: next)
        for row in 0..<sheets.count where positions[row] >= 0 {
            let position = Int(positions[row])
            rows[counts[position]] = Int32(row)
            counts[position] += 1
        }
        for candidate in candidates.indices {
            orderByReviewer(starts[candidate]..<starts[candidate + 1], &problems)
        }
        return problems
    }

    /// Sorts a candidate's few rows by reviewer and finds two of one reviewer.
    private mutating func orderByReviewer(_ range: Range<Int>, _ problems: inout [TallyError.Problem]) {
        for index in range.dropFirst() {
            let row = rows[index]
            let reviewer = sheets.reviewers[Int(row)]
            var hole = index
            while hole > range.lowerBound, sheets.reviewers[Int(rows[hole - 1])] > reviewer {
                rows[hole] = rows[hole - 1]
                hole -= 1
            }
            rows[hole] = row
            if hole > range.lowerBound, sheets.reviewers[Int(rows[hole - 1])] == reviewer, problems.count < 100 {
                problems.append(.duplicateSheet(candidate: sheets.candidates[Int(row)], reviewer: reviewer))
            }
        }
    }

    /// Says of every row whether it is complete and where it counts, and checks its marks.
    private mutating func classify(_ rules: StageRules) -> [TallyError.Problem] {
        var problems: [TallyError.Problem] = []
        let criteria = rules.stage.rubric.criteria
        let ranges = criteria.map { $0.stepRange ?? 0...0 }
        let masks = reviewers.map { reviewer in
            rules.components.enumerated().reduce(into: UInt64(0)) { mask, component in
                if component.element.counts(pool: reviewer.pool) { mask |= 1 << UInt64(component.offset) }
            }
        }
        let asked = reviewers.map { reviewer in
            let scored = Set(rules.stage.criteriaScored(byPool: reviewer.pool))
            return criteria.indices.map { scored.contains($0) }
        }
        membership = [UInt64](repeating: 0, count: sheets.count)
        isIncomplete = [Bool](repeating: false, count: sheets.count)
        for row in 0..<sheets.count {
            guard let reviewer = reviewerIndex[sheets.reviewers[row]] else {
                if problems.count < 100 { problems.append(.unknownReviewer(sheets.reviewers[row])) }
                continue
            }
            var incomplete = false
            let base = row * criteria.count
            for position in ranges.indices {
                let mark = sheets.marks[base + position]
                if mark == SheetColumns.unset {
                    if asked[reviewer][position] { incomplete = true }
                } else if !ranges[position].contains(mark), problems.count < 100 {
                    problems.append(
                        .markOutOfRange(
                            candidate: sheets.candidates[row], reviewer: sheets.reviewers[row],
                            criterion: criteria[position].id))
                }
            }
            isIncomplete[row] = incomplete && masks[reviewer] != 0
            membership[row] = incomplete ? 0 : masks[reviewer]
        }
        return problems
    }
}
