/// Where an award is in its life: `draft → running → preliminary → final → published`.
public enum AwardState: String, Sendable, Hashable, Codable, CaseIterable {
    /// No stage has opened yet.
    case draft
    /// Stages run.
    case running
    /// The preliminary result is announced; public check and appeals are open.
    case preliminary
    /// The result is final.
    case final
    /// The result is published by the visibility rules.
    case published
}

/// What moves an award from one state to the next.
public enum AwardMove: String, Sendable, Hashable, Codable, CaseIterable {
    /// The first stage opens.
    case start
    /// The preliminary result is announced.
    case announcePreliminary = "announce_preliminary"
    /// The result becomes final.
    case finalise
    /// The result is published.
    case publish

    /// The state in which the move is possible.
    public var from: AwardState {
        switch self {
        case .start: return .draft
        case .announcePreliminary: return .running
        case .finalise: return .preliminary
        case .publish: return .final
        }
    }

    /// The state the move leads to.
    public var to: AwardState {
        switch self {
        case .start: return .running
        case .announcePreliminary: return .preliminary
        case .finalise: return .final
        case .publish: return .published
        }
    }

    /// The state the move leads to from `state`, or `nil` when it is not possible there.
    public func applied(to state: AwardState) -> AwardState? {
        state == from ? to : nil
    }

    /// The action that asks for the move.
    public var action: Action {
        switch self {
        case .start: return .stageOpen
        case .announcePreliminary: return .resultPreliminary
        case .finalise: return .resultFinalise
        case .publish: return .resultPublish
        }
    }
}
