public import AwardCore
import AwardStore
public import Postgres

/// The result as one caller may see it. What may not be seen is not in it.
public struct ResultView: Codable, Sendable {
    /// The award's name.
    public let title: LocalizedText
    /// Its state.
    public let state: AwardState
    /// Whether its marks and times are simulated.
    public let isSimulated: Bool
    /// The role in which the caller sees it.
    public let role: Role
    /// The categories' names, in their order.
    public let categories: [Category]
    /// What of the result is shown at all.
    public let items: [PublicationRules.Item]
    /// How far the award's local time is ahead of UTC.
    public let offset: UTCOffset
    /// The last moment of the public check.
    public var publicCheckUntil: Timestamp?
    /// The last moment at which an appeal can be entered.
    public var appealsUntil: Timestamp?
    /// The prizes that are held.
    public var prizes: [PrizeLine] = []
    /// Grades that stay empty.
    public var empty: [EmptyGrade] = []
    /// The last stage's candidates, as far as they are shown.
    public var ranking: [Line] = []
    /// The criteria of the last stage, where criterion means or marks are shown.
    public var criteria: [LocalizedText] = []
    /// Sheets without their reviewers' names, where marks are shown.
    public var sheets: [MarksLine] = []
    /// The reviewers' names, where they are shown.
    public var reviewers: [LocalizedText] = []
    /// The remarks, the overall ones first.
    public var remarks: [RemarkLine] = []

    /// A category and its name.
    public struct Category: Codable, Sendable {
        /// The category.
        public let id: String
        /// Its name.
        public let title: LocalizedText
    }

    /// One candidate of the last stage.
    public struct Line: Codable, Sendable {
        /// The candidate.
        public let candidate: CandidateName
        /// Its place, where shown.
        public let place: Int?
        /// Its official score, where shown.
        public let score: String?
        /// Where the last stage normalises and the score is shown: the score as given, rounded alike.
        public let raw: String?
        /// The mean of each criterion, where shown; two digits, for showing only.
        public let criterionMeans: [String]?
    }

    /// One sheet without its reviewer.
    public struct MarksLine: Codable, Sendable {
        /// The candidate's code.
        public let candidate: String
        /// Points on each criterion.
        public let points: [String]
        /// Their total.
        public let total: String
    }

    /// Remarks on a candidate, or on the whole.
    public struct RemarkLine: Codable, Sendable {
        /// The candidate; `nil` for the overall remarks.
        public let candidate: CandidateName?
        /// The remarks.
        public let text: LocalizedText
    }

    init(_ context: CommandContext, role: Role, items: Set<PublicationRules.Item>) {
        title = context.definition.title
        state = context.award.state
        isSimulated = context.award.isSimulated
        offset = context.offset(at: context.award.preliminaryAt.map(Moment.init) ?? context.now)
        self.role = role
        categories = context.definition.categories.map { Category(id: $0.id, title: $0.title) }
        self.items = PublicationRules.Item.allCases.filter(items.contains)
    }

    mutating func fillWindows(_ facts: AwardFacts) {
        guard state == .preliminary else { return }
        publicCheckUntil = facts.publicCheckWindow.flatMap { $0.days > 0 ? $0.lastMoment.timestamp : nil }
        appealsUntil = facts.appealWindow.flatMap { $0.days > 0 ? $0.lastMoment.timestamp : nil }
    }

    mutating func fillRemarks(_ rows: [RemarkRow], _ names: CandidateNames, _ sight: ResultSight) {
        var latest: [Int32?: RemarkRow] = [:]
        for row in rows { latest[row.candidateID] = row }
        let shown = latest.values.filter { row in
            row.candidateID.map { sight.shows(.remarks, of: $0) } ?? sight.items.contains(.remarks)
        }
        // The overall remarks first, then in the order of the prizes' candidates and codes.
        let order = prizes.map(\.candidate)
        let lines = shown.map { row in
            RemarkLine(
                candidate: row.candidateID.map(names.label), text: LocalizedText(ko: row.ko, en: row.en))
        }
        remarks = lines.sorted { first, second in
            let keys = [first, second].map { line in
                line.candidate.map { order.firstIndex(of: $0.code) ?? order.count } ?? -1
            }
            return keys[0] != keys[1]
                ? keys[0] < keys[1] : (first.candidate?.code ?? "") < (second.candidate?.code ?? "")
        }
    }
}
