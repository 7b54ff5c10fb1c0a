/// When a reviewer may not score a candidate.
public struct ConflictRules: Sendable, Hashable, Codable {
    /// Grounds that are found without anybody declaring them (제척).
    public enum Ground: String, Sendable, Hashable, Codable, CaseIterable {
        /// The reviewer belongs to the candidate's organisation.
        case sameOrganisation = "same_organisation"
        /// The reviewer belongs to its parent or child government.
        case parentOrChild = "parent_or_child"
        /// The reviewer declared it as an employer within the look-back years.
        case formerEmployer = "former_employer"
        /// The reviewer declared advice or a contract for it within the look-back years.
        case advisory
    }

    /// The grounds applied automatically.
    public var automatic: [Ground]
    /// Look-back for a former employer, in years.
    public var employerYears: Int
    /// Look-back for advice or contracts, in years.
    public var advisoryYears: Int

    /// By default all grounds, three and two years.
    public init(automatic: [Ground] = Ground.allCases, employerYears: Int = 3, advisoryYears: Int = 2) {
        self.automatic = automatic
        self.employerYears = employerYears
        self.advisoryYears = advisoryYears
    }
}

/// Composition and quorum of the committee.
public struct CommitteeRules: Sendable, Hashable, Codable {
    /// Fewest members of a stage's panel.
    public var minimumMembers: Int
    /// Smallest share of external members, in percent; `nil` is no rule.
    public var minimumExternalPercent: Rational?
    /// Whether a stage needs a chair on its panel before it opens.
    public var needsChair: Bool
    /// Members that must attend for the minutes to record a decision, in percent of the panel, rounded up.
    public var quorumPercent: Rational

    /// By default one member suffices, no chair is needed, and the quorum is a majority.
    public init(
        minimumMembers: Int = 1, minimumExternalPercent: Rational? = nil, needsChair: Bool = false,
        quorumPercent: Rational = Rational(50)
    ) {
        self.minimumMembers = minimumMembers
        self.minimumExternalPercent = minimumExternalPercent
        self.needsChair = needsChair
        self.quorumPercent = quorumPercent
    }
}

/// What is shown to whom, and the windows after judging.
public struct PublicationRules: Sendable, Hashable, Codable {
    /// Something that can be shown or withheld.
    public enum Item: String, Sendable, Hashable, Codable, CaseIterable {
        /// Winners with their prizes.
        case winners
        /// The finalists' names.
        case finalists
        /// Everybody's place.
        case places
        /// Everybody's official score.
        case scores
        /// Means of each criterion.
        case criterionMeans = "criterion_means"
        /// The reviewers' names.
        case reviewerNames = "reviewer_names"
        /// Each reviewer's marks, without the reviewer's name.
        case marks
        /// The committee's remarks.
        case remarks
    }

    /// Days of public check after the preliminary result; zero is none.
    public var publicCheckDays: Int
    /// Days in which an appeal can be entered, from the preliminary result; zero is none.
    public var appealDays: Int
    /// Days of notice before a prize can be cancelled.
    public var cancellationNoticeDays: Int
    /// What the public sees of a published award.
    public var publicItems: [Item]
    /// What a candidate sees of its own result.
    public var candidateItems: [Item]

    /// By default ten days each; the public sees winners and remarks, a candidate also its own place and score.
    public init(
        publicCheckDays: Int = 10, appealDays: Int = 10, cancellationNoticeDays: Int = 10,
        publicItems: [Item] = [.winners, .remarks], candidateItems: [Item] = [.winners, .remarks, .places, .scores]
    ) {
        self.publicCheckDays = publicCheckDays
        self.appealDays = appealDays
        self.cancellationNoticeDays = cancellationNoticeDays
        self.publicItems = publicItems
        self.candidateItems = candidateItems
    }
}
