/// A stage still planned, or a category, with what is in it already.
public struct PartInUse: Sendable, Hashable, Codable {
    /// What of the award file it is.
    public enum Part: Sendable, Hashable, Codable {
        /// The stage at this place in the order, from 0.
        case stage(String, index: Int)
        /// The category.
        case category(String)
    }

    /// The part.
    public var part: Part
    /// How many candidates are in it.
    public var candidates: Int
    /// How many assignments of a stage are made.
    public var assignments: Int
    /// How many minutes of a stage are recorded.
    public var minutes: Int

    /// What is in `part`.
    public init(_ part: Part, candidates: Int, assignments: Int = 0, minutes: Int = 0) {
        self.part = part
        self.candidates = candidates
        self.assignments = assignments
        self.minutes = minutes
    }
}

extension AwardDefinition {
    /// Which of the parts in use this definition no longer has, or has in another place; what is in them would be
    /// orphaned.
    public func partsLost(of used: [PartInUse]) -> [PartInUse] {
        used.filter { use in
            guard use.candidates + use.assignments + use.minutes > 0 else { return false }
            switch use.part {
            case .stage(let stage, let index): return stages.firstIndex { $0.id == stage } != index
            case .category(let category): return !categories.contains { $0.id == category }
            }
        }
    }
}
