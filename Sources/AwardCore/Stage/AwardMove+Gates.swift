extension AwardMove {
    /// Everything that holds the move back; in a wrong state that is the only blocker.
    public func blockers(given facts: AwardFacts) -> [Blocker] {
        guard applied(to: facts.state) != nil else { return [.awardState(state: facts.state, allowed: [from])] }
        switch self {
        case .start: return []
        case .announcePreliminary: return unconfirmed(facts)
        case .finalise:
            var found = unconfirmed(facts)
            if let window = facts.publicCheckWindow, !window.isOver(at: facts.now) {
                found.append(.publicCheckRunning(ends: window.lastMoment))
            }
            if let window = facts.appealWindow, !window.isOver(at: facts.now) {
                found.append(.appealWindowRunning(ends: window.lastMoment))
            }
            if !facts.appealsUndecided.isEmpty { found.append(.appealsUndecided(facts.appealsUndecided)) }
            if !facts.reevaluationsPending.isEmpty {
                found.append(.reevaluationsPending(facts.reevaluationsPending))
            }
            return found
        case .publish:
            return facts.cancellationsUndecided.isEmpty
                ? [] : [.cancellationsUndecided(facts.cancellationsUndecided)]
        }
    }

    private func unconfirmed(_ facts: AwardFacts) -> [Blocker] {
        let stages = facts.stages.filter { $0.state != .confirmed }.map(\.stage)
        return stages.isEmpty ? [] : [.stagesNotConfirmed(stages)]
    }
}
