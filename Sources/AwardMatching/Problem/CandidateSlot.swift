/// One candidate to be given reviewers.
public struct CandidateSlot: Sendable, Hashable, Codable {
    /// The candidate's identity; unique within a problem.
    public var id: String
    /// The group within which candidates are ranked, and within which panels must be connected.
    public var category: String
    /// Exactly how many reviewers the candidate gets, fixed ones included.
    public var need: Int

    /// A candidate of `category` that gets exactly `need` reviewers.
    public init(id: String, category: String, need: Int) {
        self.id = id
        self.category = category
        self.need = need
    }
}
