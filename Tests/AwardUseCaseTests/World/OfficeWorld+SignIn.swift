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
        let pending = try await signIn(email).pending
        let enrolment = try await service.enrolTOTP(pending: pending)
        let totp = TOTP(secret: try #require(Self.bytes(base32: enrolment.secret.reveal())))
        let session = try await service.confirmTOTP(code(totp), pending: pending, address: OfficeWorld.address)
        return (session, totp)
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

    private static func bytes(base32 text: String) -> [UInt8]? {
        let letters = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZ234567")
        var bytes: [UInt8] = []
        var buffer = 0
        var bits = 0
        for letter in text {
            guard let value = letters.firstIndex(of: letter) else { return nil }
            buffer = (buffer << 5 | value) & 0xfff
            bits += 5
            if bits >= 8 {
                bits -= 8
                bytes.append(UInt8(truncatingIfNeeded: buffer >> bits))
            }
        }
        return bytes
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
