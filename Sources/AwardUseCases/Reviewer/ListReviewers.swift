public import AwardCore
import AwardStore
public import Postgres

/// The reviewers; a reviewer sees only themselves.
public struct ListReviewers: Query {
    public static let action = Action.reviewerRead

    /// Only of this pool.
    public var pool: String?

    /// Asks for the reviewers.
    public init(pool: String? = nil) {
        self.pool = pool
    }

    public func answer(in tx: borrowing Transaction, _ context: CommandContext) throws -> [ReviewerLine] {
        let grant = try context.reviewerGrant(nil)
        let all = try tx.reviewers(of: context.awardID)
        if let pool { try context.checkPool(pool, among: all) }
        let codes = Dictionary(uniqueKeysWithValues: all.map { ($0.reviewerID, $0.code) })
        return all.filter { grant.view.reviewer == nil || grant.view.reviewer == $0.reviewerID }
            .filter { pool == nil || $0.pool == pool }
            .map { ReviewerLine($0, successor: $0.replacedBy.flatMap { codes[$0] }) }
    }
}

/// One reviewer in a list.
public struct ReviewerLine: Codable, Sendable {
    /// The code.
    public let code: String
    /// The name.
    public let name: LocalizedText
    /// The organisation's code, if it is known by one.
    public let organisation: String?
    /// The organisation's name.
    public let organisationName: String
    /// The pool.
    public let pool: String
    /// Whether the reviewer presides.
    public let isChair: Bool
    /// Whether from outside the host.
    public let isExternal: Bool
    /// Where to write to.
    public let email: String
    /// Fewest candidates, if given for this reviewer.
    public let minimumLoad: Int?
    /// Most candidates, if given for this reviewer.
    public let maximumLoad: Int?
    /// Employers and advice declared.
    public let engagements: [Engagement]
    /// Fields of expertise.
    public let expertise: [String]
    /// Active, replaced or removed.
    public let state: ReviewerState
    /// Why replaced or removed.
    public let reason: String?
    /// The code of who took over.
    public let successor: String?
    /// When the pledge was signed.
    public let pledgedAt: Moment?

    init(_ row: ReviewerRow, successor: String?) {
        code = row.code
        name = row.name
        organisation = row.organisation
        organisationName = row.organisationName
        pool = row.pool
        isChair = row.isChair
        isExternal = row.isExternal
        email = row.email
        minimumLoad = row.minimumLoad
        maximumLoad = row.maximumLoad
        engagements = ReviewerDeclaration(row).engagements
        expertise = row.expertise
        state = row.state
        reason = row.stateReason
        self.successor = successor
        pledgedAt = row.pledgedAt.map(Moment.init)
    }
}

extension CommandContext {
    /// - Throws: `Refusal` (`invalid`) with the pools there are when neither a stage nor a reviewer is of `pool`.
    fileprivate func checkPool(_ pool: String, among reviewers: [ReviewerRow]) throws(Refusal) {
        let named = definition.stages.flatMap { $0.panel.pools + $0.components.flatMap(\.pools) }
        let known = Set(named + reviewers.map(\.pool)).filter { !$0.isEmpty }
        if known.contains(pool) { return }
        let list = known.sorted().joined(separator: ", ")
        throw Refusal(
            .invalid([
                Problem(
                    at: "--pool",
                    LocalizedText(
                        ko:
                            "심사위원 풀 ‘\(pool)’\(list.isEmpty ? "을 찾을 수 없습니다. 이 시상에는 풀이 없습니다." : "을 찾을 수 없습니다. 있는 풀: \(list).")",
                        en: "There is no pool “\(pool)”"
                            + (list.isEmpty ? "; this award has none." : "; there are: \(list).")))
            ]))
    }

    /// Decides reading one reviewer, or the list.
    func reviewerGrant(_ row: ReviewerRow?) throws(Refusal) -> Grant {
        try Policy.decide(
            .reviewerRead, by: principal,
            given: ReadFacts(
                awardState: award.state, publication: definition.publication, reviewer: row?.reviewerID,
                name: row?.code ?? ""))
    }
}
