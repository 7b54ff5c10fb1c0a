/// What conflicts look at in a reviewer.
public struct ReviewerTies: Sendable, Hashable, Codable {
    /// The organisation the reviewer belongs to, if it is one with a code.
    public var organisation: OrganisationRef?
    /// What the reviewer declared.
    public var engagements: [Engagement]

    /// A reviewer's ties.
    public init(organisation: OrganisationRef? = nil, engagements: [Engagement] = []) {
        self.organisation = organisation
        self.engagements = engagements
    }
}

/// One ground that was found without anybody declaring a conflict.
public struct ConflictFinding: Sendable, Hashable, Codable {
    /// The ground.
    public var ground: ConflictRules.Ground
    /// The code of the reviewer's organisation, former employer or client.
    public var organisation: String
    /// The code of the candidate's organisation.
    public var candidateOrganisation: String
    /// The last year of an engagement; `nil` where it lasts, or where the ground is not an engagement.
    public var untilYear: Int?

    /// A finding.
    public init(
        _ ground: ConflictRules.Ground, organisation: String, candidateOrganisation: String, untilYear: Int? = nil
    ) {
        self.ground = ground
        self.organisation = organisation
        self.candidateOrganisation = candidateOrganisation
        self.untilYear = untilYear
    }
}

extension ConflictRules {
    /// The grounds for exclusion (제척) between a reviewer and a candidate's organisation, strongest first.
    ///
    /// * Organisations are compared by code. A shared parent is no ground: officials of two districts of Seoul may judge
    ///   each other.
    /// * A former employer or client counts by itself, not its parent or children: a rule that names the entrant is not
    ///   widened, or a former official of a province could judge none of its cities. Who still works there is caught by
    ///   `same_organisation` and `parent_or_child`, provided that it is declared as the organisation.
    /// * An exclusion cannot be waived. One that rests on wrong data ends by correcting the data.
    public func findings(
        for reviewer: ReviewerTies, and candidate: OrganisationRef, in year: Int
    ) -> [ConflictFinding] {
        if candidate.code.isEmpty { return [] }
        var found: [ConflictFinding] = []
        for ground in Ground.allCases where automatic.contains(ground) {
            switch ground {
            case .sameOrganisation:
                if let own = reviewer.organisation, own.code == candidate.code {
                    found.append(
                        ConflictFinding(ground, organisation: own.code, candidateOrganisation: candidate.code))
                }
            case .parentOrChild:
                if let own = reviewer.organisation, own.isParentOrChild(of: candidate) {
                    found.append(
                        ConflictFinding(ground, organisation: own.code, candidateOrganisation: candidate.code))
                }
            case .formerEmployer:
                found += engaged(.employer, ground, employerYears, reviewer, candidate, year)
            case .advisory:
                found += engaged(.advisory, ground, advisoryYears, reviewer, candidate, year)
            }
        }
        return found
    }

    private func engaged(
        _ kind: Engagement.Kind, _ ground: Ground, _ years: Int, _ reviewer: ReviewerTies,
        _ candidate: OrganisationRef, _ year: Int
    ) -> [ConflictFinding] {
        reviewer.engagements
            .filter {
                $0.kind == kind && $0.organisation == candidate.code && $0.isWithin(years: years, of: year)
            }
            .map {
                ConflictFinding(
                    ground, organisation: $0.organisation, candidateOrganisation: candidate.code,
                    untilYear: $0.untilYear)
            }
    }
}
