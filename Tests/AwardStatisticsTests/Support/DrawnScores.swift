import AwardStatistics

/// Scores drawn from a seed: merit + severity + taste, in quarter points.
enum DrawnScores {
    /// - Parameter perCandidate: How many reviewers score a candidate; all of them where `nil`.
    static func scores(
        seed: UInt64, candidates: Int, reviewers: Int, perCandidate: Int? = nil, noise: Double = 0.7
    ) -> [Score] {
        var generator = SeededGenerator(seed: seed)
        let merit = (0..<candidates).map { _ in 6 + 0.8 * generator.normal() }
        let severity = (0..<reviewers).map { _ in 0.6 * generator.normal() }
        var scores: [Score] = []
        for candidate in 0..<candidates {
            // A run around the circle of reviewers keeps the design connected.
            for turn in 0..<(perCandidate ?? reviewers) {
                let reviewer = (candidate + turn) % reviewers
                let value = merit[candidate] + severity[reviewer] + noise * generator.normal()
                scores.append(
                    Score(
                        candidate: candidateKey(candidate), reviewer: reviewerKey(reviewer),
                        value: (value * 4).rounded() / 4))
            }
        }
        return scores
    }

    /// Marks from 1 to 5 on each criterion.
    static func marks(seed: UInt64, candidates: Int, reviewers: Int, criteria: Int) throws -> CriterionTable {
        var generator = SeededGenerator(seed: seed)
        let merit = (0..<candidates).map { _ in generator.normal() }
        let severity = (0..<reviewers).map { _ in 0.5 * generator.normal() }
        var rows: [CriterionTable.Row] = []
        for candidate in 0..<candidates {
            for reviewer in 0..<reviewers {
                for criterion in 0..<criteria {
                    let value = 3 + merit[candidate] + severity[reviewer] + 0.8 * generator.normal()
                    rows.append(
                        CriterionTable.Row(
                            candidate: candidate, reviewer: reviewer, criterion: criterion,
                            value: min(5, max(1, value.rounded()))))
                }
            }
        }
        return try CriterionTable(
            candidates: (0..<candidates).map(candidateKey), reviewers: (0..<reviewers).map(reviewerKey),
            criteria: (0..<criteria).map { "K\($0)" }, rows: rows)
    }

    static func candidateKey(_ number: Int) -> String { "C\(1000 + number)" }

    static func reviewerKey(_ number: Int) -> String { "R\(1000 + number)" }

    /// The same scores with candidates and reviewers called otherwise, so that they sort in another order.
    static func renamed(_ scores: [Score], seed: UInt64) -> [Score] {
        var generator = SeededGenerator(seed: seed)
        var names: [String: String] = [:]
        var numbers = Array(0..<(scores.count * 2))
        generator.shuffle(&numbers)
        func name(_ key: String) -> String {
            let name = names[key] ?? key.prefix(1) + String(10_000 + numbers[names.count])
            names[key] = name
            return name
        }
        return scores.map {
            Score(candidate: name($0.candidate), reviewer: name($0.reviewer), value: $0.value)
        }
    }

    /// Every score changed alike.
    static func changed(_ scores: [Score], _ change: (Double) -> Double) -> [Score] {
        scores.map { Score(candidate: $0.candidate, reviewer: $0.reviewer, value: change($0.value)) }
    }
}

/// Whether two numbers are the same to within rounding.
func isNear(_ found: Double?, _ expected: Double?, within tolerance: Double = 1e-9) -> Bool {
    guard let found, let expected else { return found == nil && expected == nil }
    return abs(found - expected) <= tolerance * max(1, abs(expected))
}
