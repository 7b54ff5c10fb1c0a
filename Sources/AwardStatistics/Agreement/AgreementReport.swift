/// How far a panel agrees and how much its mean can be trusted; what a design does not allow is absent.
public struct AgreementReport: Sendable, Codable {
    /// Candidates of the table.
    public let candidates: Int
    /// Reviewers with a score.
    public let reviewers: Int
    /// N.
    public let scores: Int
    /// Whether every reviewer scored every candidate.
    public let isComplete: Bool
    /// The usual number of reviewers of a candidate: the lower middle one.
    public let panelSize: Int
    /// Of a complete design.
    public let intraclass: IntraclassCorrelation?
    /// Of a complete design.
    public let concordance: KendallConcordance?
    /// At the interval level, with its bootstrap interval.
    public let alpha: KrippendorffAlpha?
    /// The bootstrap interval of α.
    public let alphaInterval: AlphaInterval?
    /// Of pairs with five common candidates.
    public let pairwise: PairwiseSpearman?
    /// Each reviewer beside the mean of the others.
    public let withRest: AgreementWithRest
    /// Raw variance components: by mean squares of a complete design, by REML of another.
    public let components: ReviewerComponents?
    /// What the components say of panels of 1 … 15 reviewers.
    public let forecasts: [PanelForecast]
    /// The reviewers needed for 0.7, 0.8 and 0.9.
    public let needs: [PanelNeed]

    /// One size of panel.
    public struct PanelForecast: Sendable, Hashable, Codable {
        /// n′.
        public let reviewers: Int
        /// The reliability of their mean.
        public let forecast: ReliabilityForecast
    }

    /// One reliability and what it takes; `nil` where no number would do.
    public struct PanelNeed: Sendable, Hashable, Codable {
        /// The reliability asked for.
        public let target: Double
        /// For the order of candidates.
        public let relative: Int?
        /// For the scores themselves.
        public let absolute: Int?
    }

    /// - Parameters:
    ///   - draws: Bootstrap draws of α.
    ///   - seed: Of the bootstrap.
    /// - Throws: `empty`.
    public init(_ table: ScoreTable, draws: Int = 2000, seed: UInt64) throws(StatisticsError) {
        guard !table.rows.isEmpty else { throw .empty }
        let sizes = table.candidates.indices.map { table.reviewerCount(ofCandidate: $0) }.filter { $0 > 0 }.sorted()
        candidates = table.candidates.count
        reviewers = table.reviewers.indices.count { table.candidateCount(ofReviewer: $0) > 0 }
        scores = table.count
        isComplete = table.isComplete
        panelSize = sizes[(sizes.count - 1) / 2]
        intraclass = try? IntraclassCorrelation(table)
        concordance = try? KendallConcordance(table)
        alpha = try? KrippendorffAlpha(table, .interval)
        alphaInterval = try? AlphaInterval(table, .interval, draws: draws, seed: seed)
        pairwise = try? PairwiseSpearman(table)
        withRest = AgreementWithRest(table)
        let components = try? ReviewerComponents.estimated(from: table)
        self.components = components
        let study = components.map(ReviewerDecisionStudy.init)
        forecasts = (1...15).compactMap { number in
            (try? study?.forecast(reviewers: number)).map { PanelForecast(reviewers: number, forecast: $0) }
        }
        needs = [0.7, 0.8, 0.9].compactMap { target in
            guard let study else { return nil }
            return PanelNeed(
                target: target, relative: try? study.reviewersNeeded(for: target, .relative),
                absolute: try? study.reviewersNeeded(for: target, .absolute))
        }
    }
}
