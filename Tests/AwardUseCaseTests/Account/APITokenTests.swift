import AwardCore
import AwardUseCases
import Testing

struct APITokenTests {
    private static func issue(
        _ world: OfficeWorld, _ scopes: [TokenScope] = [.read], owner: String = OfficeWorld.email, days: Int = 30
    ) async throws -> IssueToken.Output {
        try await world.perform(IssueToken(owner: owner, title: "보고서", scopes: scopes, days: days))
    }

    @Test func aTokenStandsForItsOwnerWithinItsScopes() async throws {
        try await OfficeWorld.with { world in
            try await world.addAccount()
            let token = try await Self.issue(world).token.reveal()
            let caller = try #require(try await world.service.caller(apiToken: token))
            #expect(caller.kind == .token([.read]))
            #expect(caller.csrfToken == nil)
            #expect(caller.accepts(csrfToken: nil))
            let claim = caller.claim(in: OfficeWorld.slug)
            _ = try await world.ask(ListReviewers(), as: claim)
            let refused = try await refusal { try await world.perform(OpenStage(stage: "paper"), as: claim) }
            #expect(refused == Refusal(.outsideScope(.stageOpen, needs: .manage)))
            let other = try await Self.issue(world, [.score, .manage, .decide, .publish]).token.reveal()
            let blind = try #require(try await world.service.caller(apiToken: other)).claim(in: OfficeWorld.slug)
            let unread = try await refusal { _ = try await world.ask(ListReviewers(), as: blind) }
            #expect(unread == Refusal(.outsideScope(.reviewerRead, needs: .read)))
        }
    }

    @Test func aReviewersTokenSavesSheetsInScopeOnly() async throws {
        try await OfficeWorld.with { world in
            try await world.perform(ApplyAssignment(stage: "paper"))
            try await world.perform(OpenStage(stage: "paper"))
            func save(_ scopes: [TokenScope]) async throws -> Refusal? {
                let token = try await Self.issue(world, scopes, owner: "R02").token.reveal()
                let claim = try #require(try await world.service.caller(apiToken: token)).claim(in: OfficeWorld.slug)
                let candidate = try #require(
                    try await world.texts(
                        """
                        SELECT c.code FROM assignment a JOIN candidate c USING (award_id, candidate_id)
                        WHERE a.reviewer_id = 2 AND a.award_id = 1 LIMIT 1
                        """
                    ).first)
                return try await refusal {
                    _ = try await world.service.save(
                        SaveSheet(
                            stage: "paper", reviewer: "R02", candidate: candidate, act: .draft,
                            content: SheetContent(marks: ["merit": "5"]), seenRevision: 0), award: OfficeWorld.slug,
                        as: claim)
                }
            }
            #expect(try await save([.read]) == Refusal(.outsideScope(.scoreSaveDraft, needs: .score)))
            #expect(try await save([.score]) == nil)
        }
    }

    @Test func noTokenMakesTokensOrAccounts() async throws {
        try await OfficeWorld.with { world in
            try await world.addAccount()
            let token = try await Self.issue(world, TokenScope.allCases).token.reveal()
            let claim = try #require(try await world.service.caller(apiToken: token)).claim(in: OfficeWorld.slug)
            let refused = try await refusal {
                try await world.perform(
                    IssueToken(owner: OfficeWorld.email, title: "x", scopes: [.read], days: 1), as: claim)
            }
            #expect(refused == Refusal(.outsideScope(.tokenIssue, needs: nil)))
        }
    }

    @Test func aTokenEndsByTimeByRevocationAndWithItsOwner() async throws {
        try await OfficeWorld.with { world in
            try await world.addAccount()
            try await world.addAccount("lee@example.kr")
            let timed = try await Self.issue(world, days: 2)
            let revoked = try await Self.issue(world)
            let orphaned = try await Self.issue(world, owner: "lee@example.kr")
            try await world.perform(RevokeToken(number: revoked.number))
            #expect(try await world.service.caller(apiToken: revoked.token.reveal()) == nil)
            try await world.perform(DisableAccount(account: "lee@example.kr", reason: "left"))
            #expect(try await world.service.caller(apiToken: orphaned.token.reveal()) == nil)
            world.pass(seconds: 2 * 86_400 - 1)
            #expect(try await world.service.caller(apiToken: timed.token.reveal()) != nil)
            world.pass(seconds: 1)
            #expect(try await world.service.caller(apiToken: timed.token.reveal()) == nil)
            let again = try await refusal { try await world.perform(RevokeToken(number: revoked.number)) }
            #expect(again?.code == "not_found")
        }
    }

    @Test func aTokenIsShownOnceAndKeptNowhere() async throws {
        try await OfficeWorld.with { world in
            try await world.addAccount()
            let token = try await Self.issue(world).token.reveal()
            let written = try await world.texts(
                "SELECT body FROM ledger UNION ALL SELECT t::text FROM api_token t")
            #expect(!written.joined().contains(token) && !written.joined().contains("simsa_"))
            let lines = try await world.ask(ListTokens())
            #expect(lines.map(\.title) == ["보고서"])
            #expect(lines.first?.lastUsedAt == nil)
            _ = try await world.service.caller(apiToken: token)
            #expect(try await world.ask(ListTokens()).first?.lastUsedAt == world.now)
        }
    }

    @Test func aTokenWithoutScopeWordOrEndIsRefusedWithEveryReason() async throws {
        try await OfficeWorld.with { world in
            try await world.addAccount()
            let refused = try await refusal {
                try await world.perform(IssueToken(owner: OfficeWorld.email, title: " ", scopes: [], days: 0))
            }
            #expect(refused?.details(.english).count == 3)
        }
    }
}
