/// The two additive fits every index is made of, and what follows from them for each score.
struct ScreeningFit {
    let table: ScoreTable
    let plain: AdditiveLeastSquares
    /// σ̂ of the least squares fit.
    let sigma: Double
    /// e of the robust fit; of the plain one where there is no robust one.
    let robustResiduals: [Double]
    /// σ_H = s·√(N/df).
    let robustSigma: Double
    /// r = e/(σ̂√(1 − h)); `nil` for a score that no other can check.
    let internalResiduals: [Double?]
    /// t = r√((df − 1)/(df − r²)), the same with the score itself left out of σ̂.
    let externalResiduals: [Double?]
    /// b_j by position in the table; 0 for a reviewer without a score.
    let severities: [Double]

    /// - Throws: `empty`; `disconnected`; `noDegreesOfFreedom` with no score to spare; `noVariation` where effects
    ///   explain all scores exactly.
    init(_ table: ScoreTable) throws(StatisticsError) {
        let plain = try AdditiveLeastSquares(table)
        guard let variance = plain.residualVariance else { throw .noDegreesOfFreedom }
        let df = Double(plain.degreesOfFreedom)
        let values = table.rows.map(\.value)
        let range = (values.max() ?? 0) - (values.min() ?? 0)
        let sigma = variance.squareRoot()
        guard sigma > 1e-9 * range else { throw .noVariation }
        do {
            let robust = try AdditiveHuber(table)
            robustResiduals = robust.residuals
            robustSigma = robust.scale * (Double(table.count) / df).squareRoot()
        } catch .noVariation {
            robustResiduals = plain.residuals
            robustSigma = sigma
        }
        internalResiduals = zip(plain.residuals, plain.leverages).map { residual, leverage in
            leverage > 1 - 1e-9 ? nil : residual / (sigma * (1 - leverage).squareRoot())
        }
        externalResiduals = internalResiduals.map { residual in
            guard let residual, df > 1, df - residual * residual > 1e-12 else { return nil }
            return residual * ((df - 1) / (df - residual * residual)).squareRoot()
        }
        var severities = Array(repeating: 0.0, count: table.reviewers.count)
        let active = table.reviewers.indices.filter { table.candidateCount(ofReviewer: $0) > 0 }
        for (reviewer, effect) in zip(active, plain.reviewers) { severities[reviewer] = effect.effect }
        self.severities = severities
        self.table = table
        self.plain = plain
        self.sigma = sigma
    }

    /// σ_c: the spread of adjusted scores, less what their own error adds to it.
    var candidateSpread: Double {
        guard plain.candidateEffects.count > 1 else { return 0 }
        let spread = plain.candidateEffects.standardDeviation
        let error = (plain.candidateErrors ?? []).sumOfSquares / Double(plain.candidateEffects.count)
        return max(0, spread * spread - error).squareRoot()
    }

    /// |t| beyond which any of the N scores counts as outlying: the quantile of t at 1 − rate/(2N), df − 1.
    func outlyingThreshold(rate: Double) -> Double? {
        guard plain.degreesOfFreedom > 1 else { return nil }
        return Distribution.studentQuantile(
            1 - rate / (2 * Double(table.count)), df: Double(plain.degreesOfFreedom - 1))
    }
}
