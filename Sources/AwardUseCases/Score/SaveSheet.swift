public import AwardCore
public import AwardStore

/// Saves one scoresheet: as a draft, for good, as an abstention, or as a new version of one submitted before.
public struct SaveSheet: Codable, Sendable {
    /// What saving means.
    public enum Act: String, Codable, Sendable, CaseIterable {
        /// Keeps what there is; does not count.
        case draft
        /// Hands it in; from now on it counts.
        case submit
        /// Declines to score, with a reason; does not count.
        case abstain
        /// Replaces a submitted sheet, with a reason; the version before stays readable.
        case supersede

        /// The action the policy decides.
        public var action: Action {
            switch self {
            case .draft: return .scoreSaveDraft
            case .submit: return .scoreSubmit
            case .abstain: return .scoreAbstain
            case .supersede: return .scoreSupersede
            }
        }
    }

    /// The stage's short name.
    public var stage: String
    /// The reviewer's code.
    public var reviewer: String
    /// The candidate's code, or its blind code.
    public var candidate: String
    /// What saving means.
    public var act: Act
    /// What is handed in.
    public var content: SheetContent
    /// The revision the reviewer saw; zero when there was none.
    public var seenRevision: Int32
    /// Why a submitted sheet is superseded.
    public var reason: String

    /// One sheet to save.
    public init(
        stage: String, reviewer: String, candidate: String, act: Act, content: SheetContent, seenRevision: Int32,
        reason: String = ""
    ) {
        self.stage = stage
        self.reviewer = reviewer
        self.candidate = candidate
        self.act = act
        self.content = content
        self.seenRevision = seenRevision
        self.reason = reason
    }
}

/// What was recorded, for the reviewer to keep.
public struct SheetReceipt: Codable, Sendable, Hashable {
    /// The receipt's number, unique within the award: stage, reviewer, candidate and revision.
    public var number: String
    /// The revision that was recorded.
    public var revision: Int32
    /// Draft, submitted or abstained.
    public var state: SheetStatus
    /// The total of the marks that are set.
    public var total: String
    /// When it was recorded.
    public var savedAt: Moment
    /// SHA-256 of what was recorded.
    public var sha256: String

    /// The number of the receipt for one version of a sheet.
    public static func number(of sheet: SheetRow, stage: Int16) -> String {
        number(stage: stage, reviewer: sheet.reviewerID, candidate: sheet.candidateID, revision: sheet.revision)
    }

    static func number(stage: Int16, reviewer: Int32, candidate: Int32, revision: Int32) -> String {
        "\(stage)-\(reviewer)-\(candidate)-\(revision)"
    }
}
