/// What a chair has decided by hand. It stands beside the computed result with its reason.
public enum TallyDecision: Sendable, Hashable, Codable {
    /// The order of tied candidates; used by the chain's step ``TieBreakStep/chair``.
    case tie(TieDecision)
    /// Another outcome for one candidate than the rules gave.
    case override(OverrideDecision)

    /// Number within the stage; where two decisions speak of the same thing the higher number holds.
    public var number: Int32 {
        switch self {
        case .tie(let decision): return decision.number
        case .override(let decision): return decision.number
        }
    }
}

/// The chair's order of tied candidates.
public struct TieDecision: Sendable, Hashable, Codable {
    /// Number within the stage; unique among decisions.
    public var number: Int32
    /// The tied candidates, best first. Those in one inner list stay tied, so that one list with all of them leaves the
    /// tie to the next step of the chain.
    public var order: [[Int32]]
    /// Who decided, as the minutes name the person.
    public var decidedBy: String
    /// The reason as recorded.
    public var reason: String

    /// A decision on a tie.
    public init(number: Int32, order: [[Int32]], decidedBy: String, reason: String) {
        self.number = number
        self.order = order
        self.decidedBy = decidedBy
        self.reason = reason
    }
}

/// Another outcome for one candidate than the rules gave.
public struct OverrideDecision: Sendable, Hashable, Codable {
    /// What shall happen instead.
    public enum Outcome: String, Sendable, Hashable, Codable, CaseIterable {
        /// The candidate goes on, whatever the rules gave.
        case goesOn = "goes_on"
        /// The candidate stops here; the place it leaves is handled by the vacancy rule.
        case stops
    }

    /// Number within the stage; unique among decisions.
    public var number: Int32
    /// The candidate.
    public var candidate: Int32
    /// What shall happen instead.
    public var outcome: Outcome
    /// On the last stage, the prize given by hand; `nil` leaves it to the rules.
    public var prize: String?
    /// Who decided, as the minutes name the person.
    public var decidedBy: String
    /// The reason as recorded.
    public var reason: String

    /// An override.
    public init(
        number: Int32, candidate: Int32, outcome: Outcome, prize: String? = nil, decidedBy: String, reason: String
    ) {
        self.number = number
        self.candidate = candidate
        self.outcome = outcome
        self.prize = prize
        self.decidedBy = decidedBy
        self.reason = reason
    }
}
