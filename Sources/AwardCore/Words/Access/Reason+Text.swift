extension Refusal.Reason {
    /// One sentence in both languages; every case has its own, so a new one does not compile without words.
    func text(_ offset: UTCOffset) -> LocalizedText {
        switch self {
        case .notIdentified(let action): return ReasonText.notIdentified(action)
        case .notPermitted(let action, let needs): return ReasonText.notPermitted(action, needs)
        case .notYours(let subject, let name): return ReasonText.notYours(subject, name)
        case .sameConfirmer(let stage, let person): return ReasonText.sameConfirmer(stage, person)
        case .alreadyConfirmed(let stage, let role, let person):
            return ReasonText.alreadyConfirmed(stage, role, person)
        case .ownChallenge(let reviewer): return ReasonText.ownChallenge(reviewer)
        case .outsideScope(let action, let needs): return ReasonText.outsideScope(action, needs)
        case .signInFailed: return ReasonText.signInFailed
        case .tooManyAttempts(let seconds): return ReasonText.tooManyAttempts(seconds)
        case .linkInvalid: return ReasonText.linkInvalid
        case .stageNotOpen(let stage, let state): return ReasonText.stageNotOpen(stage, state)
        case .windowNotOpenYet(let stage, let opens): return ReasonText.windowNotOpenYet(stage, opens.text(offset))
        case .windowPassed(let stage, let closed): return ReasonText.windowPassed(stage, closed.text(offset))
        case .notAssigned(let candidate, let stage): return ReasonText.notAssigned(candidate, stage)
        case .conflicted(let candidate, let kind, let ground): return ReasonText.conflicted(candidate, kind, ground)
        case .notPledged(let reviewer): return ReasonText.notPledged(reviewer)
        case .reviewerInactive(let reviewer, let state): return ReasonText.reviewerInactive(reviewer, state)
        case .candidateNotInStage(let candidate, let stage, let state):
            return ReasonText.candidateNotInStage(candidate, stage, state)
        case .alreadySubmitted(let candidate, let revision): return ReasonText.alreadySubmitted(candidate, revision)
        case .notSubmitted(let candidate): return ReasonText.notSubmitted(candidate)
        case .calibrationFirst(let reviewer, let candidates): return ReasonText.calibrationFirst(reviewer, candidates)
        case .calibrationOnly(let candidate, let stage): return ReasonText.calibrationOnly(candidate, stage)
        case .severityNotAnnounced(let stage): return ReasonText.severityNotAnnounced(stage)
        case .staleRevision(let subject, let name, let seen, let current, let changes):
            return ReasonText.staleRevision(subject, name, seen, current, changes)
        case .idempotencyMismatch(let key): return ReasonText.idempotencyMismatch(key)
        case .busy: return ReasonText.busy
        case .notFound(let subject, let name, let suggestions): return ReasonText.notFound(subject, name, suggestions)
        case .alreadyExists(let subject, let name): return ReasonText.alreadyExists(subject, name)
        case .invalid(let problems): return ReasonText.invalid(problems)
        case .usage(let text): return text
        case .blocked(let action, let blockers): return ReasonText.blocked(action, blockers, offset)
        case .wrongState(let subject, let name, let state, let action, let allowed):
            return ReasonText.wrongState(subject, name, state, action, allowed)
        case .pinned(let changes): return ReasonText.pinned(changes)
        case .inUse(let parts): return ReasonText.inUse(parts)
        case .appealsClosed(let opened, let closed):
            return ReasonText.appealsClosed(opened?.text(offset), closed?.text(offset))
        case .unavailable(let detail): return ReasonText.unavailable(detail)
        case .misconfigured(let detail): return ReasonText.misconfigured(detail)
        }
    }
}
