/// A single score far from what the other scores lead one to expect.
public struct OutlyingScore: Sendable, Hashable, Codable {
    /// The candidate's key.
    public let candidate: String
    /// The reviewer's key.
    public let reviewer: String
    /// As given, in points.
    public let value: Double
    /// What candidate and reviewer effects lead one to expect, in points.
    public let expected: Double
    /// The internally studentised residual.
    public let standardised: Double
    /// The externally studentised one, which follows Student's t.
    public let t: Double
    /// The residual of the robust fit in its own standard deviations. A wild score drags those beside it along in a
    /// plain fit, not here: only what is far by both is a finding.
    public let robust: Double

    static func all(_ fit: ScreeningFit, _ settings: ScreeningSettings) -> [OutlyingScore] {
        guard let threshold = fit.outlyingThreshold(rate: settings.singleScoreRate) else { return [] }
        return fit.table.rows.indices.compactMap { position -> OutlyingScore? in
            let row = fit.table.rows[position]
            let residual = fit.plain.residuals[position]
            guard let standardised = fit.internalResiduals[position], let t = fit.externalResiduals[position],
                abs(t) > threshold, abs(residual) >= settings.step
            else { return nil }
            return OutlyingScore(
                candidate: fit.table.candidates[row.candidate], reviewer: fit.table.reviewers[row.reviewer],
                value: row.value, expected: row.value - residual, standardised: standardised, t: t,
                robust: fit.robustResiduals[position]
                    / (fit.robustSigma * (1 - fit.plain.leverages[position]).squareRoot()))
        }.sorted { abs($0.t) > abs($1.t) }
    }
}
