/// What a person may be in an award. One person may hold several roles.
public enum Role: String, Sendable, Hashable, Codable, CaseIterable {
    /// Runs the award: files, candidates, stages, adjustments.
    case admin
    /// Presides over the committee: decides ties and challenges, confirms results (심사위원장).
    case chair
    /// Scores what is assigned (심사위원).
    case reviewer
    /// Keeps the process going and the minutes; does not score (간사).
    case secretary
    /// Reads everything, changes nothing (감사).
    case auditor
    /// Speaks for one candidate.
    case candidateContact = "candidate_contact"
    /// Anybody at all.
    case anonymous
}
