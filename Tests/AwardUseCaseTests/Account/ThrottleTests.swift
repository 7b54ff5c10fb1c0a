import AwardCore
import AwardUseCases
import Testing

struct ThrottleTests {
    private static let wrong = Secret("wrong wrong wrong")

    @Test func afterFiveFailuresTheAccountHasToWait() async throws {
        try await OfficeWorld.with { world in
            try await world.addAccount()
            for _ in 0..<5 {
                #expect(
                    try await refusal { _ = try await world.signIn(OfficeWorld.email, Self.wrong) }?.code
                        == "sign_in_failed")
            }
            let refused = try await refusal { _ = try await world.signIn() }
            #expect(refused == Refusal(.tooManyAttempts(seconds: 1)))
            world.pass(seconds: 1)
            _ = try await world.signIn()
        }
    }

    @Test func anAccountThatDoesNotExistHasToWaitToo() async throws {
        try await OfficeWorld.with { world in
            for _ in 0..<5 { _ = try await refusal { _ = try await world.signIn("nobody@example.kr", Self.wrong) } }
            let refused = try await refusal { _ = try await world.signIn("nobody@example.kr", Self.wrong) }
            #expect(refused?.code == "too_many_attempts")
        }
    }

    @Test func anotherWayToWriteTheAddressCountsTogether() async throws {
        try await OfficeWorld.with { world in
            try await world.addAccount()
            for name in ["KIM@example.kr", " kim@example.kr", "Kim@Example.kr", "kim@EXAMPLE.KR", "kim@example.kr"] {
                _ = try await refusal { _ = try await world.signIn(name, Self.wrong) }
            }
            #expect(try await refusal { _ = try await world.signIn() }?.code == "too_many_attempts")
        }
    }

    @Test func anAddressThatTriesManyAccountsHasToWait() async throws {
        try await OfficeWorld.with { world in
            try await world.run(
                """
                INSERT INTO sign_in_attempt (award_id, kind, key, failures, last_at)
                VALUES (1, 'address', sha256('203.0.113.7'), 34, \(world.now.timestamp))
                """)
            try await world.addAccount()
            #expect(try await refusal { _ = try await world.signIn() } == Refusal(.tooManyAttempts(seconds: 16)))
            // Elsewhere the owner gets in.
            _ = try await world.signIn(address: "198.51.100.1")
        }
    }

    @Test func whoKnowsThePasswordGetsNoMoreCodesByGivingItAgain() async throws {
        try await OfficeWorld.with { world in
            try await world.addAccount()
            _ = try await world.enrol()
            var codes = 0
            var isHeld = false
            for _ in 0..<10 {
                let failed = try await refusal {
                    let pending = try await world.signIn().pending
                    _ = try await world.service.signIn(
                        secondFactor: "123456", pending: pending, address: OfficeWorld.address)
                }
                if failed?.code == "sign_in_failed" { codes += 1 }
                if failed?.code == "too_many_attempts" { isHeld = true }
            }
            #expect(codes == 5)
            #expect(isHeld)
        }
    }

    @Test func signingInForgetsTheAccountsFailures() async throws {
        try await OfficeWorld.with { world in
            try await world.addAccount()
            let (_, totp) = try await world.enrol()
            for _ in 0..<4 { _ = try await refusal { _ = try await world.signIn(OfficeWorld.email, Self.wrong) } }
            _ = try await world.session(totp)
            #expect(try await world.count("SELECT count(*) FROM sign_in_attempt WHERE kind = 'account'") == 0)
            #expect(try await world.count("SELECT failures FROM sign_in_attempt WHERE kind = 'address'") == 4)
        }
    }

    @Test func attemptsAtTheSameTimeAreAllCounted() async throws {
        try await OfficeWorld.with { world in
            try await world.addAccount()
            let codes = await withTaskGroup(of: String?.self) { group in
                for _ in 0..<12 {
                    group.addTask {
                        try? await refusal { _ = try await world.signIn(OfficeWorld.email, Self.wrong) }?.code
                    }
                }
                return await group.reduce(into: [String: Int]()) { $0[$1 ?? "none", default: 0] += 1 }
            }
            #expect(codes == ["sign_in_failed": 5, "too_many_attempts": 7])
        }
    }

    @Test func neitherAddressesNorWhatWasTypedAreStored() async throws {
        try await OfficeWorld.with { world in
            _ = try await refusal { _ = try await world.signIn("typed-password-by-mistake", Self.wrong) }
            let rows = try await world.texts("SELECT t::text FROM sign_in_attempt t")
            #expect(rows.count == 2)
            #expect(!rows.joined().contains("203.0") && !rows.joined().contains("typed"))
        }
    }
}
