public import AwardCore
import AwardStore
public import Postgres

/// What changed between two tallies of a stage.
public struct CompareTallies: Query {
    public static let action = Action.rankingRead

    /// The stage.
    public var stage: String
    /// The earlier tally; `nil` is the one before the latest.
    public var from: Int?
    /// The later tally; `nil` is the latest.
    public var to: Int?

    /// Asks what changed in `stage`.
    public init(stage: String, from: Int? = nil, to: Int? = nil) {
        self.stage = stage
        self.from = from
        self.to = to
    }

    /// One candidate in both tallies.
    public struct Line: Sendable, Codable {
        /// What the candidate is called.
        public let candidate: CandidateName
        /// Its standing before; `nil` when it was not in the stage.
        public let before: Standing?
        /// Its standing after; `nil` when it is not in the stage any more.
        public let after: Standing?
        /// Whether place, official score, outcome or prize differ.
        public let isChanged: Bool
    }

    /// The answer.
    public struct Answer: Sendable, Codable {
        /// The earlier tally.
        public let from: Int
        /// The later tally.
        public let to: Int
        /// Every candidate, in the order of the later tally.
        public let lines: [Line]
    }

    public func answer(in tx: borrowing Transaction, _ context: CommandContext) throws -> Answer {
        let loaded = try context.ranked(stage, in: tx)
        let grant = try Policy.decide(
            .rankingRead, by: context.principal,
            given: ReadFacts(
                awardState: context.award.state, publication: loaded.rules.publication, stage: loaded.row.stageID,
                stageState: loaded.row.state, isBlind: loaded.definition.isBlind))
        let latest = loaded.row.tallyNo ?? 0
        let later = to ?? latest
        let earlier = from ?? max(later - 1, 1)
        let before = try context.storedTally(loaded, earlier, in: tx)
        let after = try context.storedTally(loaded, later, in: tx)
        let names = CandidateNames(try StageMaterial(loaded, in: tx, context), isBlind: grant.view.isBlind)
        var old: [Int32: Standing] = [:]
        for standing in before.categories.flatMap(\.standings) { old[standing.candidate] = standing }
        var lines: [Line] = []
        for standing in after.categories.flatMap(\.standings) {
            let was = old.removeValue(forKey: standing.candidate)
            lines.append(
                Line(
                    candidate: names.label(standing.candidate), before: was, after: standing,
                    isChanged: differ(was, standing)))
        }
        for gone in old.values.sorted(by: { $0.candidate < $1.candidate }) {
            lines.append(Line(candidate: names.label(gone.candidate), before: gone, after: nil, isChanged: true))
        }
        return Answer(from: earlier, to: later, lines: lines)
    }

    private func differ(_ before: Standing?, _ after: Standing) -> Bool {
        guard let before else { return true }
        return before.place != after.place || before.official != after.official
            || before.effective.outcome != after.effective.outcome || before.effective.prize != after.effective.prize
    }
}
