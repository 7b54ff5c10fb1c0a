/// One reviewer to be given candidates.
public struct ReviewerSlot: Sendable, Hashable, Codable {
    /// The reviewer's identity; unique within a problem.
    public var id: String
    /// The organisation the reviewer counts for under the affiliation cap; `nil` is never capped.
    public var affiliation: String?
    /// The fewest candidates the reviewer is given, fixed ones included.
    public var minimumLoad: Int
    /// The most candidates the reviewer is given, fixed ones included.
    public var maximumLoad: Int

    /// A reviewer whose load lies within `minimumLoad ... maximumLoad`.
    public init(id: String, affiliation: String? = nil, minimumLoad: Int = 0, maximumLoad: Int) {
        self.id = id
        self.affiliation = affiliation
        self.minimumLoad = minimumLoad
        self.maximumLoad = maximumLoad
    }
}
