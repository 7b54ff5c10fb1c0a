import AwardCore
import AwardUseCases
import Testing

struct SignInTests {
    @Test func aPasswordAloneSignsNobodyIn() async throws {
        try await OfficeWorld.with { world in
            try await world.addAccount()
            let pending = try await world.signIn().pending.reveal()
            #expect(try await world.service.caller(sessionToken: pending) == nil)
            #expect(try await world.count("SELECT count(*) FROM session WHERE state = 'open'") == 0)
        }
    }

    @Test func passwordAndFirstCodeMakeASession() async throws {
        try await OfficeWorld.with { world in
            try await world.addAccount(roles: [.admin, .chair])
            let (session, _) = try await world.enrol()
            let caller = try #require(try await world.service.caller(sessionToken: session.token.reveal()))
            #expect(caller.award == OfficeWorld.slug)
            #expect(caller.email == OfficeWorld.email)
            #expect(caller.roles == [.admin, .chair])
            #expect(caller.claim(in: OfficeWorld.slug) == .account(email: OfficeWorld.email, roles: [.admin, .chair]))
            #expect(caller.expires == world.now.adding(seconds: SessionRules.office.lifetime))
        }
    }

    @Test func withASecondFactorSetUpItsCodeIsAskedFor() async throws {
        try await OfficeWorld.with { world in
            try await world.addAccount()
            let (_, totp) = try await world.enrol()
            guard case .secondFactor = try await world.signIn() else {
                Issue.record("the second factor was not asked for")
                return
            }
            let session = try await world.session(totp)
            #expect(try await world.service.caller(sessionToken: session.token.reveal()) != nil)
        }
    }

    @Test func theSecondFactorIsNotReplacedByWhoKnowsThePassword() async throws {
        try await OfficeWorld.with { world in
            try await world.addAccount()
            _ = try await world.enrol()
            let pending = try await world.signIn().pending
            #expect(
                try await refusal { _ = try await world.service.enrolTOTP(pending: pending) }?.code == "sign_in_failed")
            let code = "000000"
            #expect(
                try await refusal {
                    _ = try await world.service.confirmTOTP(code, pending: pending, address: OfficeWorld.address)
                }?.code == "sign_in_failed")
        }
    }

    @Test func noCodeWorksTwice() async throws {
        try await OfficeWorld.with { world in
            try await world.addAccount()
            let (_, totp) = try await world.enrol()
            let pending = try await world.signIn().pending
            let code = world.code(totp)
            let again = try await refusal {
                _ = try await world.service.signIn(secondFactor: code, pending: pending, address: OfficeWorld.address)
            }
            #expect(again?.code == "sign_in_failed")
        }
    }

    @Test func aPendingSignInWorksOnceAndNotForLong() async throws {
        try await OfficeWorld.with { world in
            try await world.addAccount()
            let (_, totp) = try await world.enrol()
            world.pass(seconds: 60)
            let pending = try await world.signIn().pending
            _ = try await world.service.signIn(
                secondFactor: world.code(totp), pending: pending, address: OfficeWorld.address)
            world.pass(seconds: 60)
            let code = world.code(totp)
            let used = try await refusal {
                _ = try await world.service.signIn(secondFactor: code, pending: pending, address: OfficeWorld.address)
            }
            #expect(used?.code == "link_invalid")
            let late = try await world.signIn().pending
            world.pass(seconds: SessionRules.pendingSignIn)
            let lateCode = world.code(totp)
            let over = try await refusal {
                _ = try await world.service.signIn(secondFactor: lateCode, pending: late, address: OfficeWorld.address)
            }
            #expect(over?.code == "link_invalid")
        }
    }

    @Test func everySignInHasANewToken() async throws {
        try await OfficeWorld.with { world in
            try await world.addAccount()
            let (first, totp) = try await world.enrol()
            let second = try await world.session(totp)
            #expect(first.token.reveal() != second.token.reveal())
            #expect(first.caller.csrfToken != second.caller.csrfToken)
        }
    }

    @Test(arguments: ["nobody@example.kr", "no address", OfficeWorld.email, "off@example.kr", "empty@example.kr"])
    func unknownDisabledAndWrongGetTheSameAnswer(email: String) async throws {
        try await OfficeWorld.with { world in
            try await world.addAccount()
            try await world.addAccount("off@example.kr")
            try await world.perform(DisableAccount(account: "off@example.kr", reason: "left"))
            try await world.perform(
                AddAccount(
                    email: "empty@example.kr", name: LocalizedText(ko: "없음", en: "None"), roles: [.auditor]))
            let password = email == OfficeWorld.email ? Secret("wrong wrong wrong") : OfficeWorld.password
            let refused = try await refusal { _ = try await world.signIn(email, password) }
            #expect(refused == Refusal(.signInFailed))
            #expect(try await world.count("SELECT count(*) FROM session") == 0)
        }
    }

    @Test func anUnknownAccountTakesAsLongAsAWrongPassword() async throws {
        try await OfficeWorld.with(cost: .standard) { world in
            try await world.addAccount()
            let clock = ContinuousClock()
            func fastest(_ email: String) async throws -> Duration {
                var best = Duration.seconds(60)
                for attempt in 0..<3 {
                    let time = try await clock.measure {
                        let failed = try await refusal {
                            _ = try await world.signIn(email, Secret("wrong wrong wrong"), address: "\(attempt)")
                        }
                        #expect(failed?.code == "sign_in_failed")
                    }
                    best = min(best, time)
                }
                return best
            }
            let known = try await fastest(OfficeWorld.email)
            let unknown = try await fastest("nobody@example.kr")
            // Without the work of a hash one of them would be a hundred times faster.
            #expect(known < unknown * 5 && unknown < known * 5, "\(known) \(unknown)")
        }
    }

    @Test func aHashIsNotTheSameTwiceAndNoPasswordIsStored() async throws {
        try await OfficeWorld.with(cost: .standard) { world in
            try await world.addAccount()
            try await world.addAccount("lee@example.kr")
            let hashes = try await world.texts("SELECT password_hash FROM account")
            #expect(Set(hashes).count == 2)
            #expect(hashes.allSatisfy { $0.hasPrefix("$scrypt$ln=14,r=8,p=5$") })
        }
    }
}
