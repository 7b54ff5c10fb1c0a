/// How well a design lets candidates be compared across their panels; to be read before any adjusted score.
public struct DesignReport: Sendable, Hashable, Codable {
    /// I, candidates of the table.
    public let candidates: Int
    /// J, reviewers with a score.
    public let reviewers: Int
    /// N.
    public let scores: Int
    /// N / (I J).
    public let density: Double
    /// Whether every reviewer scored every candidate.
    public let isComplete: Bool
    /// The fewest and the most reviewers of a candidate.
    public let reviewersPerCandidate: ClosedRange<Int>
    /// The fewest and the most candidates of a reviewer.
    public let candidatesPerReviewer: ClosedRange<Int>
    /// The groups that nothing links; one in a connected design.
    public let groups: [DesignGroup]
    /// Scores each of which alone holds two parts together, by candidate and reviewer.
    public let bridges: [DesignPair]
    /// Reviewers with a single candidate: nothing tells their severity from that candidate's quality.
    public let reviewersOfOneCandidate: [String]
    /// λ₂, the second smallest eigenvalue of C = diag(n) − N diag(1/m) Nᵀ; 0 where disconnected.
    public let connectivity: Double
    /// The mean variance of the difference of two adjusted scores, in units of σ²: 2·mean(1/λ₂ … 1/λ_I); `nil` where
    /// disconnected or with a single candidate.
    public let meanContrastVariance: Double?
    /// A-efficiency: (2/n̄) by the mean contrast variance; 1 for a complete design.
    public let efficiency: Double?

    /// Below this A-efficiency a design is weakly linked.
    public static let weakEfficiency = 0.5

    /// - Throws: `empty` where there is no score.
    public init(_ table: ScoreTable) throws(StatisticsError) {
        guard !table.rows.isEmpty else { throw .empty }
        let graph = ScoreGraph(table)
        let parts = graph.components()
        let active = table.reviewers.indices.filter { table.candidateCount(ofReviewer: $0) > 0 }
        let perCandidate = table.candidates.indices.map { table.reviewerCount(ofCandidate: $0) }
        let perReviewer = active.map { table.candidateCount(ofReviewer: $0) }
        candidates = table.candidates.count
        reviewers = active.count
        scores = table.count
        density = Double(scores) / (Double(candidates) * Double(reviewers))
        isComplete = scores == candidates * reviewers
        reviewersPerCandidate = (perCandidate.min() ?? 0)...(perCandidate.max() ?? 0)
        candidatesPerReviewer = (perReviewer.min() ?? 0)...(perReviewer.max() ?? 0)
        groups = Self.named(parts, of: table)
        bridges = graph.bridges().map {
            DesignPair(
                reviewer: table.reviewers[table.rows[$0].reviewer],
                candidate: table.candidates[table.rows[$0].candidate])
        }
        reviewersOfOneCandidate = active.filter { table.candidateCount(ofReviewer: $0) == 1 }
            .map { table.reviewers[$0] }
        if parts.count == 1, candidates > 1 {
            let spectrum = try DesignSpectrum(Incidence(table))
            connectivity = spectrum.connectivity
            meanContrastVariance = spectrum.meanContrastVariance
            efficiency = 2 * Double(candidates) / Double(scores) / spectrum.meanContrastVariance
        } else {
            connectivity = 0
            meanContrastVariance = nil
            efficiency = nil
        }
    }

    /// What follows from it.
    public var verdict: DesignVerdict {
        if groups.count > 1 { return .disconnected }
        if candidates < 2 { return .sound }
        return !bridges.isEmpty || (efficiency ?? 1) < Self.weakEfficiency ? .weaklyLinked : .sound
    }

    /// - Throws: `disconnected` with the candidates of each group, where there is more than one.
    public static func requireConnected(_ table: ScoreTable) throws(StatisticsError) {
        let parts = ScoreGraph(table).components()
        if parts.count > 1 { throw .disconnected(groups: named(parts, of: table).map(\.candidates)) }
    }

    private static func named(
        _ parts: [(candidates: [Int], reviewers: [Int])], of table: ScoreTable
    ) -> [DesignGroup] {
        parts.map { part in
            DesignGroup(
                candidates: part.candidates.map { table.candidates[$0] },
                reviewers: part.reviewers.map { table.reviewers[$0] })
        }
    }
}
