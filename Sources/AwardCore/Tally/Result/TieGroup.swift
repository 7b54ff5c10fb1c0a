/// Candidates of one category whose scores are equal, and how the chain told them apart.
public struct TieGroup: Sendable, Hashable, Codable {
    /// The score they share: official, or exact where places compare exactly.
    public var score: Rational
    /// The candidates, by number.
    public var candidates: [Int32]
    /// The steps walked, each for those still tied when it was reached.
    public var steps: [TieStep]

    /// A tie.
    public init(score: Rational, candidates: [Int32], steps: [TieStep]) {
        self.score = score
        self.candidates = candidates
        self.steps = steps
    }

    /// How one candidate fared in every step that was applied to it.
    public func records(of candidate: Int32) -> [TieBreakRecord] {
        steps.compactMap { step in
            guard let own = step.entries.first(where: { $0.candidate == candidate }) else { return nil }
            return TieBreakRecord(step: step.step, note: step.note, own: own, entries: step.entries)
        }
    }
}

/// One step of the chain applied to candidates that were still tied.
public struct TieStep: Sendable, Hashable, Codable {
    /// One candidate in the step.
    public struct Entry: Sendable, Hashable, Codable {
        /// The candidate.
        public var candidate: Int32
        /// What the step compared: points, a variance, wins over the others; `nil` for the chair and the draw.
        public var value: Rational?
        /// Place among the entries, 1, 2, 2, 4; equal ones were not told apart.
        public var rank: Int

        /// An entry.
        public init(candidate: Int32, value: Rational?, rank: Int) {
            self.candidate = candidate
            self.value = value
            self.rank = rank
        }
    }

    /// What there is to say beyond the values.
    public enum Note: Sendable, Hashable, Codable {
        /// Some candidate has no value here, so that the step was passed over.
        case valueMissing
        /// Head to head gave no full order: a cycle, an equal pair, or no reviewer in common.
        case noFullOrder
        /// The chair's decision with this number.
        case decision(Int32)
        /// The chair's decision is awaited.
        case decisionAwaited
    }

    /// The step.
    public var step: TieBreakStep
    /// What there is to say beyond the values.
    public var note: Note?
    /// The candidates, best first; those equal by number.
    public var entries: [Entry]

    /// A step.
    public init(step: TieBreakStep, note: Note? = nil, entries: [Entry]) {
        self.step = step
        self.note = note
        self.entries = entries
    }

    /// Whether the step told any of them apart.
    public var decided: Bool { (entries.last?.rank ?? 1) > 1 }
}

/// One step of the chain as one candidate saw it.
public struct TieBreakRecord: Sendable, Hashable {
    /// The step.
    public var step: TieBreakStep
    /// What there is to say beyond the values.
    public var note: TieStep.Note?
    /// The candidate's own value and rank.
    public var own: TieStep.Entry
    /// All who were compared, the candidate among them, best first.
    public var entries: [TieStep.Entry]

    /// Those the step put above the candidate.
    public var above: [TieStep.Entry] { entries.filter { $0.rank < own.rank } }
    /// Those the step put below the candidate.
    public var below: [TieStep.Entry] { entries.filter { $0.rank > own.rank } }
    /// Those the step did not tell apart from the candidate.
    public var equal: [TieStep.Entry] {
        entries.filter { $0.rank == own.rank && $0.candidate != own.candidate }
    }
    /// Whether the step told the candidate apart from anybody.
    public var decided: Bool { entries.contains { $0.rank != own.rank } }
}
