/// Whether a reviewer takes part.
public enum ReviewerState: String, Sendable, Hashable, Codable, CaseIterable {
    /// Scores what is assigned.
    case active
    /// Somebody else took over the unfinished work; finished sheets stay.
    case replaced
    /// Takes no further part; submitted sheets stay.
    case removed
}

/// What a reviewer is on the committee.
public enum ReviewerRole: String, Sendable, Hashable, Codable, CaseIterable {
    /// Presides (심사위원장).
    case chair
    /// Member (심사위원).
    case member
}
