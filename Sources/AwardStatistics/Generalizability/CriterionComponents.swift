/// What marks vary by in a complete design of candidates × reviewers × criteria: p × j × c, by expected mean squares.
///
/// Raw: a component estimated below zero stays so here and counts as 0 in coefficients.
public struct CriterionComponents: Sendable, Hashable {
    /// n_p.
    public let candidateCount: Int
    /// n_j.
    public let reviewerCount: Int
    /// n_c.
    public let criterionCount: Int
    /// The mean squares the components come from.
    public let squares: Effects
    /// The variance components.
    public let components: Effects

    /// One number for each of the seven effects.
    public struct Effects: Sendable, Hashable {
        /// p.
        public let candidate: Double
        /// j.
        public let reviewer: Double
        /// c.
        public let criterion: Double
        /// pj: a reviewer's taste for a candidate.
        public let candidateReviewer: Double
        /// pc: a candidate's strengths.
        public let candidateCriterion: Double
        /// jc: a reviewer's severity on a criterion.
        public let reviewerCriterion: Double
        /// pjc,e: what is left.
        public let residual: Double
    }

    /// - Throws: `empty`, `incomplete`, `noVariation`, or `tooFew…` (two of each are needed).
    public init(_ table: CriterionTable) throws(StatisticsError) {
        let sums = try ThreeWaySums(table)
        let (p, j, c) = (Double(sums.n.candidate), Double(sums.n.reviewer), Double(sums.n.criterion))
        let squares = Effects(
            candidate: sums.candidate / (p - 1), reviewer: sums.reviewer / (j - 1),
            criterion: sums.criterion / (c - 1),
            candidateReviewer: sums.candidateReviewer / ((p - 1) * (j - 1)),
            candidateCriterion: sums.candidateCriterion / ((p - 1) * (c - 1)),
            reviewerCriterion: sums.reviewerCriterion / ((j - 1) * (c - 1)),
            residual: sums.residual / ((p - 1) * (j - 1) * (c - 1)))
        let (pj, pc, jc, e) = (
            squares.candidateReviewer, squares.candidateCriterion, squares.reviewerCriterion, squares.residual
        )
        candidateCount = sums.n.candidate
        reviewerCount = sums.n.reviewer
        criterionCount = sums.n.criterion
        self.squares = squares
        components = Effects(
            candidate: (squares.candidate - pj - pc + e) / (j * c),
            reviewer: (squares.reviewer - pj - jc + e) / (p * c),
            criterion: (squares.criterion - pc - jc + e) / (p * j),
            candidateReviewer: (pj - e) / c, candidateCriterion: (pc - e) / j, reviewerCriterion: (jc - e) / p,
            residual: e)
    }

    /// The reliability of the mean over so many reviewers and criteria.
    ///
    /// - Parameter fixed: Whether these criteria are all that matter (fixed), not a sample of what might be asked; the
    ///   candidates' strengths on them then count as true differences, and the number of criteria is the study's own.
    /// - Throws: `tooFewReviewers`, `tooFewCriteria`.
    public func forecast(
        reviewers: Int, criteria: Int? = nil, criteriaFixed fixed: Bool
    ) throws(StatisticsError) -> ReliabilityForecast {
        let criterionNumber = fixed ? criterionCount : criteria ?? criterionCount
        guard reviewers >= 1 else { throw .tooFewReviewers(found: reviewers, needed: 1) }
        guard criterionNumber >= 1 else { throw .tooFewCriteria(found: criterionNumber, needed: 1) }
        let (j, c) = (Double(reviewers), Double(criterionNumber))
        func part(_ component: Double) -> Double { max(0, component) }
        let strengths = part(components.candidateCriterion) / c
        let personal = part(components.candidateReviewer) / j + part(components.residual) / (j * c)
        let severity = part(components.reviewer) / j + part(components.reviewerCriterion) / (j * c)
        if fixed {
            return ReliabilityForecast(
                universe: part(components.candidate) + strengths, relative: personal, absolute: personal + severity)
        }
        return ReliabilityForecast(
            universe: part(components.candidate), relative: personal + strengths,
            absolute: personal + strengths + severity + part(components.criterion) / c)
    }
}
