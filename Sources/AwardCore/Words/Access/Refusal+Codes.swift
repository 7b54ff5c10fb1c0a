extension Refusal {
    /// The exit code of a command that was refused, after sysexits: 64 usage, 65 bad data, 69 database unavailable, 75 try
    /// again (stale or busy), 77 not permitted, 78 bad configuration.
    public var exitCode: Int32 {
        switch shownReason {
        case .usage: return 64
        case .notFound, .alreadyExists, .invalid, .idempotencyMismatch: return 65
        case .unavailable: return 69
        case .staleRevision, .busy, .tooManyAttempts: return 75
        case .misconfigured: return 78
        case .notIdentified, .notPermitted, .outsideScope, .signInFailed, .linkInvalid, .notYours, .sameConfirmer,
            .alreadyConfirmed, .ownChallenge, .stageNotOpen,
            .windowNotOpenYet, .windowPassed, .notAssigned, .conflicted, .notPledged, .reviewerInactive,
            .candidateNotInStage, .alreadySubmitted, .notSubmitted, .calibrationFirst, .calibrationOnly,
            .severityNotAnnounced, .blocked, .wrongState, .pinned, .inUse, .appealsClosed:
            return 77
        }
    }

    /// The HTTP status of a request that was refused.
    public var httpStatus: Int {
        switch shownReason {
        case .usage: return 400
        case .notIdentified, .signInFailed: return 401
        case .notPermitted, .outsideScope, .notYours, .sameConfirmer, .ownChallenge, .notAssigned, .conflicted,
            .notPledged, .reviewerInactive, .severityNotAnnounced:
            return 403
        case .notFound: return 404
        case .alreadyConfirmed, .candidateNotInStage, .calibrationFirst, .calibrationOnly, .alreadySubmitted,
            .notSubmitted, .alreadyExists, .blocked, .wrongState, .inUse:
            return 409
        case .linkInvalid: return 410
        case .staleRevision: return 412
        case .idempotencyMismatch, .invalid: return 422
        case .stageNotOpen, .windowNotOpenYet, .windowPassed, .pinned, .appealsClosed: return 423
        case .tooManyAttempts: return 429
        case .misconfigured: return 500
        case .busy, .unavailable: return 503
        }
    }

    /// A stable name of the reason for programs, e.g. `stage_not_open`.
    public var code: String {
        switch shownReason {
        case .notIdentified: return "not_identified"
        case .notPermitted: return "not_permitted"
        case .notYours: return "not_yours"
        case .sameConfirmer: return "same_confirmer"
        case .alreadyConfirmed: return "already_confirmed"
        case .ownChallenge: return "own_challenge"
        case .outsideScope: return "outside_scope"
        case .signInFailed: return "sign_in_failed"
        case .tooManyAttempts: return "too_many_attempts"
        case .linkInvalid: return "link_invalid"
        case .stageNotOpen: return "stage_not_open"
        case .windowNotOpenYet: return "window_not_open_yet"
        case .windowPassed: return "window_passed"
        case .notAssigned: return "not_assigned"
        case .conflicted: return "conflicted"
        case .notPledged: return "not_pledged"
        case .reviewerInactive: return "reviewer_inactive"
        case .candidateNotInStage: return "candidate_not_in_stage"
        case .alreadySubmitted: return "already_submitted"
        case .notSubmitted: return "not_submitted"
        case .calibrationFirst: return "calibration_first"
        case .calibrationOnly: return "calibration_only"
        case .severityNotAnnounced: return "severity_not_announced"
        case .staleRevision: return "stale_revision"
        case .idempotencyMismatch: return "idempotency_mismatch"
        case .busy: return "busy"
        case .notFound: return "not_found"
        case .alreadyExists: return "already_exists"
        case .invalid: return "invalid"
        case .usage: return "usage"
        case .blocked: return "blocked"
        case .wrongState: return "wrong_state"
        case .pinned: return "pinned"
        case .inUse: return "in_use"
        case .appealsClosed: return "appeals_closed"
        case .unavailable: return "unavailable"
        case .misconfigured: return "misconfigured"
        }
    }
}
