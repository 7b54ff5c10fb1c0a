/// How the panels of one category hang together.
///
/// Candidates and reviewers are the vertices, pairs the edges of a graph; scores of two candidates can be compared
/// across panels only where a path leads from one to the other.
public struct CategoryConnectivity: Sendable, Hashable, Codable {
    /// The category's name.
    public let category: String
    /// The connected components, in order of their first candidate; one when all is connected.
    public let groups: [PanelGroup]
    /// Pairs whose loss would leave candidates on both sides without a link, in order.
    public let bridges: [AssignmentPair]
    /// Why more than one group remains; `nil` when the category is connected.
    public let obstacle: ConnectivityObstacle?

    /// Whether every candidate is linked with every other.
    public var isConnected: Bool { groups.count <= 1 }
}
