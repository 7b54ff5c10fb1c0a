public import AwardCore
import AwardStore
public import Postgres

/// Checks somebody before inviting them: whom could they not score? Nothing is recorded, not even that it was asked.
public struct CheckPerson: Query {
    public static let action = Action.conflictCheck

    /// The organisation the person belongs to: its code, or its name where that is unique.
    public var organisation: String?
    /// Employers and advice the person would declare.
    public var engagements: [Engagement]
    /// Only against this candidate.
    public var candidate: String?

    /// Asks about somebody with these ties.
    public init(organisation: String?, engagements: [Engagement] = [], candidate: String? = nil) {
        self.organisation = organisation
        self.engagements = engagements
        self.candidate = candidate
    }

    public func answer(in tx: borrowing Transaction, _ context: CommandContext) throws -> ConflictCheck {
        try context.permitConflictCheck(of: nil, in: tx)
        let declaration = ReviewerDeclaration(organisation: organisation, engagements: engagements)
        if declaration.names.isEmpty {
            throw Refusal(
                .usage(
                    LocalizedText(
                        ko: "확인할 기관을 --organisation, --employer, --advised 가운데 하나로 적어 주십시오.",
                        en: "Name an organisation to check with --organisation, --employer or --advised.")))
        }
        let directory = OrganisationDirectory(try tx.organisations(of: context.awardID))
        let problems = declaration.names.filter { directory.codes(of: $0).count > 1 }.map {
            Problem(at: $0, .ambiguousOrganisation(directory.codes(of: $0)))
        }
        if !problems.isEmpty { throw Refusal(.invalid(problems)) }
        return try context.conflictCheck(
            of: declaration, candidate: try candidate.map { try context.candidate($0, in: tx) }, in: tx)
    }
}

/// Checks a reviewer who is on record: what follows by rule, and what was declared or challenged.
public struct CheckReviewer: Query {
    public static let action = Action.conflictCheck

    /// The reviewer's code or unique name.
    public var reviewer: String
    /// Only against this candidate.
    public var candidate: String?

    /// Asks about `reviewer`.
    public init(reviewer: String, candidate: String? = nil) {
        self.reviewer = reviewer
        self.candidate = candidate
    }

    public func answer(in tx: borrowing Transaction, _ context: CommandContext) throws -> ConflictCheck {
        try context.permit(.conflictCheck)
        let row = try context.reviewer(reviewer, in: tx)
        try context.permitConflictCheck(of: row, in: tx)
        return try context.conflictCheck(
            of: ReviewerDeclaration(row), recorded: try tx.conflicts(of: context.awardID, reviewer: row.reviewerID),
            candidate: try candidate.map { try context.candidate($0, in: tx) }, in: tx)
    }
}

extension LocalizedText {
    /// Several organisations have that name.
    static func ambiguousOrganisation(_ codes: [String]) -> LocalizedText {
        let list = codes.joined(separator: ", ")
        return LocalizedText(
            ko: "같은 이름의 기관이 여럿 있습니다. 기관코드로 적어 주십시오: \(list).",
            en: "Several organisations have this name; write the code instead: \(list).")
    }
}
