import AwardCore
import AwardUseCases
import Testing

/// What is revealed on stage, and when: A1 and B1 win the grand prize, A2 the excellence prize.
@Suite struct RevealTests {
    private func with(
        _ publicItems: [PublicationRules.Item], checkDays: Int = 10, _ body: (JudgedWorld) async throws -> Void
    ) async throws {
        var award = JudgedAward()
        award.publication = PublicationRules(
            publicCheckDays: checkDays, appealDays: 0, publicItems: publicItems)
        try await JudgedWorld.with(award) { world in
            try await world.tally()
            try await world.confirm()
            try await body(world)
        }
    }

    private func texts(_ world: JudgedWorld, as claim: Claim = JudgedWorld.chair) async throws -> [String] {
        try await world.ask(ShowReveal(), as: claim).steps.map { step in
            ([step.place.map { "\($0)" }, step.prize?.en, step.score].compactMap { $0 } + step.candidates.map(\.en))
                .joined(separator: " ")
        }
    }

    @Test func nothingIsRevealedBeforeTheResultIsAnnounced() async throws {
        try await with([.winners]) { world in
            let reason = try await world.refusal { _ = try await world.ask(ShowReveal(), as: JudgedWorld.chair) }
            #expect(
                reason
                    == .blocked(
                        .resultReveal,
                        [.awardState(state: .running, allowed: [.preliminary, .final, .published])]))
        }
    }

    @Test func winnersComeFromTheLowestGradeToTheHighest() async throws {
        try await with([.winners]) { world in
            try await world.perform(AnnouncePreliminary())
            #expect(
                try await texts(world) == [
                    "Excellence prize Entrant A2", "Grand prize Entrant A1", "Grand prize Entrant B1",
                ])
        }
    }

    @Test func whatIsPublicLaterIsNotRevealedEarlier() async throws {
        try await with([.winners, .places, .scores], checkDays: 0) { world in
            try await world.perform(AnnouncePreliminary())
            let reason = try await world.refusal { _ = try await world.ask(ShowReveal(), as: JudgedWorld.chair) }
            #expect(
                reason == .blocked(.resultReveal, [.awardState(state: .preliminary, allowed: [.published])]))
            try await world.perform(FinaliseResult())
            try await world.perform(PublishResult())
            #expect(
                try await texts(world) == [
                    "4 10.00 Entrant A4", "3 14.00 Entrant A3", "2 Excellence prize 16.00 Entrant A2",
                    "1 Grand prize 18.00 Entrant A1", "1 Grand prize 12.00 Entrant B1",
                ])
        }
    }

    @Test func reviewersAndAuditorsDoNotDriveIt() async throws {
        try await with([.winners]) { world in
            try await world.perform(AnnouncePreliminary())
            for claim in [Claim.reviewer("R02"), JudgedWorld.auditor, .anonymous] {
                let reason = try await world.refusal { _ = try await world.ask(ShowReveal(), as: claim) }
                switch reason {
                case .notPermitted(.resultReveal, _), .notIdentified(.resultReveal): break
                default: Issue.record("\(String(describing: reason))")
                }
            }
        }
    }
}
