public import AwardCore
import AwardStore
import Postgres

extension AwardService {
    /// The first step of signing in to an office account: its password.
    ///
    /// An unknown account, a disabled one, one without a password and a wrong password get the same answer after the same
    /// work.
    ///
    /// - Parameter address: the network address the request came from.
    /// - Throws: `Refusal` (`signInFailed`, `tooManyAttempts` with the seconds to wait, `notFound` for the award).
    public func signIn(
        email: String, password: Secret, award slug: String, address: String
    ) async throws -> SignInStep {
        let email = EmailAddress.canonical(email) ?? email
        return try await translated {
            let now = self.environment.now()
            let (award, account) = try await self.database.transaction(.readCommitted) { tx in
                let award = try self.context(slug, .anonymous, in: tx, isWriting: true).awardID
                try SignInAttempt(award: award, account: email, address: address).count(in: tx, at: now)
                return (award, try tx.account(of: award, email: email))
            }
            let stored = account.flatMap { $0.disabledAt == nil ? $0.passwordHash : nil }.flatMap(PasswordHash.init)
            let isRight = try await PasswordHash.isRight(
                password, for: stored, self.environment.passwordCost)
            guard isRight, let account else { throw Refusal(.signInFailed) }
            let pending = try Randomness.token(.pendingSignIn, award: award)
            try await self.database.transaction(.readCommitted) { tx in
                SignInAttempt(award: award, account: email, address: address).takeBack(in: tx)
                tx.insertSession(
                    of: award, hash: pending.hash, owner: .account(account.accountID), isPending: true,
                    at: now.timestamp, expires: now.adding(seconds: SessionRules.pendingSignIn).timestamp)
            }
            return account.totpConfirmedAt == nil
                ? .enrolment(pending: Secret(pending.text)) : .secondFactor(pending: Secret(pending.text))
        }
    }

    /// The second step: a code of the authenticator app, or one of the recovery codes. The pending token is used up, and
    /// the session is a new one.
    ///
    /// - Throws: `Refusal` (`signInFailed`, `tooManyAttempts`, `linkInvalid` when the first step is too long ago).
    public func signIn(secondFactor code: String, pending: Secret, address: String) async throws -> NewSession {
        try await finish(pending, code, address, isEnrolling: false).session
    }

    /// Sets up the second factor of an account that has none: gives a fresh secret, which a code has to confirm.
    ///
    /// - Throws: `Refusal` (`linkInvalid`, `signInFailed` when there is a confirmed one already).
    public func enrolTOTP(pending: Secret) async throws -> TOTPEnrolment {
        try await translated {
            let (token, row) = try await self.pending(pending)
            guard let number = row.accountID else { throw Refusal(.linkInvalid) }
            let secret = Randomness.bytes(20)
            return try await self.database.transaction(.readCommitted) { tx in
                tx.lockAwardExclusively(row.slug)
                guard let account = try tx.account(of: token.award, number: number), account.totpConfirmedAt == nil
                else { throw Refusal(.signInFailed) }
                tx.setSecondFactor(token.award, number, secret: secret)
                let title = try self.context(row.slug, .anonymous, in: tx, isWriting: true).definition.title
                return TOTPEnrolment(
                    secret: Secret(Base32.text(secret)),
                    address: Secret(
                        TOTP(secret: secret).address(issuer: title(account.language), account: account.email)))
            }
        }
    }

    /// Confirms the second factor by its first code, which signs in.
    ///
    /// - Throws: `Refusal` (`signInFailed`, `tooManyAttempts`, `linkInvalid`).
    public func confirmTOTP(_ code: String, pending: Secret, address: String) async throws -> EnrolledSession {
        try await finish(pending, code, address, isEnrolling: true)
    }

    private func pending(_ text: Secret) async throws -> (SecretToken, CallerRow) {
        guard let token = SecretToken(.pendingSignIn, text: text.reveal()) else { throw Refusal(.linkInvalid) }
        let hash = token.hash
        guard let row = try await database.read({ tx in try tx.session(of: token.award, hash: hash) }), row.isPending,
            row.email != nil, environment.now() < Moment(row.expiresAt)
        else { throw Refusal(.linkInvalid) }
        return (token, row)
    }

    private func finish(
        _ text: Secret, _ code: String, _ address: String, isEnrolling: Bool
    ) async throws -> EnrolledSession {
        try await translated {
            let (pending, row) = try await self.pending(text)
            guard let number = row.accountID, let email = row.email else { throw Refusal(.linkInvalid) }
            let now = self.environment.now()
            let attempt = SignInAttempt(award: pending.award, account: email, address: address)
            // Counted in a transaction of its own: it stays counted when the code is wrong.
            try await self.database.transaction(.readCommitted) { tx in try attempt.count(in: tx, at: now) }
            return try await self.database.transaction(.readCommitted) { tx in
                guard let account = try tx.account(of: pending.award, number: number),
                    (account.totpConfirmedAt == nil) == isEnrolling,
                    let way = try self.way(of: code, account, pending.award, isEnrolling, at: now, in: tx)
                else { throw Refusal(.signInFailed) }
                guard try tx.deleteSession(of: pending.award, hash: pending.hash) else { throw Refusal(.linkInvalid) }
                attempt.succeed(in: tx)
                let codes =
                    isEnrolling ? try tx.newRecoveryCodes(of: pending.award, account: number, at: now.timestamp) : []
                let session = try self.beginSession(
                    of: pending.award, slug: row.slug, owner: .account(number), as: "account:\(email)", way: way, in: tx
                )
                return EnrolledSession(session: session, recoveryCodes: codes)
            }
        }
    }

    /// How a code signs in, using it up; `nil` when it does not. A recovery code sets nothing up.
    private func way(
        of code: String, _ account: AccountRow, _ award: Int32, _ isEnrolling: Bool, at now: Moment,
        in tx: borrowing Transaction
    ) throws -> String? {
        if let secret = account.totpSecret,
            let step = TOTP(secret: secret).step(of: code, at: now, after: account.totpStep),
            try tx.useSecondFactor(award, account.accountID, step: step, at: now.timestamp)
        {
            return isEnrolling ? "second factor set up" : "second factor"
        }
        guard !isEnrolling, let recovery = RecoveryCode(text: code),
            try tx.useRecoveryCode(of: award, account: account.accountID, hash: recovery.hash, at: now.timestamp)
        else { return nil }
        return "recovery code"
    }
}
