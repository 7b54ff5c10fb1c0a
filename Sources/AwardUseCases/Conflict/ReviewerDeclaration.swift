public import AwardCore
import AwardStore

/// What a reviewer said of themselves that a conflict can follow from, as it was written.
struct ReviewerDeclaration {
    /// Organisations the reviewer belongs to: the code, else the name.
    let organisation: String?
    /// Employers and advice.
    let engagements: [Engagement]

    init(organisation: String?, engagements: [Engagement]) {
        self.organisation = organisation
        self.engagements = engagements
    }

    init(_ reviewer: NewReviewer) {
        self.init(reviewer.organisation, reviewer.organisationName, reviewer.engagements)
    }

    init(_ reviewer: ReviewerRow) {
        self.init(reviewer.organisation, reviewer.organisationName, reviewer.engagements)
    }

    private init(_ code: String?, _ name: String, _ engagements: String) {
        organisation = code ?? (name.isEmpty ? nil : name)
        self.engagements = (try? CanonicalJSON.read([Engagement].self, from: engagements)) ?? []
    }

    /// Everything that names an organisation.
    var names: [String] {
        ([organisation].compactMap { $0 }) + engagements.map(\.organisation)
    }

    /// The reviewer's ties by codes; one for each organisation a name that is not unique can mean.
    func ties(_ directory: OrganisationDirectory) -> [ReviewerTies] {
        let engagements = engagements.flatMap { engagement in
            directory.codes(of: engagement.organisation).map {
                Engagement(engagement.kind, organisation: $0, untilYear: engagement.untilYear)
            }
        }
        guard let organisation else { return [ReviewerTies(engagements: engagements)] }
        return directory.codes(of: organisation).map {
            ReviewerTies(organisation: directory.organisation($0), engagements: engagements)
        }
    }
}

extension [Engagement] {
    /// The text a store keeps.
    ///
    /// - Throws: `EncodingError`, which engagements never cause.
    public func storedText() throws -> String {
        try CanonicalJSON.text(self)
    }
}
