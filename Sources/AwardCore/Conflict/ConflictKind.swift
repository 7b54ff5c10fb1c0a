/// The three kinds of conflict. They have different consequences and are never merged.
public enum ConflictKind: String, Sendable, Hashable, Codable, CaseIterable {
    /// A ground exists by rule; no act is needed (제척).
    case exclusion
    /// A party objects to the reviewer; the committee decides (기피).
    case challenge
    /// The reviewer steps aside (회피).
    case recusal
}

/// Where a conflict stands.
public enum ConflictState: String, Sendable, Hashable, Codable, CaseIterable {
    /// A challenge that nobody has decided yet. It bars the reviewer until then.
    case entered
    /// A challenge the committee accepted.
    case upheld
    /// A challenge the committee did not accept.
    case rejected
    /// An exclusion or a recusal, in force from the moment it is recorded.
    case effective

    /// The states in which a conflict of `kind` can be.
    public static func states(of kind: ConflictKind) -> [ConflictState] {
        kind == .challenge ? [.entered, .upheld, .rejected] : [.effective]
    }

    /// The state in which a conflict of `kind` begins.
    public static func initial(for kind: ConflictKind) -> ConflictState {
        kind == .challenge ? .entered : .effective
    }

    /// Whether the reviewer is kept from scoring: everything but a rejected challenge bars, also one not yet decided.
    public var bars: Bool { self != .rejected }

    /// The state after deciding a challenge, or `nil` when there is nothing to decide.
    public func decided(upheld: Bool) -> ConflictState? {
        self == .entered ? (upheld ? .upheld : .rejected) : nil
    }
}
