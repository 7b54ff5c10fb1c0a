/// Two reviewers whose departures from the panel go together over the candidates both scored.
public struct ReviewerPair: Sendable, Hashable, Codable {
    /// The key of the one.
    public let first: String
    /// The key of the other.
    public let second: String
    /// Candidates both scored.
    public let common: Int
    /// Pearson's r of their studentised residuals.
    public let correlation: Double
    /// P(a larger r) if they judged apart, one-sided.
    public let p: Double
    /// The false discovery rate over all pairs tested.
    public let rate: Double

    /// Fewer common candidates than this are not tested.
    public static let minimumCommon = 5

    /// Every pair tested, the least p first.
    static func all(_ fit: ScreeningFit) -> [ReviewerPair] {
        let table = fit.table
        let residuals = table.reviewers.indices.map { reviewer in
            table.positions(ofReviewer: reviewer).compactMap { position in
                fit.internalResiduals[position].map { (candidate: table.rows[position].candidate, value: $0) }
            }
        }
        var found: [(first: Int, second: Int, common: Int, correlation: Double, p: Double)] = []
        for first in table.reviewers.indices {
            for second in table.reviewers.indices.suffix(from: first + 1) {
                var (x, y): ([Double], [Double]) = ([], [])
                var (a, b) = (0, 0)
                while a < residuals[first].count, b < residuals[second].count {
                    let (left, right) = (residuals[first][a], residuals[second][b])
                    if left.candidate == right.candidate {
                        x.append(left.value)
                        y.append(right.value)
                    }
                    if left.candidate <= right.candidate { a += 1 }
                    if right.candidate <= left.candidate { b += 1 }
                }
                guard x.count >= minimumCommon, let r = Correlation.pearson(x, y) else { continue }
                let df = Double(x.count - 2)
                // A perfect correlation has an infinite t.
                let t = abs(r) < 1 ? r * (df / (1 - r * r)).squareRoot() : r * .infinity
                let p = t.isFinite ? Distribution.studentUpper(t, df: df) : t < 0 ? 1 : 0
                found.append((first, second, x.count, r, p))
            }
        }
        let rates = BenjaminiHochberg.rates(found.map(\.p))
        return zip(found, rates).map { pair, rate in
            ReviewerPair(
                first: table.reviewers[pair.first], second: table.reviewers[pair.second], common: pair.common,
                correlation: pair.correlation, p: pair.p, rate: rate)
        }.sorted { ($0.p, $0.first, $0.second) < ($1.p, $1.first, $1.second) }
    }
}
