import AwardCore
import AwardStatistics
import AwardUseCases

/// A stage whose totals do not agree, small enough to work out by hand: `merit` as below and 7.5 for `effect` everywhere.
///
///     merit   A1  A2  A3  A4
///     C01      9   8   6   5
///     R02      9   6   7   3
///     R03     10   8   8   4
enum ScoredStage {
    static let merits: [String: [String: Int]] = [
        "C01": ["A1": 9, "A2": 8, "A3": 6, "A4": 5], "R02": ["A1": 9, "A2": 6, "A3": 7, "A4": 3],
        "R03": ["A1": 10, "A2": 8, "A3": 8, "A4": 4],
    ]

    /// The total a reviewer gave a candidate.
    static func total(_ reviewer: String, _ candidate: String) -> Double {
        Double(merits[reviewer]?[candidate] ?? 0) + 7.5
    }

    /// The totals as the analyses should see them.
    static func table() throws -> ScoreTable {
        try ScoreTable(
            merits.keys.flatMap { reviewer in
                StageWorld.candidates.map {
                    Score(candidate: $0, reviewer: reviewer, value: total(reviewer, $0))
                }
            })
    }
}

extension StageWorld {
    /// Opens, scores with ``ScoredStage``, closes and tallies the first stage.
    ///
    /// - Parameters:
    ///   - pairs: Who is assigned to whom; `nil` is everybody to everyone.
    ///   - claim: Who enters the sheets; the reviewers themselves by default.
    func tallyScored(
        _ pairs: [(reviewer: String, candidate: String)]? = nil, by claim: Claim? = nil
    ) async throws {
        if let pairs {
            for pair in pairs {
                try await perform(
                    AddAssignment(stage: "paper", reviewer: pair.reviewer, candidate: pair.candidate))
            }
        } else {
            try await perform(ApplyAssignment(stage: "paper"))
        }
        try await perform(OpenStage(stage: "paper"))
        let all = reviewers.flatMap { reviewer in StageWorld.candidates.map { (reviewer: reviewer, candidate: $0) } }
        // The last candidate first, which may be one of a calibration set.
        for pair in (pairs ?? all).reversed() {
            let merit = ScoredStage.merits[pair.reviewer]?[pair.candidate] ?? 0
            try await save(pair.reviewer, pair.candidate, merit: String(merit), as: claim)
        }
        try await perform(CloseStage(stage: "paper"))
        try await perform(TallyStage(stage: "paper"))
    }
}
