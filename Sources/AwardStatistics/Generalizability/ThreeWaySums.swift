/// The sums of squares of a complete table of candidates × reviewers × criteria, one mark each.
struct ThreeWaySums {
    let n: (candidate: Int, reviewer: Int, criterion: Int)
    let candidate: Double
    let reviewer: Double
    let criterion: Double
    let candidateReviewer: Double
    let candidateCriterion: Double
    let reviewerCriterion: Double
    let residual: Double

    init(_ table: CriterionTable) throws(StatisticsError) {
        let (p, j, c) = (table.candidates.count, table.reviewers.count, table.criteria.count)
        guard !table.rows.isEmpty else { throw .empty }
        guard table.rows.count == p * j * c else { throw .incomplete(missing: p * j * c - table.rows.count) }
        guard p >= 2 else { throw .tooFewCandidates(found: p, needed: 2) }
        guard j >= 2 else { throw .tooFewReviewers(found: j, needed: 2) }
        guard c >= 2 else { throw .tooFewCriteria(found: c, needed: 2) }
        let firstValue = table.rows[0].value
        guard table.rows.contains(where: { $0.value != firstValue }) else { throw .noVariation }

        let grand = table.rows.reduce(0) { $0 + $1.value } / Double(p * j * c)
        var ofP = Array(repeating: 0.0, count: p)
        var ofJ = Array(repeating: 0.0, count: j)
        var ofC = Array(repeating: 0.0, count: c)
        var ofPJ = Array(repeating: 0.0, count: p * j)
        var ofPC = Array(repeating: 0.0, count: p * c)
        var ofJC = Array(repeating: 0.0, count: j * c)
        for row in table.rows {
            let value = row.value - grand
            ofP[row.candidate] += value / Double(j * c)
            ofJ[row.reviewer] += value / Double(p * c)
            ofC[row.criterion] += value / Double(p * j)
            ofPJ[row.candidate * j + row.reviewer] += value / Double(c)
            ofPC[row.candidate * c + row.criterion] += value / Double(j)
            ofJC[row.reviewer * c + row.criterion] += value / Double(p)
        }
        for index in ofPJ.indices { ofPJ[index] -= ofP[index / j] + ofJ[index % j] }
        for index in ofPC.indices { ofPC[index] -= ofP[index / c] + ofC[index % c] }
        for index in ofJC.indices { ofJC[index] -= ofJ[index / c] + ofC[index % c] }
        var rest = 0.0
        for row in table.rows {
            let main = ofP[row.candidate] + ofJ[row.reviewer] + ofC[row.criterion]
            let pairs =
                ofPJ[row.candidate * j + row.reviewer] + ofPC[row.candidate * c + row.criterion]
                + ofJC[row.reviewer * c + row.criterion]
            let value = row.value - grand - main - pairs
            rest += value * value
        }
        n = (p, j, c)
        candidate = Double(j * c) * ofP.sumOfSquares
        reviewer = Double(p * c) * ofJ.sumOfSquares
        criterion = Double(p * j) * ofC.sumOfSquares
        candidateReviewer = Double(c) * ofPJ.sumOfSquares
        candidateCriterion = Double(j) * ofPC.sumOfSquares
        reviewerCriterion = Double(p) * ofJC.sumOfSquares
        residual = rest
    }
}
