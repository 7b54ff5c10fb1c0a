/// What marks vary by where every task (or stage, or criterion) has reviewers of its own: p × (r:t).
///
/// Every task has equally many reviewers, and each of them scored every candidate on that task. Raw: a component
/// estimated below zero stays so here and counts as 0 in coefficients (Brennan 2001, section 3).
public struct NestedComponents: Sendable, Hashable {
    /// n_p.
    public let candidateCount: Int
    /// n_t.
    public let taskCount: Int
    /// n_r.
    public let reviewersPerTask: Int
    /// The mean squares the components come from.
    public let squares: Effects
    /// The variance components.
    public let components: Effects

    /// One number for each of the five effects.
    public struct Effects: Sendable, Hashable {
        /// p.
        public let candidate: Double
        /// t.
        public let task: Double
        /// r:t, severity within the task.
        public let reviewer: Double
        /// pt: a candidate's strengths.
        public let candidateTask: Double
        /// pr:t,e: what is left.
        public let residual: Double
    }

    /// - Parameter table: Marks whose criteria are the tasks.
    /// - Throws: `empty`; `incomplete` where a reviewer of a task did not score a candidate; `unequalPanels` where tasks
    ///   have different numbers of reviewers; `tooFew…` (two of each are needed); `noVariation`.
    public init(_ table: CriterionTable) throws(StatisticsError) {
        let sums = try NestedSums(table)
        let (p, t, r) = (Double(sums.n.candidate), Double(sums.n.task), Double(sums.n.reviewer))
        let squares = Effects(
            candidate: sums.candidate / (p - 1), task: sums.task / (t - 1), reviewer: sums.reviewer / (t * (r - 1)),
            candidateTask: sums.candidateTask / ((p - 1) * (t - 1)), residual: sums.residual / ((p - 1) * t * (r - 1)))
        candidateCount = sums.n.candidate
        taskCount = sums.n.task
        reviewersPerTask = sums.n.reviewer
        self.squares = squares
        components = Effects(
            candidate: (squares.candidate - squares.candidateTask) / (r * t),
            task: (squares.task - squares.reviewer - squares.candidateTask + squares.residual) / (p * r),
            reviewer: (squares.reviewer - squares.residual) / p,
            candidateTask: (squares.candidateTask - squares.residual) / r, residual: squares.residual)
    }

    /// The reliability of the mean over so many tasks with so many reviewers each.
    ///
    /// - Throws: `tooFewReviewers`, `tooFewCriteria` below 1.
    public func forecast(tasks: Int, reviewersPerTask: Int) throws(StatisticsError) -> ReliabilityForecast {
        guard reviewersPerTask >= 1 else { throw .tooFewReviewers(found: reviewersPerTask, needed: 1) }
        guard tasks >= 1 else { throw .tooFewCriteria(found: tasks, needed: 1) }
        let (t, r) = (Double(tasks), Double(reviewersPerTask))
        let relative = max(0, components.candidateTask) / t + max(0, components.residual) / (t * r)
        return ReliabilityForecast(
            universe: max(0, components.candidate), relative: relative,
            absolute: relative + max(0, components.task) / t + max(0, components.reviewer) / (t * r))
    }
}
