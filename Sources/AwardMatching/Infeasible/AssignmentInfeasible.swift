/// No assignment keeps all limits, or the problem is malformed.
public struct AssignmentInfeasible: Error, Sendable, Hashable, Codable, CustomStringConvertible {
    /// What stands in the way: never empty; every obstacle alone excludes all plans.
    public let obstacles: [AssignmentObstacle]

    /// One English sentence per obstacle.
    public var description: String {
        obstacles.map(\.description).joined(separator: "\n")
    }
}
