/// What moves a stage from one state to the next.
public enum StageMove: String, Sendable, Hashable, Codable, CaseIterable {
    /// Scoring begins; the rules are pinned.
    case open
    /// Scoring ends.
    case close
    /// Scoring goes on after closing, with a reason.
    case reopen
    /// The standings are computed for the first time since closing.
    case tally
    /// The standings are computed again into a new numbered tally.
    case recount
    /// One of the two confirmations; with the second the stage is confirmed.
    case confirm
    /// The selected candidates enter the next stage. Confirming does it; here for a stage added later.
    case advance
    /// After an upheld appeal the confirmed stage goes back to closed, to be counted or opened again.
    case reevaluate

    /// The states in which the move is possible.
    public var from: [StageState] {
        switch self {
        case .open: return [.planned]
        case .close: return [.open]
        case .reopen, .tally: return [.closed]
        case .recount, .confirm: return [.tallied]
        case .advance, .reevaluate: return [.confirmed]
        }
    }

    /// The state the move leads to.
    public var to: StageState {
        switch self {
        case .open, .reopen: return .open
        case .close, .reevaluate: return .closed
        case .tally, .recount: return .tallied
        case .confirm, .advance: return .confirmed
        }
    }

    /// The state the move leads to from `state`, or `nil` when it is not possible there.
    public func applied(to state: StageState) -> StageState? {
        from.contains(state) ? to : nil
    }

    /// Whether the move is refused without a reason.
    public var needsReason: Bool {
        self == .reopen || self == .recount || self == .reevaluate
    }

    /// The action that asks for the move.
    public var action: Action {
        switch self {
        case .open: return .stageOpen
        case .close: return .stageClose
        case .reopen: return .stageReopen
        case .tally: return .stageTally
        case .recount: return .stageRecount
        case .confirm: return .stageConfirm
        case .advance: return .stageAdvance
        case .reevaluate: return .stageReevaluate
        }
    }
}
