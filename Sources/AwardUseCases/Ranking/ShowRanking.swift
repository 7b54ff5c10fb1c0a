public import AwardCore
public import AwardStore
public import Postgres

/// The standings of a stage by a stored tally.
public struct ShowRanking: Query {
    public static let action = Action.rankingRead

    /// The stage; `nil` is the latest that was tallied.
    public var stage: String?
    /// The tally; `nil` is the latest.
    public var tallyNo: Int?

    /// Asks for a ranking.
    public init(stage: String? = nil, tallyNo: Int? = nil) {
        self.stage = stage
        self.tallyNo = tallyNo
    }

    /// The answer.
    public struct Answer: Sendable, Codable {
        /// The stage as stored.
        public let stage: StageRow
        /// The rules it ran by.
        public let rules: AwardDefinition
        /// Its part of the rules.
        public let definition: StageDefinition
        /// The tally as stored.
        public let row: TallyRow
        /// The standings.
        public let tally: Tally
        /// What each candidate is called, by number.
        public let candidates: [Int32: CandidateName]
        /// The prizes in force, by candidate.
        public let prizes: [Int32: String]
        /// What the caller may see of it.
        public let view: Grant.View
    }

    public func answer(in tx: borrowing Transaction, _ context: CommandContext) throws -> Answer {
        let loaded = try context.ranked(stage, in: tx)
        let grant = try Policy.decide(
            .rankingRead, by: context.principal,
            given: ReadFacts(
                awardState: context.award.state, publication: loaded.rules.publication, stage: loaded.row.stageID,
                stageState: loaded.row.state, isBlind: loaded.definition.isBlind))
        let number = tallyNo ?? loaded.row.tallyNo ?? 0
        guard let row = try tx.tallies(of: context.awardID, stage: loaded.number).first(where: { $0.tallyNo == number })
        else { throw Refusal(.notFound(.tally, name: String(number), suggestions: [])) }
        let prizes = try tx.prizeAwards(of: context.awardID)
            .filter { ["awarded", "kept", "cancellation_proposed"].contains($0.state) && $0.stageNo == loaded.number }
        return Answer(
            stage: loaded.row, rules: loaded.rules, definition: loaded.definition, row: row,
            tally: try context.storedTally(row, of: loaded.number, in: tx),
            candidates: try CandidateNames(grant, stages: [loaded], in: tx, context).labels,
            prizes: Dictionary(prizes.map { ($0.candidateID, $0.prizeID) }, uniquingKeysWith: { _, last in last }),
            view: grant.view)
    }
}

extension CommandContext {
    /// The stage named, else the last that was tallied.
    ///
    /// - Throws: `Refusal` when there is none of that name, or none was tallied.
    func ranked(_ name: String?, in tx: borrowing Transaction) throws -> LoadedStage {
        if let name {
            let loaded = try stage(name, in: tx)
            if loaded.row.tallyNo == nil { throw Refusal.notTallied(loaded.row.stageID, loaded.row.state) }
            return loaded
        }
        let rows = try tx.stages(of: awardID)
        guard let last = rows.last(where: { $0.tallyNo != nil }) else {
            throw Refusal.notTallied(rows.first?.stageID ?? "", rows.first?.state ?? .planned)
        }
        return try stage(last.stageID, in: tx)
    }
}

extension Refusal {
    /// There is no ranking because the stage was not tallied yet.
    static func notTallied(_ stage: String, _ state: StageState) -> Refusal {
        Refusal(
            .wrongState(
                .stage, name: stage, state: LocalizedText(ko: "집계 전", en: "not tallied"), action: .rankingRead,
                allowed: [LocalizedText(ko: "집계됨", en: "tallied"), LocalizedText(ko: "확정", en: "confirmed")]))
    }
}
