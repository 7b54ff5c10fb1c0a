/// What a stage that has not opened yet is taken to be like.
public struct StageAssumptions: Sendable, Hashable {
    /// Where the spreads come from.
    public enum Origin: String, Sendable, Hashable, Codable {
        /// Somebody's assumption.
        case assumed
        /// The variance components of an earlier stage.
        case earlierStage
    }

    /// Candidates to be judged.
    public var candidates: Int
    /// Reviewers to judge them.
    public var reviewers: Int
    /// The most candidates that one reviewer takes; `nil` for no limit.
    public var maximumLoad: Int?
    /// How many go on.
    public var advancing: Int
    /// n: the true best that should be among them.
    public var best: Int
    /// The standard deviation of what candidates are worth, in points.
    public var qualityDeviation: Double
    /// The standard deviation of severity between reviewers, in points.
    public var severityDeviation: Double
    /// The standard deviation of everything else in one score, in points.
    public var noiseDeviation: Double
    /// Where the three come from.
    public var origin: Origin
    /// What a reviewer needs for one sheet.
    public var minutesPerSheet: Double
    /// Whether places are by adjusted scores instead of plain means.
    public var isAdjusted: Bool

    /// - Parameters:
    ///   - qualityDeviation: In points, like the two that follow.
    public init(
        candidates: Int, reviewers: Int, maximumLoad: Int? = nil, advancing: Int, best: Int, qualityDeviation: Double,
        severityDeviation: Double, noiseDeviation: Double, origin: Origin = .assumed, minutesPerSheet: Double,
        isAdjusted: Bool = false
    ) {
        self.candidates = candidates
        self.reviewers = reviewers
        self.maximumLoad = maximumLoad
        self.advancing = advancing
        self.best = best
        self.qualityDeviation = qualityDeviation
        self.severityDeviation = severityDeviation
        self.noiseDeviation = noiseDeviation
        self.origin = origin
        self.minutesPerSheet = minutesPerSheet
        self.isAdjusted = isAdjusted
    }

    /// Takes the spreads from an earlier stage.
    public mutating func takeSpreads(from fit: BothRandom) {
        qualityDeviation = fit.candidateVariance.squareRoot()
        severityDeviation = fit.reviewerVariance.squareRoot()
        noiseDeviation = fit.residualVariance.squareRoot()
        origin = .earlierStage
    }

    /// - Throws: `outOfRange` for the first setting that is not allowed.
    func check() throws(StatisticsError) {
        try Self.check("candidates", candidates, 2...100_000)
        try Self.check("reviewers", reviewers, 1...10_000)
        try Self.check("advancing", advancing, 1...candidates)
        try Self.check("best", best, 1...advancing)
        try Self.check("maximumLoad", maximumLoad ?? 1, 1...candidates)
        for (name, value) in [
            ("qualityDeviation", qualityDeviation), ("severityDeviation", severityDeviation),
            ("noiseDeviation", noiseDeviation), ("minutesPerSheet", minutesPerSheet),
        ] where !(value >= 0 && value.isFinite) {
            throw .outOfRange(setting: name, found: value, allowed: "≥ 0")
        }
        guard qualityDeviation > 0 else {
            throw .outOfRange(setting: "qualityDeviation", found: qualityDeviation, allowed: "> 0")
        }
    }

    private static func check(_ name: String, _ value: Int, _ allowed: ClosedRange<Int>) throws(StatisticsError) {
        guard allowed.contains(value) else {
            throw .outOfRange(
                setting: name, found: Double(value), allowed: "\(allowed.lowerBound) … \(allowed.upperBound)")
        }
    }
}
