import AwardCore
import AwardUseCases
import Testing

extension OfficeWorld {
    /// Adds an account with the usual password.
    @discardableResult
    func addAccount(_ email: String = OfficeWorld.email, roles: [Role] = [.admin]) async throws -> AccountLine {
        try await perform(
            AddAccount(
                email: email, name: LocalizedText(ko: "김민지", en: "Kim Minji"), roles: roles,
                password: OfficeWorld.password))
    }

    func signIn(
        _ email: String = OfficeWorld.email, _ password: Secret = OfficeWorld.password,
        address: String = OfficeWorld.address
    ) async throws -> SignInStep {
        try await service.signIn(email: email, password: password, award: OfficeWorld.slug, address: address)
    }

    /// Sets the second factor up and confirms it, which signs in; gives the authenticator too.
    func enrol(_ email: String = OfficeWorld.email) async throws -> (session: NewSession, totp: TOTP) {
        let (enrolled, totp) = try await enrolled(email)
        return (enrolled.session, totp)
    }

    /// The same, with the codes for when the authenticator is lost.
    func enrolled(_ email: String = OfficeWorld.email) async throws -> (enrolled: EnrolledSession, totp: TOTP) {
        let pending = try await signIn(email).pending
        let enrolment = try await service.enrolTOTP(pending: pending)
        let totp = TOTP(secret: try #require(Base32.bytes(enrolment.secret.reveal())))
        let enrolled = try await service.confirmTOTP(code(totp), pending: pending, address: OfficeWorld.address)
        return (enrolled, totp)
    }

    /// Signs in with password and code, a period later than whatever was before.
    func session(_ totp: TOTP, _ email: String = OfficeWorld.email) async throws -> NewSession {
        pass(seconds: 30)
        return try await service.signIn(
            secondFactor: code(totp), pending: try await signIn(email).pending, address: OfficeWorld.address)
    }

    /// What the authenticator shows.
    func code(_ totp: TOTP) -> String { totp.code(step: TOTP.step(at: now)) }

    /// The reviewer's link, and the token in it.
    func link(_ reviewer: String) async throws -> Secret {
        let invitation = try await perform(InviteReviewers(reviewers: [reviewer]))
        let link = try #require(invitation.first?.link).reveal()
        #expect(link.hasPrefix("\(OfficeWorld.site)/invitation/inv_"))
        return Secret(String(link.dropFirst("\(OfficeWorld.site)/invitation/".count)))
    }
}

/// The refusal something ends with; `nil` when it does not.
func refusal(_ body: () async throws -> Void) async throws -> Refusal? {
    do {
        try await body()
        return nil
    } catch let refusal as Refusal {
        return refusal
    }
}
