public import AwardCore
public import AwardStore
public import Postgres

/// How far a stage is: by candidate, by reviewer, and what blocks each move.
public struct StageStatus: Query {
    public static let action = Action.stageStatus

    /// The stage.
    public var stage: String

    /// Asks about `stage`.
    public init(stage: String) {
        self.stage = stage
    }

    /// The answer.
    public struct Answer: Sendable, Codable {
        /// The stage as stored.
        public let stage: StageRow
        /// Its rules.
        public let definition: StageDefinition
        /// Until when sheets are taken, by the award's clocks; `nil` where there is no window.
        public let closes: String?
        /// Progress by candidate, in the order of the candidate list.
        public let candidates: [CandidateProgress]
        /// Progress of the calibration set, which is excluded from results.
        public let calibration: [CandidateProgress]
        /// Progress by reviewer, by code.
        public let reviewers: [ReviewerProgress]
        /// The moves possible from here, with all that blocks each; none for a caller who may not see the candidates.
        public let moves: [Move]
        /// Who has confirmed the latest tally so far.
        public let confirmedBy: [Role]
    }

    /// A move possible from here.
    public struct Move: Sendable, Codable {
        /// The move.
        public let move: StageMove
        /// Everything that holds it back.
        public let blockers: [Blocker]
        /// What should be known before.
        public let warnings: [StageWarning]

        /// A move with what holds it back.
        public init(move: StageMove, blockers: [Blocker], warnings: [StageWarning]) {
            self.move = move
            self.blockers = blockers
            self.warnings = warnings
        }
    }

    /// Progress of one candidate.
    public struct CandidateProgress: Sendable, Codable {
        /// The candidate.
        public let candidate: CandidateRow
        /// Reviewers assigned.
        public let assigned: Int
        /// Sheets submitted.
        public let submitted: Int
        /// Sheets begun.
        public let drafts: Int
        /// Abstentions.
        public let abstained: Int
    }

    /// Progress of one reviewer.
    public struct ReviewerProgress: Sendable, Codable {
        /// The reviewer.
        public let reviewer: ReviewerRow
        /// Candidates assigned.
        public let assigned: Int
        /// Sheets submitted.
        public let submitted: Int
        /// Sheets begun.
        public let drafts: Int
        /// Abstentions.
        public let abstained: Int
    }

    public func answer(in tx: borrowing Transaction, _ context: CommandContext) throws -> Answer {
        let loaded = try context.stage(stage, in: tx)
        let grant = try Policy.decide(
            .stageStatus, by: context.principal,
            given: ReadFacts(
                awardState: context.award.state, publication: loaded.rules.publication, stage: loaded.row.stageID,
                stageState: loaded.row.state, isBlind: loaded.definition.isBlind))
        let material = try StageMaterial(loaded, in: tx, context)
        let facts = try StageFacts(material, in: tx, context)
        let visible = material.active.filter { row in
            grant.view.reviewer.map { $0 == row.reviewerID } ?? true
        }
        let byCandidate = Dictionary(grouping: visible, by: \.candidateID)
        let byReviewer = Dictionary(grouping: visible, by: \.reviewerID)
        let progress = { (row: CandidateRow) in
            let rows = byCandidate[row.candidateID] ?? []
            return CandidateProgress(
                candidate: row, assigned: rows.count, submitted: rows.count { $0.sheetState == "submitted" },
                drafts: rows.count { $0.sheetState == "draft" }, abstained: rows.count { $0.sheetState == "abstained" })
        }
        let seesCandidates = grant.view.reviewer == nil && !grant.view.isBlind
        return Answer(
            stage: loaded.row, definition: loaded.definition,
            closes: loaded.window.map { context.localText($0.lastMoment) },
            candidates: seesCandidates ? material.competing.map(progress) : [],
            calibration: seesCandidates ? material.calibrating.map(progress) : [],
            reviewers: byReviewer.keys.compactMap { material.reviewers[$0] }.sorted { $0.code < $1.code }.map { row in
                let rows = byReviewer[row.reviewerID] ?? []
                return ReviewerProgress(
                    reviewer: row, assigned: rows.count, submitted: rows.count { $0.sheetState == "submitted" },
                    drafts: rows.count { $0.sheetState == "draft" },
                    abstained: rows.count { $0.sheetState == "abstained" })
            },
            // What blocks a move names candidates and other people's progress, so it is for those who may see them.
            moves: seesCandidates
                ? StageMove.allCases.filter {
                    $0.from.contains(loaded.row.state) && $0 != .reevaluate && $0 != .advance
                }
                .map { Move(move: $0, blockers: $0.blockers(given: facts), warnings: $0.warnings(given: facts)) } : [],
            confirmedBy: facts.confirmations.map(\.role))
    }
}
