public import AwardCore
public import AwardStatistics

extension PlanStage {
    /// The answer.
    public struct Answer: Sendable, Codable {
        /// The stage planned.
        public let stage: String
        /// The earlier stage whose spreads were measured; `nil` where they are assumed.
        public let from: String?
        /// Reviewers per candidate by the rules; `nil` where everybody scores everyone.
        public let announced: Int?
        /// Candidates to be judged.
        public let candidates: Int
        /// Reviewers to judge them.
        public let reviewers: Int
        /// The most candidates that one reviewer takes; `nil` for no limit.
        public let maximumLoad: Int?
        /// How many go on.
        public let advancing: Int
        /// How many of the true best should be among them.
        public let best: Int
        /// The standard deviation of what candidates are worth, in points.
        public let quality: Double
        /// The standard deviation of severity between reviewers, in points.
        public let severity: Double
        /// The standard deviation of everything else in one score, in points.
        public let noise: Double
        /// Minutes a reviewer needs for one sheet.
        public let minutesPerSheet: Double
        /// Whether places are taken by adjusted scores.
        public let isAdjusted: Bool

        /// The same as the simulation takes it.
        public var assumptions: StageAssumptions {
            StageAssumptions(
                candidates: candidates, reviewers: reviewers, maximumLoad: maximumLoad, advancing: advancing,
                best: best, qualityDeviation: quality, severityDeviation: severity, noiseDeviation: noise,
                origin: from == nil ? .assumed : .earlierStage, minutesPerSheet: minutesPerSheet,
                isAdjusted: isAdjusted)
        }

        /// Plays the stage; takes from seconds to a minute, so it is no part of the question.
        ///
        /// - Throws: `Refusal` (`invalid`) naming the setting that is not allowed.
        public func simulate(
            reviewersPerCandidate: ClosedRange<Int> = 1...9, target: Double = 0.8, runs: Int = 1_000, seed: UInt64
        ) throws(Refusal) -> StagePlan {
            do {
                return try StagePlan(
                    assumptions, reviewersPerCandidate: reviewersPerCandidate, target: target, runs: runs, seed: seed)
            } catch {
                throw Refusal(error, at: stage)
            }
        }
    }
}
