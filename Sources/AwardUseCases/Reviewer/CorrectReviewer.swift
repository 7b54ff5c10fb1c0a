public import AwardCore
import AwardStore
public import Postgres

/// Corrects what a reviewer or where they come from is called, or their address. The code never changes; what it was
/// before stays in the ledger. Exclusions that follow from the organisation's new name are recorded.
public struct CorrectReviewer: Command {
    public static let action = Action.reviewerCorrect

    /// The reviewer's code or unique name.
    public var reviewer: String
    /// The Korean name; `nil` stays.
    public var nameKo: String?
    /// The English name; `nil` stays.
    public var nameEn: String?
    /// What the organisation is called; `nil` stays.
    public var organisation: String?
    /// Where to write to; `nil` stays.
    public var email: String?
    /// Why.
    public var reason: String

    /// Corrects what `reviewer` is called because of `reason`.
    public init(
        reviewer: String, nameKo: String? = nil, nameEn: String? = nil, organisation: String? = nil,
        email: String? = nil, reason: String
    ) {
        self.reviewer = reviewer
        self.nameKo = nameKo
        self.nameEn = nameEn
        self.organisation = organisation
        self.email = email
        self.reason = reason
    }

    public var subject: String { "reviewer \(reviewer)" }

    public func execute(in tx: borrowing Transaction, _ context: CommandContext) throws -> CorrectedNames {
        let row = try context.reviewer(reviewer, in: tx)
        // An English name that is nothing but the Korean one follows it.
        let nameEn = nameEn ?? (row.name.en == row.name.ko ? nameKo : nil)
        let corrections = [
            Correction("name", row.name.ko, nameKo), Correction("name_en", row.name.en, nameEn),
            Correction("organisation", row.organisationName, organisation), Correction("email", row.email, email),
        ].compactMap(\.self)
        _ = try Policy.decideCorrection(.reviewerCorrect, by: context.principal, of: corrections, reason: reason)
        tx.setReviewerNames(
            context.awardID, row.reviewerID, nameKo: nameKo ?? row.name.ko, nameEn: nameEn ?? row.name.en,
            organisationName: organisation ?? row.organisationName, email: email ?? row.email)
        if organisation != nil { try refreshExclusions(in: tx, context) }
        return CorrectedNames(candidate: nil, reviewer: row.code, corrections: corrections)
    }
}
