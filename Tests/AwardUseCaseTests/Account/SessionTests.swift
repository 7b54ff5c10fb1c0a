import AwardCore
import AwardUseCases
import Testing

struct SessionTests {
    @Test func aSessionEndsWhenItsTimeIsOver() async throws {
        try await OfficeWorld.with { world in
            try await world.addAccount()
            let token = try await world.enrol().session.token.reveal()
            let hours = SessionRules.office.lifetime / 3600
            for _ in 1..<hours {
                world.pass(seconds: 3600)
                #expect(try await world.service.caller(sessionToken: token) != nil)
            }
            world.pass(seconds: 3600)
            #expect(try await world.service.caller(sessionToken: token) == nil)
        }
    }

    @Test func aSessionEndsWhenNobodyUsesIt() async throws {
        try await OfficeWorld.with { world in
            try await world.addAccount()
            let token = try await world.enrol().session.token.reveal()
            world.pass(seconds: SessionRules.office.idle)
            #expect(try await world.service.caller(sessionToken: token) == nil)
        }
    }

    @Test func aLookUpIsOneStatementAndWritesOnceAMinute() async throws {
        try await OfficeWorld.with { world in
            try await world.addAccount()
            let token = try await world.enrol().session.token.reveal()
            let before = world.database.statistics
            for _ in 0..<5 { #expect(try await world.service.caller(sessionToken: token) != nil) }
            let after = world.database.statistics
            #expect(after.transactions - before.transactions == 5)
            #expect(after.roundTrips - before.roundTrips <= 5)
            world.pass(seconds: 60)
            for _ in 0..<5 { _ = try await world.service.caller(sessionToken: token) }
            #expect(world.database.statistics.transactions - after.transactions == 6)
        }
    }

    @Test func signingOutEndsTheOneSession() async throws {
        try await OfficeWorld.with { world in
            try await world.addAccount()
            let (first, totp) = try await world.enrol()
            let second = try await world.session(totp)
            try await world.service.signOut(sessionToken: first.token.reveal())
            #expect(try await world.service.caller(sessionToken: first.token.reveal()) == nil)
            #expect(try await world.service.caller(sessionToken: second.token.reveal()) != nil)
        }
    }

    @Test func signingOutEverywhereEndsAllOfOnesOwn() async throws {
        try await OfficeWorld.with { world in
            try await world.addAccount()
            try await world.addAccount("lee@example.kr")
            let (first, totp) = try await world.enrol()
            let second = try await world.session(totp)
            let others = try await world.enrol("lee@example.kr").session
            #expect(try await world.service.signOutEverywhere(sessionToken: second.token.reveal()) == 2)
            #expect(try await world.service.caller(sessionToken: first.token.reveal()) == nil)
            #expect(try await world.service.caller(sessionToken: second.token.reveal()) == nil)
            #expect(try await world.service.caller(sessionToken: others.token.reveal()) != nil)
        }
    }

    @Test func aDisabledAccountHasNoSessionAnyMore() async throws {
        try await OfficeWorld.with { world in
            try await world.addAccount()
            let session = try await world.enrol().session
            try await world.perform(DisableAccount(account: OfficeWorld.email, reason: "left the office"))
            #expect(try await world.service.caller(sessionToken: session.token.reveal()) == nil)
            try await world.perform(DisableAccount(account: OfficeWorld.email, isDisabled: false, reason: "back"))
            #expect(try await world.service.caller(sessionToken: session.token.reveal()) == nil)
            _ = try await world.signIn()
        }
    }

    @Test func aNewPasswordEndsEverySession() async throws {
        try await OfficeWorld.with { world in
            try await world.addAccount()
            let session = try await world.enrol().session
            let new = Secret("죽는 날까지 하늘을 우러러")
            try await world.perform(SetPassword(account: OfficeWorld.email, password: new))
            #expect(try await world.service.caller(sessionToken: session.token.reveal()) == nil)
            #expect(try await refusal { _ = try await world.signIn() }?.code == "sign_in_failed")
            _ = try await world.signIn(OfficeWorld.email, new)
        }
    }

    @Test func onesOwnPasswordIsChangedByWhoKnowsIt() async throws {
        try await OfficeWorld.with { world in
            try await world.addAccount(roles: [.auditor])
            let token = try await world.enrol().session.token.reveal()
            let new = Secret("죽는 날까지 하늘을 우러러")
            let claim = Claim.account(email: OfficeWorld.email, roles: [.auditor])
            let without = try await refusal {
                try await world.perform(SetPassword(account: OfficeWorld.email, password: new), as: claim)
            }
            #expect(without?.code == "not_yours")
            let wrong = try await refusal {
                try await world.service.changePassword(
                    from: Secret("wrong wrong wrong"), to: new, sessionToken: token, address: OfficeWorld.address)
            }
            #expect(wrong?.code == "sign_in_failed")
            try await world.service.changePassword(
                from: OfficeWorld.password, to: new, sessionToken: token, address: OfficeWorld.address)
            _ = try await world.signIn(OfficeWorld.email, new)
        }
    }

    @Test func aSessionIsNobodyInAnotherAward() async throws {
        try await OfficeWorld.with { world in
            try await world.addAccount()
            let caller = try await world.enrol().session.caller
            #expect(caller.claim(in: OfficeWorld.other) == .anonymous)
            let refused = try await refusal {
                try await world.perform(
                    OpenStage(stage: "paper"), as: caller.claim(in: OfficeWorld.other), award: OfficeWorld.other)
            }
            #expect(refused?.code == "not_identified")
        }
    }

    @Test(arguments: ["", "ses_", "ses_!!", "inv_AAAA", "select 1", "ses_" + String(repeating: "A", count: 48)])
    func whatIsNoTokenIsNobody(text: String) async throws {
        try await OfficeWorld.with { world in
            let ofSession = try await world.service.caller(sessionToken: text)
            let ofToken = try await world.service.caller(apiToken: text)
            #expect(ofSession == nil && ofToken == nil)
        }
    }

    @Test func theLanguageChosenIsKept() async throws {
        try await OfficeWorld.with { world in
            let session = try await world.service.acceptInvitation(try await world.link("R02"))
            #expect(session.caller.language == .korean)
            try await world.service.choose(.english, sessionToken: session.token.reveal())
            #expect(try await world.service.caller(sessionToken: session.token.reveal())?.language == .english)
        }
    }
}
