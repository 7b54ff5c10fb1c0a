/// Every index of every reviewer, and what of it is worth a look.
public struct ScreeningReport: Sendable, Codable {
    /// Where an index begins to be worth a look.
    public let settings: ScreeningSettings
    /// The residual standard deviation of the plain fit, in points.
    public let sigma: Double
    /// That of the robust fit.
    public let robustSigma: Double
    /// |t| beyond which a single score is listed; `nil` with too few degrees of freedom.
    public let outlyingThreshold: Double?
    /// Reviewers with a score, by key.
    public let reviewers: [ReviewerIndices]
    /// Outlying scores of the plain fit, the farthest first.
    public let scores: [OutlyingScore]
    /// Every reviewer and group tested, the least p first.
    public let preferences: [GroupPreference]
    /// Every pair tested, the least p first.
    public let pairs: [ReviewerPair]
    /// What is worth a look, the closest first.
    public let findings: [ScreeningFinding]

    /// - Parameters:
    ///   - table: One connected design of totals.
    ///   - marks: The marks on criteria, in units that can be compared across criteria (such as parts of the maximum);
    ///     for halo and repetition. Of the same candidates and reviewers.
    ///   - candidateGroups: The group (region, kind of organisation) of each candidate that has one.
    ///   - reviewerGroups: The reviewers' own.
    /// - Throws: `empty`; `disconnected`; `noDegreesOfFreedom` with no score to spare; `noVariation` where there is
    ///   nothing left to explain; `notConverged`.
    public init(
        _ table: ScoreTable, marks: CriterionTable? = nil, candidateGroups: [String: String] = [:],
        reviewerGroups: [String: String] = [:], settings: ScreeningSettings = ScreeningSettings()
    ) throws(StatisticsError) {
        let fit = try ScreeningFit(table)
        let sheets = marks.flatMap { SheetSpread($0.aligned(reviewers: table.reviewers)) }
        self.settings = settings
        sigma = fit.sigma
        robustSigma = fit.robustSigma
        outlyingThreshold = fit.outlyingThreshold(rate: settings.singleScoreRate)
        reviewers = ReviewerIndices.all(fit, sheets: sheets)
        scores = OutlyingScore.all(fit, settings)
        preferences = GroupPreference.all(fit, candidateGroups: candidateGroups, reviewerGroups: reviewerGroups)
        pairs = ReviewerPair.all(fit)
        let rules = ScreeningRules(
            settings: settings, candidateSpread: fit.candidateSpread, robustSigma: fit.robustSigma,
            panelRepetition: sheets?.panelRepetition ?? 0, outlyingThreshold: outlyingThreshold)
        let found = rules.findings(reviewers: reviewers, scores: scores, preferences: preferences, pairs: pairs)
        // Stable: within a level the order of the rules stays.
        findings = found.enumerated().sorted {
            ($1.element.level, $0.offset) < ($0.element.level, $1.offset)
        }.map(\.element)
    }
}
