public import AwardCore
import AwardStore
public import Postgres

/// Corrects what a candidate, its project or its organisation is called. Codes never change; what it was called before
/// stays in the ledger. Exclusions that follow from the organisation's new name are recorded.
public struct CorrectCandidate: Command {
    public static let action = Action.candidateCorrect

    /// The names as they shall be; what is `nil` stays.
    public struct Names: Codable, Sendable, Hashable {
        /// The candidate's Korean name.
        public var nameKo: String?
        /// Its English name.
        public var nameEn: String?
        /// The Korean title of its project.
        public var projectKo: String?
        /// The English title of its project.
        public var projectEn: String?
        /// The Korean name of its organisation.
        public var organisationKo: String?
        /// The English name of its organisation.
        public var organisationEn: String?

        /// Names; those left out stay.
        public init(
            nameKo: String? = nil, nameEn: String? = nil, projectKo: String? = nil, projectEn: String? = nil,
            organisationKo: String? = nil, organisationEn: String? = nil
        ) {
            self.nameKo = nameKo
            self.nameEn = nameEn
            self.projectKo = projectKo
            self.projectEn = projectEn
            self.organisationKo = organisationKo
            self.organisationEn = organisationEn
        }
    }

    /// The candidate's code or unique name.
    public var candidate: String
    /// The names as they shall be.
    public var names: Names
    /// Why.
    public var reason: String

    /// Corrects the names of `candidate` because of `reason`.
    public init(candidate: String, names: Names, reason: String) {
        self.candidate = candidate
        self.names = names
        self.reason = reason
    }

    public var subject: String { "candidate \(candidate)" }

    public func execute(in tx: borrowing Transaction, _ context: CommandContext) throws -> CorrectedNames {
        let row = try context.candidate(candidate, in: tx)
        let names = names.completed(row.name, row.project)
        let organisation = try tx.organisations(of: context.awardID).first { $0.code == row.organisation }
        let organisationEn =
            names.organisationEn ?? (organisation?.nameEn == organisation?.nameKo ? names.organisationKo : nil)
        let own = [
            Correction("name", row.name.ko, names.nameKo), Correction("name_en", row.name.en, names.nameEn),
            Correction("project", row.project.ko, names.projectKo),
            Correction("project_en", row.project.en, names.projectEn),
        ].compactMap(\.self)
        let theirs = [
            Correction("organisation", organisation?.nameKo ?? "", names.organisationKo),
            Correction("organisation_en", organisation?.nameEn ?? "", organisationEn),
        ].compactMap(\.self)
        _ = try Policy.decideCorrection(
            .candidateCorrect, by: context.principal, of: own + theirs, reason: reason)
        if !own.isEmpty {
            tx.setCandidateNames(
                context.awardID, row.candidateID,
                name: LocalizedText(ko: names.nameKo ?? row.name.ko, en: names.nameEn ?? row.name.en),
                project: LocalizedText(
                    ko: names.projectKo ?? row.project.ko, en: names.projectEn ?? row.project.en))
        }
        if let organisation, !theirs.isEmpty {
            tx.setOrganisationNames(
                context.awardID, organisation.code, nameKo: names.organisationKo ?? organisation.nameKo,
                nameEn: organisationEn ?? organisation.nameEn)
            try refreshExclusions(in: tx, context)
        }
        return CorrectedNames(candidate: row.code, reviewer: nil, corrections: own + theirs)
    }
}

/// What is called otherwise now.
public struct CorrectedNames: Codable, Sendable {
    /// The code of the candidate, if it is about one.
    public let candidate: String?
    /// The code of the reviewer, if it is about one.
    public let reviewer: String?
    /// Each name as it was and as it is now.
    public let corrections: [Correction]
}

extension CorrectCandidate.Names {
    /// With the English names that are nothing but the Korean ones, which follow them.
    fileprivate func completed(_ name: LocalizedText, _ project: LocalizedText) -> CorrectCandidate.Names {
        var names = self
        if name.en == name.ko { names.nameEn = nameEn ?? nameKo }
        if project.en == project.ko { names.projectEn = projectEn ?? projectKo }
        return names
    }
}
