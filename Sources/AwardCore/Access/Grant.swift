/// Proof that an action was decided and allowed.
///
/// Only `AwardCore` can make one, and the store asks for one where it writes or reads what is sensitive: forgetting the
/// check does not compile. It says as whom the caller acts and how much may be seen.
public struct Grant: Sendable, Hashable {
    /// What was allowed.
    public let action: Action
    /// Who asked, as the ledger calls them.
    public let principal: String
    /// The role that allowed it; for a confirmation, the role in which the caller confirms.
    public let role: Role
    /// How much of the rows may be read.
    public let view: View

    init(_ action: Action, _ principal: Principal, as role: Role, view: View = View()) {
        self.action = action
        self.principal = principal.id
        self.role = role
        self.view = view
    }

    /// How much of the rows may be read.
    public struct View: Sendable, Hashable, Codable {
        /// Made once: a grant is on the way of every scoresheet.
        private static let everything = Set(PublicationRules.Item.allCases)

        /// Whether the candidates' identity is withheld.
        public let isBlind: Bool
        /// Whether reviewers are shown by name.
        public let showsReviewers: Bool
        /// Only rows of this reviewer, if set.
        public let reviewer: Int32?
        /// Only rows of this candidate, if set.
        public let candidate: Int32?
        /// What of the result is shown; everything for those who run the award.
        public let items: Set<PublicationRules.Item>

        init(
            isBlind: Bool = false, showsReviewers: Bool = true, reviewer: Int32? = nil, candidate: Int32? = nil,
            items: Set<PublicationRules.Item> = View.everything
        ) {
            self.isBlind = isBlind
            self.showsReviewers = showsReviewers
            self.reviewer = reviewer
            self.candidate = candidate
            self.items = items
        }
    }
}
