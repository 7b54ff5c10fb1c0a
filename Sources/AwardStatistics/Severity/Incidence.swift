/// Who scored whom, in the form the equations need: weights per score, their sums, and the reviewers that have scores.
///
/// Reviewers without a score have no equation; they are left out here and named by their place in the table again on the
/// way out.
struct Incidence: Sendable {
    /// The scores of candidate i are `starts[i]..<starts[i + 1]`.
    let starts: [Int]
    /// Reviewer of each score, numbered among those that have scores.
    let reviewer: [Int]
    /// Place in the table of each of those reviewers.
    let reviewers: [Int]
    /// ω of each score; 1 unless given.
    let weight: [Double]
    /// The scores, with `centre` taken off so that sums of squares keep their digits.
    let value: [Double]
    /// The weighted mean of all scores.
    let centre: Double
    /// Σω of each candidate; n_i where the weights are 1.
    let candidateWeight: [Double]
    /// Σω of each reviewer; m_j where the weights are 1.
    let reviewerWeight: [Double]
    /// Σωy of each candidate.
    let candidateSum: [Double]
    /// Σωy of each reviewer.
    let reviewerSum: [Double]
    /// Σω.
    let totalWeight: Double
    /// Σωy².
    let squares: Double

    /// I.
    var candidateCount: Int { starts.count - 1 }
    /// J, of reviewers that have scores.
    var reviewerCount: Int { reviewers.count }
    /// N.
    var count: Int { value.count }

    /// - Parameter weights: One per row of the table, above 0; `nil` for 1 each.
    /// - Throws: `empty`, or `wrongCount` and `outOfRange` for the weights.
    init(_ table: ScoreTable, weights: [Double]? = nil) throws(StatisticsError) {
        guard !table.rows.isEmpty else { throw .empty }
        if let weights {
            guard weights.count == table.count else {
                throw .wrongCount(found: weights.count, expected: table.count)
            }
            for weight in weights where !(weight > 0 && weight.isFinite) {
                throw .outOfRange(setting: "weight", found: weight, allowed: "> 0")
            }
        }
        var numbers = Array(repeating: -1, count: table.reviewers.count)
        let active = table.reviewers.indices.filter { table.candidateCount(ofReviewer: $0) > 0 }
        for (number, place) in active.enumerated() { numbers[place] = number }
        let weight = weights ?? Array(repeating: 1, count: table.count)
        let centre = weight.dot(table.rows.map(\.value)) / weight.total
        self.init(
            starts: table.candidateStarts, reviewer: table.rows.map { numbers[$0.reviewer] }, reviewers: active,
            weight: weight, value: table.rows.map { $0.value - centre }, centre: centre)
    }

    private init(
        starts: [Int], reviewer: [Int], reviewers: [Int], weight: [Double], value: [Double], centre: Double
    ) {
        var candidateWeight = Array(repeating: 0.0, count: starts.count - 1)
        var candidateSum = candidateWeight
        var reviewerWeight = Array(repeating: 0.0, count: reviewers.count)
        var reviewerSum = reviewerWeight
        var squares = 0.0
        for candidate in candidateWeight.indices {
            for position in starts[candidate]..<starts[candidate + 1] {
                let (w, y) = (weight[position], value[position])
                candidateWeight[candidate] += w
                candidateSum[candidate] += w * y
                reviewerWeight[reviewer[position]] += w
                reviewerSum[reviewer[position]] += w * y
                squares += w * y * y
            }
        }
        self.starts = starts
        self.reviewer = reviewer
        self.reviewers = reviewers
        self.weight = weight
        self.value = value
        self.centre = centre
        self.candidateWeight = candidateWeight
        self.reviewerWeight = reviewerWeight
        self.candidateSum = candidateSum
        self.reviewerSum = reviewerSum
        totalWeight = weight.total
        self.squares = squares
    }

    /// The same scores with other weights, still less the same centre.
    func weighted(_ weights: [Double]) -> Incidence {
        Incidence(
            starts: starts, reviewer: reviewer, reviewers: reviewers, weight: weights, value: value, centre: centre)
    }
}
