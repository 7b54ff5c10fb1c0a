public import AwardCore
import AwardStore
public import Postgres

/// A reviewer looks through the candidates of a stage before scoring them and says of each whether there is an interest.
///
/// Where there is one, the reviewer steps aside (회피) by the same act.
public struct StateInterests: Command {
    public static let action = Action.conflictState

    /// What is said of one candidate.
    public struct Statement: Codable, Sendable, Hashable {
        /// The candidate's code as the reviewer knows it.
        public var candidate: String
        /// What the interest is; `nil` where there is none.
        public var interest: String?

        /// An interest in `candidate`, or none.
        public init(_ candidate: String, interest: String? = nil) {
            self.candidate = candidate
            self.interest = interest
        }
    }

    /// The stage.
    public var stage: String
    /// The reviewer's code.
    public var reviewer: String
    /// What is said, candidate by candidate.
    public var statements: [Statement]

    /// What `reviewer` says of candidates of `stage`.
    public init(stage: String, reviewer: String, statements: [Statement]) {
        self.stage = stage
        self.reviewer = reviewer
        self.statements = statements
    }

    public var subject: String { "reviewer \(reviewer)" }

    /// What was recorded.
    public struct Output: Codable, Sendable {
        /// Candidates in which there is no interest.
        public let clear: [String]
        /// The recusals declared.
        public let recusals: [ConflictReceipt]
    }

    public func execute(in tx: borrowing Transaction, _ context: CommandContext) throws -> Output {
        let loaded = try context.stage(stage, in: tx)
        let person = try context.reviewer(reviewer, in: tx)
        let grant = try Policy.decideStatement(
            by: context.principal, given: context.reviewerFacts(person), hasPledged: person.pledgedAt != nil,
            stage: loaded.row.stageID, state: loaded.row.state)
        let assigned = try assigned(to: person, loaded, in: tx, context)
        try check(assigned, loaded)
        let reader = try CandidateReader(.candidateRead, in: tx, context)
        var recusals: [ConflictReceipt] = []
        for statement in statements {
            guard let reason = statement.interest, let row = assigned[statement.candidate] else { continue }
            let pair = try ConflictPair(person, row, reader, in: tx, context)
            _ = try Policy.decideRecusal(by: context.principal, given: pair.facts(context), reason: reason)
            recusals.append(try pair.insert(.recusal, reason: reason, in: tx, context))
        }
        let rows = statements.compactMap { statement in assigned[statement.candidate].map { (statement, $0) } }
        tx.insertStatements(
            context.awardID, loaded.number, reviewer: person.reviewerID, candidates: rows.map(\.1.candidateID),
            haveInterest: rows.map { $0.0.interest != nil }, by: context.actor, at: context.at, grant)
        return Output(clear: statements.filter { $0.interest == nil }.map(\.candidate), recusals: recusals)
    }

    /// The candidates assigned, by the codes the caller knows them by.
    private func assigned(
        to person: ReviewerRow, _ loaded: LoadedStage, in tx: borrowing Transaction, _ context: CommandContext
    ) throws -> [String: CandidateRow] {
        let view = try Policy.decide(
            .scoreRead, by: context.principal,
            given: ReadFacts(
                awardState: context.award.state, publication: loaded.rules.publication, stage: loaded.row.stageID,
                stageState: loaded.row.state, isBlind: loaded.definition.isBlind, reviewer: person.reviewerID,
                name: person.code)
        ).view
        let material = try StageMaterial(loaded, in: tx, context)
        let names = CandidateNames(material, isBlind: view.isBlind)
        let rows = material.active.filter { $0.reviewerID == person.reviewerID }
            .compactMap { material.candidates[$0.candidateID] }
        return Dictionary(rows.map { (names.code($0.candidateID), $0) }, uniquingKeysWith: { first, _ in first })
    }

    private func check(_ assigned: [String: CandidateRow], _ loaded: LoadedStage) throws {
        var problems: [Problem] = []
        var seen: Set<String> = []
        for statement in statements {
            let code = statement.candidate
            if assigned[code] == nil {
                let refusal = Refusal(.notAssigned(candidate: code, stage: loaded.row.stageID))
                problems += refusal.problems(at: code)
            } else if !seen.insert(code).inserted {
                problems.append(
                    Problem(
                        at: code,
                        LocalizedText(ko: "같은 후보가 두 번 있습니다.", en: "This candidate is there twice.")))
            } else if statement.interest?.allSatisfy(\.isWhitespace) ?? false {
                problems.append(
                    Problem(
                        at: code,
                        LocalizedText(ko: "어떤 이해관계인지 적어 주십시오.", en: "Say what the interest is.")))
            }
        }
        if !problems.isEmpty { throw Refusal(.invalid(problems)) }
    }
}
