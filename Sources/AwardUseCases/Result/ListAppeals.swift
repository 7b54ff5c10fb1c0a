public import AwardCore
public import AwardStore
public import Postgres

/// Appeals and reports. A candidate's contact sees the appeals about their candidate and what they entered themselves.
public struct ListAppeals: Query {
    public static let action = Action.appealRead

    /// One appeal or report.
    public struct Line: Sendable, Codable {
        /// As stored.
        public let row: AppealRow
        /// Appeal or report.
        public let kind: AppealKind
        /// Where it stands.
        public let state: AppealState
        /// The candidate it is about.
        public let candidate: CandidateName
        /// The stage an upheld one led back to.
        public let stage: String?
    }

    /// Asks for all the caller may read.
    public init() {}

    public func answer(in tx: borrowing Transaction, _ context: CommandContext) throws -> [Line] {
        let stages = try context.stages(in: tx)
        let grant = try Policy.decide(
            .appealRead, by: context.principal,
            given: context.readFacts(nil, isBlind: stages.contains { $0.definition.isBlind }))
        let names = try CandidateNames(grant, stages: stages, in: tx, context)
        return try tx.appeals(of: context.awardID).filter { row in
            guard let own = grant.view.candidate else { return true }
            // Who reported what about a candidate is not for the candidate to know.
            return row.enteredBy == grant.principal
                || (row.candidateID == own && row.kind == AppealKind.appeal.rawValue)
        }.map { row in
            Line(
                row: row, kind: AppealKind(rawValue: row.kind) ?? .appeal,
                state: AppealState(rawValue: row.state) ?? .entered, candidate: names.label(row.candidateID),
                stage: row.stageNo.flatMap { number in stages.first { $0.number == number }?.row.stageID })
        }
    }
}
