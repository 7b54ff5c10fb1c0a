extension ReviewerIndices {
    /// The figures of every reviewer with a score, in the table's order.
    static func all(_ fit: ScreeningFit, sheets: SheetSpread?) -> [ReviewerIndices] {
        let table = fit.table
        let scales = table.reviewers.indices.map { ReviewerScale(table.rows(ofReviewer: $0).map(\.value)) }
        let pooled = NormalisedScores.pooledDeviation(scales)
        let active = table.reviewers.indices.filter { table.candidateCount(ofReviewer: $0) > 0 }
        return zip(active, fit.plain.reviewers).map { reviewer, effect in
            let positions = table.positions(ofReviewer: reviewer)
            let room = positions.reduce(0) { $0 + max(0, 1 - fit.plain.leverages[$1]) }
            let studentised = positions.compactMap { fit.internalResiduals[$0] }
            let plainSquares = positions.reduce(0) { $0 + fit.plain.residuals[$1] * fit.plain.residuals[$1] }
            let robustSquares = positions.reduce(0) { $0 + fit.robustResiduals[$1] * fit.robustResiduals[$1] }
            let hasRoom = !studentised.isEmpty && room > 0
            let beside = Self.scoresBesideOthers(fit, reviewer)
            let scale = scales[reviewer]
            return ReviewerIndices(
                reviewer: table.reviewers[reviewer], scores: positions.count, testable: studentised.count,
                severity: effect.effect,
                severityT: effect.standardError.flatMap { $0 > 0 ? effect.effect / $0 : nil },
                robustMisfit: hasRoom && fit.robustSigma > 0
                    ? robustSquares / (fit.robustSigma * fit.robustSigma * room) : nil,
                infit: hasRoom ? plainSquares / (fit.sigma * fit.sigma * room) : nil,
                outfit: studentised.isEmpty ? nil : studentised.sumOfSquares / Double(studentised.count),
                typicalDeviation: (robustSquares / Double(positions.count)).squareRoot(),
                consistency: beside.own.count < 3 ? nil : Correlation.pearson(beside.own, beside.others),
                consistencyScores: beside.own.count,
                spreadRatio: scale.count > 1 && pooled > 0 ? scale.deviation / pooled : nil,
                haloRatio: sheets?.haloRatio(reviewer), repetition: sheets?.repetition[reviewer])
        }
    }

    /// A reviewer's scores, and for each the mean of what the others gave once their severity is taken out.
    private static func scoresBesideOthers(
        _ fit: ScreeningFit, _ reviewer: Int
    ) -> (own: [Double], others: [Double]) {
        var own: [Double] = []
        var others: [Double] = []
        for row in fit.table.rows(ofReviewer: reviewer) {
            let rest = fit.table.rows(ofCandidate: row.candidate).filter { $0.reviewer != reviewer }
            guard !rest.isEmpty else { continue }
            own.append(row.value)
            others.append(rest.map { $0.value - fit.severities[$0.reviewer] }.mean)
        }
        return (own, others)
    }
}
