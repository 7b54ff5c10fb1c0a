/// What is entered against a preliminary result.
public enum AppealKind: String, Sendable, Hashable, Codable, CaseIterable {
    /// An appeal of a candidate (이의신청), within the appeal window.
    case appeal
    /// A report of misconduct by anybody (공개검증 의견), within the public check.
    case report
}

/// Where an appeal or report stands.
public enum AppealState: String, Sendable, Hashable, Codable, CaseIterable {
    /// Nobody has decided it.
    case entered
    /// The committee agreed; a re-evaluation has to follow.
    case upheld
    /// The committee did not agree.
    case rejected
    /// The stage was counted again into a new numbered tally.
    case reEvaluated = "re_evaluated"

    /// The state after the committee's decision, or `nil` when there is nothing to decide.
    public func decided(upheld: Bool) -> AppealState? {
        self == .entered ? (upheld ? .upheld : .rejected) : nil
    }

    /// The state after a new tally was confirmed, or `nil` when none was due.
    public var reEvaluated: AppealState? {
        self == .upheld ? .reEvaluated : nil
    }
}
