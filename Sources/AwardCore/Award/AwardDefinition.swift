/// One edition of an award as its file says it: categories, stages, prizes and rules.
///
/// The value is what `AwardFiles` reads from `award.yaml`, what the store keeps, and what a stage pins by its SHA-256
/// when it opens. Every default is filled in, so that two files that mean the same give the same value.
public struct AwardDefinition: Sendable, Hashable, Codable {
    /// Short name in lower case, digits and hyphens, e.g. `local-government-policy-award-2019`.
    public var id: String
    /// The award's name.
    public var title: LocalizedText
    /// Who runs it.
    public var host: LocalizedText?
    /// IANA time zone of every date in the file, e.g. `Asia/Seoul`.
    public var timeZone: String
    /// The groups within which candidates are ranked, in the order they are shown.
    public var categories: [CategoryDefinition]
    /// What a candidate hands in.
    public var submission: SubmissionRules
    /// The steps of judging, in order.
    public var stages: [StageDefinition]
    /// What is given, best first.
    public var prizes: [PrizeDefinition]
    /// When a reviewer may not score a candidate.
    public var conflicts: ConflictRules
    /// Quorum and composition of the committee.
    public var committee: CommitteeRules
    /// What is shown to whom, and the windows of public check, appeal and cancellation.
    public var publication: PublicationRules

    /// An award with every part given.
    public init(
        id: String, title: LocalizedText, host: LocalizedText? = nil, timeZone: String = "Asia/Seoul",
        categories: [CategoryDefinition], submission: SubmissionRules = SubmissionRules(), stages: [StageDefinition],
        prizes: [PrizeDefinition] = [], conflicts: ConflictRules = ConflictRules(),
        committee: CommitteeRules = CommitteeRules(), publication: PublicationRules = PublicationRules()
    ) {
        self.id = id
        self.title = title
        self.host = host
        self.timeZone = timeZone
        self.categories = categories
        self.submission = submission
        self.stages = stages
        self.prizes = prizes
        self.conflicts = conflicts
        self.committee = committee
        self.publication = publication
    }

    /// The stage called `id`, if there is one.
    public func stage(_ id: String) -> StageDefinition? {
        stages.first { $0.id == id }
    }

    /// The category called `id`, if there is one.
    public func category(_ id: String) -> CategoryDefinition? {
        categories.first { $0.id == id }
    }
}
