public import AwardCore

/// A session that has just begun.
public struct NewSession: Sendable {
    /// What the cookie carries, and nothing else.
    public let token: Secret
    /// Whose it is.
    public let caller: Caller
    /// When it ends.
    public var expires: Moment { caller.expires }
}

/// A session that began with setting up the second factor.
public struct EnrolledSession: Sendable {
    /// The session.
    public let session: NewSession
    /// Codes for when the authenticator app is lost, shown this once.
    public let recoveryCodes: [Secret]
}

/// What comes after a right password; a password alone signs nobody in.
public enum SignInStep: Sendable {
    /// A code of the authenticator app has to follow, with this token.
    case secondFactor(pending: Secret)
    /// The account has no second factor yet: it has to be set up and confirmed, with this token.
    case enrolment(pending: Secret)

    /// The token to go on with.
    public var pending: Secret {
        switch self {
        case .secondFactor(let token), .enrolment(let token): return token
        }
    }
}

/// A second factor that waits for its first code.
public struct TOTPEnrolment: Sendable {
    /// The secret in base 32, for typing.
    public let secret: Secret
    /// The `otpauth` address, for a picture.
    public let address: Secret
}
