extension StageMove {
    /// What somebody should know before the move, though it does not hold it back.
    public func warnings(given facts: StageFacts) -> [StageWarning] {
        switch self {
        case .open, .reopen: return beforeScoring(facts)
        case .close: return beforeClosing(facts)
        case .tally, .recount: return fewToNormalise(facts) + excused(facts)
        case .confirm: return beforeConfirming(facts)
        case .advance, .reevaluate: return []
        }
    }

    private func beforeScoring(_ facts: StageFacts) -> [StageWarning] {
        var found: [StageWarning] = []
        if let window = facts.window {
            if facts.now < window.opens { found.append(.opensEarly(windowOpens: window.opens)) }
        } else {
            found.append(.noWindow)
        }
        if !facts.notPledged.isEmpty { found.append(.notPledged(reviewers: facts.notPledged)) }
        return found + fewToNormalise(facts)
    }

    private func beforeClosing(_ facts: StageFacts) -> [StageWarning] {
        var found: [StageWarning] = []
        if let window = facts.window, facts.now < window.closes {
            found.append(.closesEarly(windowCloses: window.closes))
        }
        if !facts.drafts.isEmpty { found.append(.draftsLeft(facts.drafts)) }
        if !facts.openAssignments.isEmpty { found.append(.assignmentsOpen(facts.openAssignments)) }
        return found + fewToNormalise(facts) + excused(facts)
    }

    private func beforeConfirming(_ facts: StageFacts) -> [StageWarning] {
        var found = excused(facts)
        if !facts.trimFallsBack.isEmpty { found.append(.trimFallsBack(candidates: facts.trimFallsBack)) }
        if !facts.placesEmpty.isEmpty { found.append(.placesEmpty(facts.placesEmpty)) }
        if facts.attendance == nil { found.append(.noMinutes) }
        return found
    }

    /// Where the rules refuse too few sheets they are a gate and not a warning.
    private func fewToNormalise(_ facts: StageFacts) -> [StageWarning] {
        guard let rule = facts.fewSheetsRule, rule != .refuse, !facts.fewToNormalise.isEmpty else { return [] }
        return [.fewToNormalise(facts.fewToNormalise, rule)]
    }

    private func excused(_ facts: StageFacts) -> [StageWarning] {
        facts.excused.isEmpty ? [] : [.excused(candidates: facts.excused)]
    }
}
