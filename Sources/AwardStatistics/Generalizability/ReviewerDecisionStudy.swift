/// What another number of reviewers would do: the D-study of p × j.
public struct ReviewerDecisionStudy: Sendable, Hashable {
    /// The components it rests on, none below zero.
    public let components: ReviewerComponents

    /// A study from these components, negative ones set to 0.
    public init(_ components: ReviewerComponents) { self.components = components.clipped }

    /// The reliability of the mean of `reviewers` reviewers, who are drawn anew.
    ///
    /// Eρ² = σ²p/(σ²p + σ²e/n′), Φ = σ²p/(σ²p + (σ²j + σ²e)/n′).
    ///
    /// - Throws: `tooFewReviewers` below 1.
    public func forecast(reviewers: Int) throws(StatisticsError) -> ReliabilityForecast {
        guard reviewers >= 1 else { throw .tooFewReviewers(found: reviewers, needed: 1) }
        return ReliabilityForecast(
            universe: components.candidate, relative: components.residual / Double(reviewers),
            absolute: (components.reviewer + components.residual) / Double(reviewers))
    }

    /// The fewest reviewers whose mean reaches `target`: ⌈ρ/(1 − ρ) · error/σ²p⌉, at least 1.
    ///
    /// - Returns: `nil` where candidates do not differ, so that no number would do.
    /// - Throws: `outOfRange` unless the target is between 0 and 1.
    public func reviewersNeeded(for target: Double, _ kind: Kind) throws(StatisticsError) -> Int? {
        guard target > 0, target < 1 else {
            throw .outOfRange(setting: "target", found: target, allowed: "0 < x < 1")
        }
        guard components.candidate > 0 else { return nil }
        let error = components.residual + (kind == .absolute ? components.reviewer : 0)
        let exact = target / (1 - target) * error / components.candidate
        guard exact < Double(Int32.max) else { return nil }
        // A whole number must not become the next one by rounding.
        return max(1, Int((exact - 1e-9 * max(1, exact)).rounded(.up)))
    }

    /// Which reliability is meant.
    public enum Kind: String, Sendable, Hashable, Codable, CaseIterable {
        /// Eρ²: only the order matters.
        case relative
        /// Φ: the score itself matters.
        case absolute
    }
}
