import AwardCore
import AwardUseCases
import Testing

/// Signing in without the authenticator app.
struct RecoveryCodeSignInTests {
    private static func signIn(_ world: OfficeWorld, _ code: Secret) async throws -> NewSession {
        try await world.service.signIn(
            secondFactor: code.reveal(), pending: try await world.signIn().pending, address: OfficeWorld.address)
    }

    private static func left(_ world: OfficeWorld) async throws -> Int? {
        try await world.ask(ListAccounts()).first { $0.email == OfficeWorld.email }?.recoveryCodes
    }

    @Test func tenCodesComeWithTheSecondFactorAndEachSignsInOnce() async throws {
        try await OfficeWorld.with { world in
            try await world.addAccount()
            let codes = try await world.enrolled().enrolled.recoveryCodes
            #expect(Set(codes.map { $0.reveal() }).count == 10)
            for code in codes.prefix(2) {
                #expect(try await Self.signIn(world, code).caller.email == OfficeWorld.email)
                #expect(try await refusal { _ = try await Self.signIn(world, code) }?.code == "sign_in_failed")
            }
            #expect(try await Self.left(world) == 8)
            let ways = try await world.texts(
                "SELECT body::jsonb ->> 'way' FROM ledger WHERE command = 'session.begin' ORDER BY entry_no")
            #expect(ways == ["second factor set up", "recovery code", "recovery code"])
        }
    }

    @Test func ofTwoWhoUseACodeAtTheSameTimeOneGetsIn() async throws {
        try await OfficeWorld.with { world in
            try await world.addAccount()
            let code = try #require(try await world.enrolled().enrolled.recoveryCodes.first).reveal()
            var pending: [Secret] = []
            for _ in 0..<4 { pending.append(try await world.signIn().pending) }
            let entered = await withTaskGroup(of: Bool.self) { group in
                for pending in pending {
                    group.addTask {
                        (try? await world.service.signIn(
                            secondFactor: code, pending: pending, address: OfficeWorld.address)) != nil
                    }
                }
                return await group.reduce(into: 0) { $0 += $1 ? 1 : 0 }
            }
            #expect(entered == 1)
        }
    }

    @Test func theCodesAreKeptAsHashesOnly() async throws {
        try await OfficeWorld.with { world in
            try await world.addAccount()
            let codes = try await world.enrolled().enrolled.recoveryCodes.map { $0.reveal() }
            let written = try await world.texts("SELECT body FROM ledger").joined()
            for code in codes { #expect(!written.contains(code)) }
            #expect(try await world.count("SELECT count(*) FROM recovery_code WHERE length(code_hash) = 32") == 10)
        }
    }

    @Test func newCodesTakeThePlaceOfTheOldOnesAndWantACode() async throws {
        try await OfficeWorld.with { world in
            try await world.addAccount(roles: [.secretary])
            let (enrolled, totp) = try await world.enrolled()
            let token = enrolled.session.token.reveal()
            let wrong = try await refusal {
                _ = try await world.service.renewRecoveryCodes(
                    code: "000000", sessionToken: token, address: OfficeWorld.address)
            }
            #expect(wrong?.code == "sign_in_failed")
            world.pass(seconds: 30)
            let new = try await world.service.renewRecoveryCodes(
                code: world.code(totp), sessionToken: token, address: OfficeWorld.address)
            #expect(new.count == 10)
            let old = try #require(enrolled.recoveryCodes.first)
            #expect(try await refusal { _ = try await Self.signIn(world, old) }?.code == "sign_in_failed")
            _ = try await Self.signIn(world, try #require(new.first))
            #expect(try await world.count("SELECT count(*) FROM ledger WHERE command = 'account.second_factor'") == 1)
        }
    }

    @Test func guessingAtTheCodeForNewOnesIsThrottled() async throws {
        try await OfficeWorld.with { world in
            try await world.addAccount()
            let token = try await world.enrol().session.token.reveal()
            var last: Refusal?
            for _ in 0..<6 {
                last = try await refusal {
                    _ = try await world.service.renewRecoveryCodes(
                        code: "000000", sessionToken: token, address: OfficeWorld.address)
                }
            }
            #expect(last?.code == "too_many_attempts")
        }
    }

    @Test func nobodyRenewsTheCodesOfAnother() async throws {
        try await OfficeWorld.with { world in
            try await world.addAccount()
            _ = try await world.enrol()
            let claim = Claim.account(email: "lee@example.kr", roles: [.secretary])
            let refused = try await refusal {
                try await world.perform(RenewRecoveryCodes(account: OfficeWorld.email), as: claim)
            }
            #expect(refused?.code == "not_yours")
            #expect(try await world.perform(RenewRecoveryCodes(account: OfficeWorld.email)).codes.count == 10)
        }
    }

    @Test func resettingTheSecondFactorTakesTheCodesToo() async throws {
        try await OfficeWorld.with { world in
            try await world.addAccount()
            let code = try #require(try await world.enrolled().enrolled.recoveryCodes.first)
            try await world.perform(ResetSecondFactor(account: OfficeWorld.email, reason: "lost"))
            let pending = try await world.signIn().pending
            let refused = try await refusal {
                _ = try await world.service.signIn(
                    secondFactor: code.reveal(), pending: pending, address: OfficeWorld.address)
            }
            #expect(refused?.code == "sign_in_failed")
            #expect(try await Self.left(world) == 0)
        }
    }

    @Test func aRecoveryCodeSetsNoSecondFactorUp() async throws {
        try await OfficeWorld.with { world in
            try await world.addAccount()
            let code = try #require(try await world.enrolled().enrolled.recoveryCodes.first)
            try await world.run("UPDATE account SET totp_confirmed_at = NULL")
            let pending = try await world.signIn().pending
            let refused = try await refusal {
                _ = try await world.service.confirmTOTP(code.reveal(), pending: pending, address: OfficeWorld.address)
            }
            #expect(refused?.code == "sign_in_failed")
        }
    }
}
