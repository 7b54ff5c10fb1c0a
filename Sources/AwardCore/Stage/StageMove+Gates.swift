extension StageMove {
    /// Everything that holds the move back, in the order a person would deal with it; empty when it may go ahead.
    ///
    /// In a wrong state that is the only blocker: the other gates look at what another state provides.
    public func blockers(given facts: StageFacts) -> [Blocker] {
        guard applied(to: facts.state) != nil else {
            return [.stageState(stage: facts.stage, state: facts.state, allowed: from)]
        }
        switch self {
        case .open: return opening(facts)
        case .close: return closing(facts)
        case .reopen: return reopening(facts)
        case .tally, .recount: return running(facts) + sheets(facts) + normalisation(facts) + challenges(facts)
        case .confirm: return confirming(facts)
        case .advance: return advancing(facts)
        case .reevaluate: return reevaluating(facts)
        }
    }

    private func running(_ facts: StageFacts) -> [Blocker] {
        // While the result is preliminary, only a stage under re-evaluation is in a state before `confirmed`.
        let allowed: [AwardState] = [.running, .preliminary]
        return allowed.contains(facts.awardState) ? [] : [.awardState(state: facts.awardState, allowed: allowed)]
    }

    private func opening(_ facts: StageFacts) -> [Blocker] {
        var found: [Blocker] = []
        if facts.awardState != .draft && facts.awardState != .running {
            found.append(.awardState(state: facts.awardState, allowed: [.draft, .running]))
        }
        if let previous = facts.previous, previous.state != .confirmed {
            found.append(.previousStageNotConfirmed(stage: previous.stage, state: previous.state))
        }
        if facts.criteria == 0 { found.append(.noRubric) }
        if facts.candidates == 0 { found.append(.noCandidates) }
        found += facts.panel.blockers(by: facts.committee)
        if !facts.assignmentsMissing.isEmpty { found.append(.assignmentsMissing(facts.assignmentsMissing)) }
        if !facts.assignmentsExceeded.isEmpty { found.append(.assignmentsExceeded(facts.assignmentsExceeded)) }
        if !facts.conflictedAssignments.isEmpty { found.append(.conflictedAssignments(facts.conflictedAssignments)) }
        if !facts.calibrationMissing.isEmpty { found.append(.calibrationMissing(facts.calibrationMissing)) }
        if !facts.calibrationCompeting.isEmpty { found.append(.calibrationCompeting(facts.calibrationCompeting)) }
        found += normalisation(facts) + challenges(facts)
        if facts.lacksDrawSeed { found.append(.noDrawSeed) }
        return found + window(facts)
    }

    private func closing(_ facts: StageFacts) -> [Blocker] {
        running(facts) + sheets(facts) + normalisation(facts) + challenges(facts)
    }

    private func reopening(_ facts: StageFacts) -> [Blocker] {
        var found = running(facts)
        if let next = facts.next, next.state != .planned {
            found.append(.nextStageBegun(stage: next.stage, state: next.state))
        }
        if let window = facts.window, facts.now > window.lastMoment {
            found.append(.closingTimePassed(closed: window.lastMoment))
        }
        return found
    }

    private func confirming(_ facts: StageFacts) -> [Blocker] {
        var found = running(facts)
        if let tally = facts.tally {
            if facts.tallyIsOutdated { found.append(.tallyOutdated(tally: tally)) }
        } else {
            found.append(.noTally)
        }
        if !facts.tiesPending.isEmpty { found.append(.tiesPending(facts.tiesPending)) }
        if !facts.sheetsUnderConflict.isEmpty { found.append(.sheetsUnderConflict(facts.sheetsUnderConflict)) }
        found += sheets(facts) + challenges(facts)
        if let attendance = facts.attendance, !attendance.hasQuorum(percent: facts.committee.quorumPercent) {
            let needs = Attendance.quorum(of: attendance.members, percent: facts.committee.quorumPercent)
            found.append(
                .noQuorum(
                    stage: facts.stage, present: attendance.present, members: attendance.members, needs: needs))
        }
        if let next = facts.next, next.state != .planned {
            found.append(.nextStageBegun(stage: next.stage, state: next.state))
        }
        return found
    }

    private func advancing(_ facts: StageFacts) -> [Blocker] {
        guard let next = facts.next else { return running(facts) + [.noNextStage] }
        var found = running(facts)
        if next.state != .planned { found.append(.nextStageBegun(stage: next.stage, state: next.state)) }
        if facts.hasAdvanced { found.append(.alreadyAdvanced(stage: next.stage)) }
        return found
    }

    private func reevaluating(_ facts: StageFacts) -> [Blocker] {
        var found: [Blocker] = []
        if facts.awardState != .preliminary {
            found.append(.awardState(state: facts.awardState, allowed: [.preliminary]))
        }
        if facts.reevaluationsPending.isEmpty { found.append(.noUpheldAppeal) }
        if !facts.laterStagesBegun.isEmpty { found.append(.laterStagesBegun(facts.laterStagesBegun)) }
        return found
    }

    private func sheets(_ facts: StageFacts) -> [Blocker] {
        let missing = facts.sheetsMissing.filter { !facts.excused.contains($0.candidate) }
        return missing.isEmpty ? [] : [.sheetsMissing(missing)]
    }

    private func normalisation(_ facts: StageFacts) -> [Blocker] {
        guard facts.fewSheetsRule == .refuse, !facts.fewToNormalise.isEmpty else { return [] }
        return [.tooFewToNormalise(facts.fewToNormalise)]
    }

    private func challenges(_ facts: StageFacts) -> [Blocker] {
        facts.challengesUndecided.isEmpty ? [] : [.challengesUndecided(facts.challengesUndecided)]
    }

    private func window(_ facts: StageFacts) -> [Blocker] {
        guard let window = facts.window, facts.now > window.lastMoment else { return [] }
        return [.windowOver(closed: window.lastMoment)]
    }
}
