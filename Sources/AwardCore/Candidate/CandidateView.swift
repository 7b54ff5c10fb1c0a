/// A candidate as the store knows it.
public struct CandidateRecord: Sendable, Hashable, Codable {
    /// The code, e.g. `11740`.
    public var code: String
    /// The category.
    public var category: String
    /// The name.
    public var name: LocalizedText
    /// What the candidate entered with.
    public var project: LocalizedText
    /// The organisation's code.
    public var organisation: String
    /// The organisation's name.
    public var organisationName: LocalizedText
    /// The province, by its name.
    public var province: String?
    /// Other names that would tell who it is, e.g. the parent's or the head's.
    public var otherNames: [String]
    /// The submission.
    public var submission: SubmissionContent

    /// A candidate.
    public init(
        code: String, category: String, name: LocalizedText, project: LocalizedText = LocalizedText(ko: "", en: ""),
        organisation: String, organisationName: LocalizedText, province: String? = nil, otherNames: [String] = [],
        submission: SubmissionContent = SubmissionContent()
    ) {
        self.code = code
        self.category = category
        self.name = name
        self.project = project
        self.organisation = organisation
        self.organisationName = organisationName
        self.province = province
        self.otherNames = otherNames
        self.submission = submission
    }
}

/// A candidate as a particular reader may see it.
public struct CandidateView: Sendable, Hashable, Codable {
    /// The code, or the blind code.
    public var code: String
    /// The category.
    public var category: String
    /// The name; `nil` when withheld. Never replaced by anything else.
    public var name: LocalizedText?
    /// What the candidate entered with; names in it are blotted out when withheld.
    public var project: LocalizedText
    /// The organisation's code; `nil` when withheld.
    public var organisation: String?
    /// The organisation's name; `nil` when withheld.
    public var organisationName: LocalizedText?
    /// The province; `nil` when withheld.
    public var province: String?
    /// The submission, without identifying fields when withheld.
    public var submission: SubmissionContent
    /// Whether the identity is withheld.
    public var isBlind: Bool

    /// Everything about `candidate`.
    public init(open candidate: CandidateRecord) {
        code = candidate.code
        category = candidate.category
        name = candidate.name
        project = candidate.project
        organisation = candidate.organisation
        organisationName = candidate.organisationName
        province = candidate.province
        submission = candidate.submission
        isBlind = false
    }

    /// What a reviewer of a blind stage may see of `candidate`.
    ///
    /// Name, organisation and province are left out, fields marked as identifying and fields the award does not know too;
    /// files are numbered instead of named; and wherever the candidate's names stand in a text that remains, ○○○ stands.
    /// What files say inside is for the award to check when they are handed in.
    public init(blind candidate: CandidateRecord, blindCode: String, rules: SubmissionRules) {
        let blot = Blot(candidate)
        let shown = Set(rules.fields.filter { !$0.identifies }.map(\.id))
        code = blindCode
        category = candidate.category
        name = nil
        project = LocalizedText(ko: blot.out(candidate.project.ko), en: blot.out(candidate.project.en))
        organisation = nil
        organisationName = nil
        province = nil
        submission = SubmissionContent(
            fields: candidate.submission.fields.filter { shown.contains($0.key) }.mapValues(blot.out),
            files: candidate.submission.files.enumerated().map { index, file in
                SubmissionContent.File(name: "file-\(index + 1)", bytes: file.bytes, mediaType: file.mediaType)
            })
        isBlind = true
    }
}
