import AwardCore
import AwardUseCases
import Testing

/// Where somebody is signed in.
struct SessionListTests {
    @Test func oneSeesOnesOwnSessionsThatStillHold() async throws {
        try await OfficeWorld.with { world in
            try await world.addAccount()
            try await world.addAccount("lee@example.kr")
            _ = try await world.enrol("lee@example.kr")
            let (first, totp) = try await world.enrol()
            let second = try await world.session(totp)
            _ = try await world.signIn()
            let lines = try await world.service.sessions(sessionToken: second.token.reveal())
            #expect(lines.map(\.isCurrent) == [true, false])
            #expect(lines.map(\.began) == [world.now, world.now.adding(seconds: -30)])
            try await world.service.signOut(sessionToken: first.token.reveal())
            #expect(try await world.service.sessions(sessionToken: second.token.reveal()).count == 1)
        }
    }

    @Test func whoIsNobodySeesNone() async throws {
        try await OfficeWorld.with { world in
            let refused = try await refusal { _ = try await world.service.sessions(sessionToken: "ses_none") }
            #expect(refused?.code == "not_identified")
        }
    }

    @Test func aGuestSeesTheirs() async throws {
        try await OfficeWorld.with { world in
            let session = try await world.service.acceptInvitation(try await world.link("R02"))
            #expect(try await world.service.sessions(sessionToken: session.token.reveal()).map(\.isCurrent) == [true])
            let invited = try await world.ask(ListInvitations(), as: .office(.auditor, name: "gam"))
            #expect(invited.map(\.reviewer) == ["C01", "R02", "R03"])
            #expect(invited.map { $0.link?.state(at: world.now) } == [nil, .used, nil])
        }
    }
}
