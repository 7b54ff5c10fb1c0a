/// Whether candidates can be compared across their panels.
public enum DesignVerdict: String, Sendable, Hashable, Codable {
    /// They can.
    case sound
    /// They can, but a single score holds groups together, or differences between panels are known poorly.
    case weaklyLinked
    /// They cannot: there is no one ranking that corrects for severity.
    case disconnected
}
