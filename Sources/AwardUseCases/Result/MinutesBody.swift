public import AwardCore

/// What minutes of a meeting say (회의록).
public struct MinutesBody: Codable, Sendable, Hashable {
    /// A reviewer kept from a candidate, as it stood at the meeting.
    public struct Recusal: Codable, Sendable, Hashable {
        /// The reviewer's code.
        public let reviewer: String
        /// The candidate's number.
        public let candidate: Int32
        /// Exclusion, challenge or recusal.
        public let kind: ConflictKind
        /// On what it rests.
        public let ground: String
    }

    /// Codes of the members present.
    public let present: [String]
    /// Codes of the members absent.
    public let absent: [String]
    /// Members kept from every candidate of the stage; they do not count.
    public let notCounted: [String]
    /// Members that make a quorum.
    public let quorum: Int
    /// Who was kept from which candidate.
    public let recusals: [Recusal]
    /// What was voted on and how, one sentence each.
    public let votes: [String]
    /// Anything else.
    public let notes: String

    /// Members that count, and those of them present.
    public var attendance: Attendance {
        Attendance(members: present.count + absent.count, present: present.count)
    }

    /// Whether a quorum was present.
    public var hasQuorum: Bool { present.count >= quorum }
}
